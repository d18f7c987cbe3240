namespace Almere.SociaalData.Data.Imports;

/// <summary>What to import, all of it or nothing.</summary>
/// <param name="Sources">The files, in any order.</param>
/// <param name="By">Who imports: a person or a service, for the import record.</param>
public sealed record ImportRequest(IReadOnlyList<ImportSource> Sources, string By)
{
    /// <summary>Whether to check and count only.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>The largest share of a dataset, in percent from 0 to 100, that a full load may remove. A file that was cut off would remove more.</summary>
    public int MostRemovedPercent
    {
        get;
        init => field = value is >= 0 and <= 100
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MostRemovedPercent), value, "MostRemovedPercent lies between 0 and 100.");
    } = 20;

    /// <summary>Whether rows may go into a database of fictional people, where the next example data replaces them.</summary>
    public bool AllowsExampleData { get; init; }
}
