using System.Runtime.CompilerServices;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types.Values;

/// <summary>Coerces a literal, which may hold variables.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Values"/>
internal static class LiteralCoercion
{
    public static Coerced Coerce(ValueNode literal, GraphQLType type, IReadOnlyDictionary<string, object?>? variables)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return Coerced.Failed("The value is nested too deeply.");
        if (literal is VariableNode variable)
            return CoerceVariable(variable, type, variables);
        if (literal is NullValueNode)
            return type is NonNullType ? Coerced.Failed($"Expected value of non-null type \"{type}\" not to be null.") : Coerced.To(null);
        return type switch
        {
            NonNullType nonNull => Coerce(literal, nonNull.OfType, variables),
            ListType list => CoerceList(literal, list, variables),
            InputObjectType inputObject => CoerceInputObject(literal, inputObject, variables),
            LeafType leaf => leaf.CoerceLiteral(literal, variables),
            _ => Coerced.Failed($"Type \"{type}\" is no input type."),
        };
    }

    private static Coerced CoerceVariable(VariableNode variable, GraphQLType type, IReadOnlyDictionary<string, object?>? variables)
    {
        if (variables is null || !variables.TryGetValue(variable.Name.Value, out var value))
            return Coerced.Failed($"Variable \"${variable.Name.Value}\" was not given.");

        // Validation has seen to it that the variable's type fits; only null may have come in where a default value stood.
        return value is null && type is NonNullType
            ? Coerced.Failed($"Expected variable \"${variable.Name.Value}\" of non-null type \"{type}\" not to be null.")
            : Coerced.To(value);
    }

    private static Coerced CoerceList(ValueNode literal, ListType list, IReadOnlyDictionary<string, object?>? variables)
    {
        if (literal is not ListValueNode node)
        {
            var single = Coerce(literal, list.OfType, variables);
            return single.IsError ? single : Coerced.To(new List<object?> { single.Value });
        }

        var items = new List<object?>(node.Values.Length);
        foreach (var itemNode in node.Values)
        {
            if (IsMissing(itemNode, variables) && list.OfType is not NonNullType)
            {
                items.Add(null);
                continue;
            }

            var item = Coerce(itemNode, list.OfType, variables);
            if (item.IsError)
                return item;
            items.Add(item.Value);
        }

        return Coerced.To(items);
    }

    private static Coerced CoerceInputObject(ValueNode literal, InputObjectType type, IReadOnlyDictionary<string, object?>? variables)
    {
        if (literal is not ObjectValueNode node)
            return Coerced.Failed($"Expected value of type \"{type}\" to be an object.");
        var given = new Dictionary<string, ValueNode>(node.Fields.Length, StringComparer.Ordinal);
        foreach (var field in node.Fields)
        {
            if (!type.Fields.Contains(field.Name.Value))
                return Coerced.Failed($"Expected value of type \"{type}\" not to include unknown field \"{field.Name.Value}\".");
            given[field.Name.Value] = field.Value;
        }

        var values = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            if (!given.TryGetValue(field.Name, out var fieldNode) || IsMissing(fieldNode, variables))
            {
                if (field.HasDefault)
                    values[field.Name] = field.DefaultValue;
                else if (field.Type is NonNullType)
                    return Coerced.Failed($"Expected value of type \"{type}\" to include required field \"{field.Name}\".");
                continue;
            }

            var value = Coerce(fieldNode, field.Type, variables);
            if (value.IsError)
                return value;
            values[field.Name] = value.Value;
        }

        return type.IsOneOf && (given.Count != 1 || values is not { Count: 1 } || values.GetAt(0).Value is null)
            ? Coerced.Failed($"Exactly one key must be specified for OneOf type \"{type}\".")
            : Coerced.To(values);
    }

    private static bool IsMissing(ValueNode node, IReadOnlyDictionary<string, object?>? variables) =>
        node is VariableNode variable && variables?.ContainsKey(variable.Name.Value) != true;
}
