namespace Almere.SociaalData.GraphQL.Types.Comparison;

/// <summary>Compares two schemas and tells what those who use the old one have to know before the new one takes its place.</summary>
public static class SchemaComparer
{
    /// <summary>The breaking and dangerous changes: of types and then of directives, each in the order of the old schema.</summary>
    public static IReadOnlyList<SchemaChange> Compare(Schema old, Schema @new)
    {
        var changes = new List<SchemaChange>();
        TypeComparison.Compare(old.Types, @new.Types, changes);
        DirectiveComparison.Compare(old.Directives, @new.Directives, changes);
        return changes;
    }
}
