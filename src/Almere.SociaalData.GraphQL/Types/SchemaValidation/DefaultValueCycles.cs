using System.Runtime.CompilerServices;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types.SchemaValidation;

/// <summary>The default value of an input field doesn't need itself: such a value would have no end.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#InputObjectDefaultValueHasCycle()"/>
internal static class DefaultValueCycles
{
    public static void Check(SchemaValidationContext context)
    {
        var search = new CycleSearch<InputFieldDefinition, InputFieldDefinition>(
            field => NeededDefaults(field.DefaultLiteral!, (InputObjectType)field.Type.Named).Select(needed => (field, needed)),
            cycle =>
            {
                var others = cycle.Count > 1 ? $" via the default values of: {CycleText.Of([.. cycle.Skip(1)], field => field.Coordinate, ", ")}" : "";
                context.Report(
                    $"Invalid circular reference. The default value of Input Object field {cycle[0].Coordinate} references itself{others}.",
                    cycle.Select(field => field.DefaultLiteral));
                return !context.IsFull;
            });
        foreach (var type in context.DefinedTypes<InputObjectType>())
        {
            foreach (var field in type.Fields)
            {
                if (!context.IsFull && field is { DefaultLiteral: not null, Type.Named: InputObjectType })
                    search.Visit(field);
            }
        }
    }

    /// <summary>The fields whose default values fill the gaps of a literal.</summary>
    private static IEnumerable<InputFieldDefinition> NeededDefaults(ValueNode literal, InputObjectType type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (literal is ListValueNode list)
            return list.Values.SelectMany(item => NeededDefaults(item, type));
        if (literal is not ObjectValueNode node)
            return [];
        var given = node.Fields.ToLookup(field => field.Name.Value, StringComparer.Ordinal);
        return type.Fields.Where(field => field.Type.Named is InputObjectType).SelectMany(field => (given[field.Name].LastOrDefault(), field) switch
        {
            ({ Value: var value }, _) => NeededDefaults(value, (InputObjectType)field.Type.Named),
            (null, { DefaultLiteral: not null }) => [field],
            _ => [],
        });
    }
}
