using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>Every variable is used only where a value of its type fits.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed"/>
public static class VariablesInAllowedPosition
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(VariablesInAllowedPosition)) { OperationUses = Check };

    private static void Check(ValidationContext context, OperationUses uses)
    {
        var definitions = uses.Operation.VariableDefinitions;
        if (uses.Variables.Length == 0 || definitions.Length == 0)
            return;
        var places = context.Names;
        places.Clear();

        // Should two definitions have the same name, the last one stands.
        for (var index = definitions.Length - 1; index >= 0; index--)
            places.TryAdd(definitions[index].Variable.Name.Value, index, out _);
        var types = new GraphQLType?[definitions.Length];
        foreach (var (variable, position) in uses.Variables)
        {
            if (context.IsStopped)
                return;
            if (position.Type is null || places.Find(variable.Name.Value) is not (>= 0 and var index))
                continue;
            if ((types[index] ??= TypeFromAst.Find(context.Schema, definitions[index].Type)) is { } type)
                Check(context, definitions[index], type, variable, position);
        }
    }

    private static void Check(
        ValidationContext context, VariableDefinitionNode definition, GraphQLType type, VariableNode variable, in InputPosition position)
    {
        if (!IsAllowed(definition, type, position))
        {
            context.Report(
                $"Variable \"${variable.Name.Value}\" of type \"{type}\" used in position expecting type \"{position.Type}\".", definition, variable);
        }

        if (position.OneOf is { } oneOf && type is not NonNullType)
        {
            context.Report(
                $"Variable \"${variable.Name.Value}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{oneOf.Name}\".",
                definition, variable);
        }
    }

    /// <seealso href="https://spec.graphql.org/September2025/#IsVariableUsageAllowed()"/>
    private static bool IsAllowed(VariableDefinitionNode definition, GraphQLType type, in InputPosition position)
    {
        if (position.Type is not NonNullType expected || type is NonNullType)
            return TypeRelations.IsSubtype(type, position.Type!);
        var hasDefault = definition.DefaultValue is not (null or NullValueNode) || position.Definition is { HasDefault: true };
        return hasDefault && TypeRelations.IsSubtype(type, expected.OfType);
    }
}
