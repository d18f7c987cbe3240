namespace Almere.SociaalData.Access.Rows;

/// <summary>The rows that lie in all of some scopes at once; with no scope at all, every row.</summary>
/// <param name="OnlyType">The implementing type that the term is restricted to, when it is part of the rows of an interface.</param>
/// <param name="Scopes">The names, sorted, each once, without <see cref="RowScopes.All"/>.</param>
internal sealed record RowTerm(string? OnlyType, IReadOnlyList<string> Scopes)
{
    /// <summary>One spelling per term, for comparing and for fingerprints. Computed each time: a copy with another type has another.</summary>
    public string Text => (OnlyType is null ? "" : OnlyType + ":") + (Scopes is [] ? RowScopes.All : string.Join('+', Scopes));

    public static RowTerm Of(IEnumerable<string> scopes) =>
        new(null, [.. scopes.Where(name => name != RowScopes.All).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    /// <summary>Whether every row of the other term is one of this: it asks no more.</summary>
    public bool Covers(RowTerm other) => (OnlyType is null || OnlyType == other.OnlyType) && Scopes.All(name => other.Scopes.Contains(name));

    public bool Equals(RowTerm? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}
