namespace Almere.SociaalData.Access;

/// <summary>What a caller wants to do with a field. Reading, filtering, ordering and counting ask the same question with a different use.</summary>
/// <remarks>
/// A role file knows five words: <c>read filter order group aggregate</c>. What <c>filter</c> opens depends on the words beside it, because a filter on a list of
/// persons tells each person's value, and a filter on a count does not: with <c>read</c> it opens <see cref="Filter"/>, with <c>group</c> or
/// <c>aggregate</c> it opens <see cref="FilterFigures"/>.
/// </remarks>
public enum FieldUse
{
    /// <summary>In an answer.</summary>
    Read,

    /// <summary>In the <c>where</c> of a list, also through a relation. Opened on the rows that may be read only.</summary>
    Filter,

    /// <summary>In the <c>order</c> of a list, and so in its cursors. Opened on the rows that may be read only.</summary>
    Order,

    /// <summary>As a key that figures are grouped by.</summary>
    Group,

    /// <summary>Counted, summed or averaged into a figure, also in <c>having</c>. On <c>id</c> it is the right to count the type.</summary>
    Aggregate,

    /// <summary>In the <c>where</c> of figures, also through a relation.</summary>
    FilterFigures,
}
