namespace Almere.SociaalData.GraphQL.Types.Comparison;

/// <summary>Compares the default values of arguments and input fields. A new default value where there was none changes nothing for anybody.</summary>
internal static class DefaultValueComparison
{
    public static void Compare(InputValueDefinition old, InputValueDefinition @new, SchemaChangeKind kind, List<SchemaChange> changes)
    {
        if (old.DefaultLiteral is not { } oldLiteral)
            return;
        var before = LiteralOrder.Text(oldLiteral);
        var after = @new.DefaultLiteral is { } newLiteral ? LiteralOrder.Text(newLiteral) : null;
        if (before != after)
        {
            var change = after is null ? "defaultValue was removed" : $"has changed defaultValue from {before} to {after}";
            changes.Add(new(ChangeSeverity.Dangerous, kind, old.Coordinate, $"{old.Coordinate} {change}."));
        }
    }
}
