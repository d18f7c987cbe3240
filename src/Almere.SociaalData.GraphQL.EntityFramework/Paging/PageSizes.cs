namespace Almere.SociaalData.GraphQL.EntityFramework.Paging;

/// <summary>Rows on a page.</summary>
/// <param name="Default">Rows where the request doesn't say how many.</param>
/// <param name="Maximum">Rows that a request may ask for.</param>
public sealed record PageSizes(int Default = 50, int Maximum = 500)
{
    /// <summary>
    /// Rows of a root list that are kept at once where they can't be written one by one, from 1; default 1,000. A longer page is read in parts of so many rows,
    /// each part with one statement for every level.
    /// </summary>
    public int RowsAtOnce
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(RowsAtOnce), value, "RowsAtOnce is at least 1 row.");
    } = 1_000;

    /// <summary>
    /// Bytes of the answer that the lists below the rows of a root list may take at once, from 1; default 4 MiB. Where there are more, they are read for fewer rows
    /// at once, down to one.
    /// </summary>
    public int BytesBelow
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(BytesBelow), value, "BytesBelow is at least 1 byte.");
    } = 4 * 1024 * 1024;
}
