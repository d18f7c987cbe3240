namespace Almere.SociaalData.GraphQL.Types.Comparison;

/// <summary>Compares the default values of arguments and input fields. A new default value where there was none changes nothing for anybody.</summary>
internal static class DefaultValueComparison
{
    public static void Compare(InputValueDefinition old, InputValueDefinition @new, ChangeList changes)
    {
        var (changed, added) = old is ArgumentDefinition
            ? (SchemaChangeKind.ArgDefaultValueChange, SchemaChangeKind.ArgDefaultValueAdded)
            : (SchemaChangeKind.InputFieldDefaultValueChange, SchemaChangeKind.InputFieldDefaultValueAdded);
        var before = old.DefaultLiteral is { } oldLiteral ? LiteralOrder.Text(oldLiteral) : null;
        var after = @new.DefaultLiteral is { } newLiteral ? LiteralOrder.Text(newLiteral) : null;
        if (before == after)
            return;
        if (before is null)
            changes.Changed(ChangeSeverity.Safe, added, old, @new, $"{old.Coordinate} got the defaultValue {after}.");
        else
        {
            var change = after is null ? "defaultValue was removed" : $"has changed defaultValue from {before} to {after}";
            changes.Changed(ChangeSeverity.Dangerous, changed, old, @new, $"{old.Coordinate} {change}.");
        }
    }
}
