using static Almere.SociaalData.GraphQL.Types.Comparison.ChangeSeverity;

namespace Almere.SociaalData.GraphQL.Types.Comparison;

/// <summary>Compares the directives of two schemas.</summary>
internal static class DirectiveComparison
{
    public static void Compare(IEnumerable<DirectiveDefinition> old, IEnumerable<DirectiveDefinition> @new, ChangeList changes)
    {
        var directives = SiblingDifference<DirectiveDefinition>.Between(old, @new);
        foreach (var directive in directives.Removed)
            changes.Removed(Breaking, SchemaChangeKind.DirectiveRemoved, directive, $"Directive {directive.Coordinate} was removed.");
        foreach (var directive in directives.Added)
            changes.Added(Safe, SchemaChangeKind.DirectiveAdded, directive, $"Directive {directive.Coordinate} was added.");
        foreach (var (before, after) in directives.Kept)
        {
            ArgumentComparison.CompareOfDirective(before, after, changes);
            if (before.IsRepeatable && !after.IsRepeatable)
                changes.Changed(Breaking, SchemaChangeKind.DirectiveRepeatableRemoved, before, after, $"Repeatable flag was removed from {before.Coordinate}.");
            else if (after.IsRepeatable && !before.IsRepeatable)
                changes.Changed(Safe, SchemaChangeKind.DirectiveRepeatableAdded, before, after, $"Repeatable flag was added to {before.Coordinate}.");
            foreach (var location in before.Locations.Except(after.Locations))
                changes.Changed(Breaking, SchemaChangeKind.DirectiveLocationRemoved, before, after, $"{location.Name} was removed from {before.Coordinate}.");
            foreach (var location in after.Locations.Except(before.Locations))
                changes.Changed(Safe, SchemaChangeKind.DirectiveLocationAdded, before, after, $"{location.Name} was added to {before.Coordinate}.");
            changes.Texts(before, after);
        }
    }
}
