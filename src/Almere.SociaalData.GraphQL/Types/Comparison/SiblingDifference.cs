namespace Almere.SociaalData.GraphQL.Types.Comparison;

/// <summary>Which elements are in the old list only, in both, and in the new one only, by name.</summary>
internal readonly record struct SiblingDifference<T>(IReadOnlyList<T> Removed, IReadOnlyList<(T Old, T New)> Kept, IReadOnlyList<T> Added)
    where T : class, ISchemaElement
{
    public static SiblingDifference<T> Between(IEnumerable<T> old, IEnumerable<T> @new)
    {
        var before = new NamedCollection<T>(old);
        var after = new NamedCollection<T>(@new);
        return new(
            [.. before.Where(element => !after.Contains(element.Name))],
            [.. before.Where(element => after.Contains(element.Name)).Select(element => (element, after.Find(element.Name)!))],
            [.. after.Where(element => !before.Contains(element.Name))]);
    }
}
