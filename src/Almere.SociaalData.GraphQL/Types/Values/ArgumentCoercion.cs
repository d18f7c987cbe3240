using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types.Values;

/// <summary>Coerces the arguments of a field or directive.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#CoerceArgumentValues()"/>
internal static class ArgumentCoercion
{
    public static CoercedArguments Coerce(
        NamedCollection<ArgumentDefinition> definitions, ImmutableArray<ArgumentNode> arguments, Node user, IReadOnlyDictionary<string, object?> variables)
    {
        if (definitions.Count == 0)
            return CoercedArguments.None;
        var values = new OrderedDictionary<string, object?>(definitions.Count, StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            var error = Coerce(definition, Find(arguments, definition.Name), user, variables, values);
            if (error is not null)
                return new CoercedArguments.Failure(error);
        }

        return new CoercedArguments.Success(values);
    }

    private static GraphQLError? Coerce(
        ArgumentDefinition definition, ArgumentNode? argument, Node user, IReadOnlyDictionary<string, object?> variables,
        OrderedDictionary<string, object?> values)
    {
        var type = definition.Type;
        var variable = argument?.Value as VariableNode;
        if (argument is null || (variable is not null && !variables.ContainsKey(variable.Name.Value)))
        {
            if (definition.HasDefault)
                values[definition.Name] = definition.DefaultValue;
            else if (type is NonNullType)
                return Missing(definition, argument, variable, user);
            return null;
        }

        var isNull = variable is null ? argument.Value is NullValueNode : variables[variable.Name.Value] is null;
        if (isNull && type is NonNullType)
            return GraphQLError.At($"Argument \"{definition.Name}\" of non-null type \"{type}\" must not be null.", argument.Value);
        var coerced = ValueCoercion.CoerceLiteral(argument.Value, type, variables);
        if (coerced.Error is { } error)
        {
            return GraphQLError.At(
                $"Argument \"{definition.Name}\" has invalid value {ValueText.Of(argument.Value)}: {error}", argument.Value);
        }

        values[definition.Name] = coerced.Value;
        return null;
    }

    private static GraphQLError Missing(ArgumentDefinition definition, ArgumentNode? argument, VariableNode? variable, Node user) => variable is null
        ? GraphQLError.At($"Argument \"{definition.Name}\" of required type \"{definition.Type}\" was not provided.", user)
        : GraphQLError.At(
            $"Argument \"{definition.Name}\" of required type \"{definition.Type}\" was provided the variable \"${variable.Name.Value}\" "
            + "which was not provided a runtime value.",
            argument!.Value);

    private static ArgumentNode? Find(ImmutableArray<ArgumentNode> arguments, string name)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name.Value == name)
                return argument;
        }

        return null;
    }
}
