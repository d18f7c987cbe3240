namespace Almere.SociaalData.Access.Disclosure;

/// <summary>What disclosure control makes of a table.</summary>
public abstract record ShownFigures
{
    private protected ShownFigures()
    {
    }

    /// <summary>
    /// Every combination of the axes in their order, the last axis running fastest; under <see cref="FigurePrecision.Exact"/> only the groups with
    /// persons in them, as they were given.
    /// </summary>
    public sealed record Table(IReadOnlyList<ShownCell> Cells) : ShownFigures;

    /// <summary>The keys have more combinations than one answer may hold; ask with fewer keys.</summary>
    public sealed record TooManyGroups(long Groups, int Limit) : ShownFigures;
}
