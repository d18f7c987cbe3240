using static Almere.SociaalData.GraphQL.Types.Comparison.ChangeSeverity;

namespace Almere.SociaalData.GraphQL.Types.Comparison;

/// <summary>Compares the directives of two schemas.</summary>
internal static class DirectiveComparison
{
    public static void Compare(IEnumerable<DirectiveDefinition> old, IEnumerable<DirectiveDefinition> @new, List<SchemaChange> changes)
    {
        var directives = SiblingDifference<DirectiveDefinition>.Between(old, @new);
        foreach (var directive in directives.Removed)
            changes.Add(new(Breaking, SchemaChangeKind.DirectiveRemoved, directive.Coordinate, $"Directive {directive.Coordinate} was removed."));
        foreach (var (before, after) in directives.Kept)
        {
            ArgumentComparison.CompareOfDirective(before, after, changes);
            if (before.IsRepeatable && !after.IsRepeatable)
            {
                changes.Add(new(
                    Breaking, SchemaChangeKind.DirectiveRepeatableRemoved, before.Coordinate, $"Repeatable flag was removed from {before.Coordinate}."));
            }

            foreach (var location in before.Locations.Except(after.Locations))
            {
                changes.Add(new(
                    Breaking, SchemaChangeKind.DirectiveLocationRemoved, before.Coordinate, $"{location.Name} was removed from {before.Coordinate}."));
            }
        }
    }
}
