using static Almere.SociaalData.GraphQL.Types.Comparison.ChangeSeverity;

namespace Almere.SociaalData.GraphQL.Types.Comparison;

/// <summary>Compares the arguments of fields and directives.</summary>
internal static class ArgumentComparison
{
    public static void CompareOfField(FieldDefinition old, FieldDefinition @new, List<SchemaChange> changes)
    {
        var arguments = SiblingDifference<ArgumentDefinition>.Between(old.Arguments, @new.Arguments);
        foreach (var argument in arguments.Removed)
            changes.Add(new(Breaking, SchemaChangeKind.ArgRemoved, argument.Coordinate, $"Argument {argument.Coordinate} was removed."));
        CompareKept(arguments.Kept, changes);
        foreach (var argument in arguments.Added)
        {
            changes.Add(argument.IsRequired
                ? new(Breaking, SchemaChangeKind.RequiredArgAdded, argument.Coordinate, $"A required argument {argument.Coordinate} was added.")
                : new(Dangerous, SchemaChangeKind.OptionalArgAdded, argument.Coordinate, $"An optional argument {argument.Coordinate} was added."));
        }
    }

    public static void CompareOfDirective(DirectiveDefinition old, DirectiveDefinition @new, List<SchemaChange> changes)
    {
        var arguments = SiblingDifference<ArgumentDefinition>.Between(old.Arguments, @new.Arguments);
        foreach (var argument in arguments.Added.Where(argument => argument.IsRequired))
        {
            changes.Add(new(
                Breaking, SchemaChangeKind.RequiredDirectiveArgAdded, argument.Coordinate, $"A required argument {argument.Coordinate} was added."));
        }

        foreach (var argument in arguments.Removed)
            changes.Add(new(Breaking, SchemaChangeKind.DirectiveArgRemoved, argument.Coordinate, $"Argument {argument.Coordinate} was removed."));
        CompareKept(arguments.Kept, changes);
    }

    private static void CompareKept(IReadOnlyList<(ArgumentDefinition Old, ArgumentDefinition New)> arguments, List<SchemaChange> changes)
    {
        foreach (var (old, @new) in arguments)
        {
            if (!TypeChangeSafety.IsSafeForInput(old.Type, @new.Type))
            {
                changes.Add(new(
                    Breaking, SchemaChangeKind.ArgChangedKind, old.Coordinate,
                    $"Argument {old.Coordinate} has changed type from {old.Type} to {@new.Type}."));
            }
            else
            {
                DefaultValueComparison.Compare(old, @new, SchemaChangeKind.ArgDefaultValueChange, changes);
            }
        }
    }
}
