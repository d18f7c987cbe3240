namespace Almere.SociaalData.GraphQL.Types.Comparison;

/// <summary>Compares two schemas and tells what those who use the old one have to know before the new one takes its place.</summary>
public static class SchemaComparer
{
    /// <summary>
    /// Every change, also the safe ones: of root types, of types and then of directives, each in the order of the old schema. Uses of directives count
    /// only where the specification gives them a meaning (<c>@deprecated</c>, <c>@oneOf</c>).
    /// </summary>
    public static IReadOnlyList<SchemaChange> Compare(Schema old, Schema @new)
    {
        var changes = new ChangeList();
        RootComparison.Compare(old, @new, changes);
        TypeComparison.Compare(old.Types, @new.Types, changes);
        DirectiveComparison.Compare(old.Directives, @new.Directives, changes);
        return changes.All;
    }
}
