using Almere.SociaalData.GraphQL.EntityFramework.Statements;

namespace Almere.SociaalData.GraphQL.EntityFramework.Levels;

/// <summary>The statements of a page that is too long to be kept: it is read in parts, always forwards.</summary>
internal sealed class LongPage
{
    /// <summary>The first part of a page that has no more rows before it than its cursors say.</summary>
    public required PageStatement First { get; init; }

    /// <summary>The part after a row.</summary>
    public required PageStatement Next { get; init; }

    /// <summary>
    /// The ends of the page, as rows with all their columns, each in a result of its own: the first row in the order in which the page is counted; the last, with the
    /// one beyond it; the last that there is, for a page with fewer rows. Then, for a page that is counted from the end, the number of rows on all pages, where it is asked for.
    /// </summary>
    public required SqlStatement Ends { get; init; }
}
