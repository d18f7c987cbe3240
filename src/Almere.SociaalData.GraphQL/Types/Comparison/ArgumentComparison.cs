using static Almere.SociaalData.GraphQL.Types.Comparison.ChangeSeverity;

namespace Almere.SociaalData.GraphQL.Types.Comparison;

/// <summary>Compares the arguments of fields and directives.</summary>
internal static class ArgumentComparison
{
    public static void CompareOfField(FieldDefinition old, FieldDefinition @new, ChangeList changes)
    {
        var arguments = SiblingDifference<ArgumentDefinition>.Between(old.Arguments, @new.Arguments);
        foreach (var argument in arguments.Removed)
            changes.Removed(Breaking, SchemaChangeKind.ArgRemoved, argument, $"Argument {argument.Coordinate} was removed.");
        CompareKept(arguments.Kept, changes);
        foreach (var argument in arguments.Added)
        {
            if (argument.IsRequired)
                changes.Added(Breaking, SchemaChangeKind.RequiredArgAdded, argument, $"A required argument {argument.Coordinate} was added.");
            else
                changes.Added(Dangerous, SchemaChangeKind.OptionalArgAdded, argument, $"An optional argument {argument.Coordinate} was added.");
        }
    }

    public static void CompareOfDirective(DirectiveDefinition old, DirectiveDefinition @new, ChangeList changes)
    {
        var arguments = SiblingDifference<ArgumentDefinition>.Between(old.Arguments, @new.Arguments);
        foreach (var argument in arguments.Added)
        {
            if (argument.IsRequired)
                changes.Added(Breaking, SchemaChangeKind.RequiredDirectiveArgAdded, argument, $"A required argument {argument.Coordinate} was added.");
            else
                changes.Added(Safe, SchemaChangeKind.OptionalDirectiveArgAdded, argument, $"An optional argument {argument.Coordinate} was added.");
        }

        foreach (var argument in arguments.Removed)
            changes.Removed(Breaking, SchemaChangeKind.DirectiveArgRemoved, argument, $"Argument {argument.Coordinate} was removed.");
        CompareKept(arguments.Kept, changes);
    }

    private static void CompareKept(IReadOnlyList<(ArgumentDefinition Old, ArgumentDefinition New)> arguments, ChangeList changes)
    {
        foreach (var (old, @new) in arguments)
        {
            var types = $"Argument {old.Coordinate} has changed type from {old.Type} to {@new.Type}.";
            if (!TypeChangeSafety.IsSafeForInput(old.Type, @new.Type))
            {
                changes.Changed(Breaking, SchemaChangeKind.ArgChangedKind, old, @new, types);
            }
            else
            {
                if (old.Type.ToString() != @new.Type.ToString())
                    changes.Changed(Safe, SchemaChangeKind.ArgChangedKindSafe, old, @new, types);
                DefaultValueComparison.Compare(old, @new, changes);
            }

            changes.Texts(old, @new);
        }
    }
}
