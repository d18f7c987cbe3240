using System.Text.Json;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types.Values;

/// <summary>
/// Input coercion: makes values of the types that a schema expects. In code an <c>Int</c> is an <see cref="int"/>, a <c>Float</c> a
/// <see cref="double"/>, a <c>String</c> or <c>ID</c> a <see cref="string"/>, a <c>Boolean</c> a <see cref="bool"/>, an enum value its runtime value,
/// a custom scalar what its behaviour makes of it, a list an <see cref="IReadOnlyList{T}"/>, and an input object an
/// <see cref="IReadOnlyDictionary{TKey, TValue}"/> in the order of its definition with the default values filled in.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Values"/>
public static class ValueCoercion
{
    /// <summary>The errors about variables that one request is told of, at most, unless the caller says otherwise.</summary>
    public const int DefaultMaxErrors = 50;

    /// <summary>The variables of an operation, from plain values (<see cref="ScalarBehavior.CoerceInput"/> lists them) or JSON elements.</summary>
    /// <param name="schema">The schema that the types are looked up in.</param>
    /// <param name="operation">The operation that defines the variables.</param>
    /// <param name="provided">The values of the request, by name; names that the operation doesn't define are passed over.</param>
    /// <param name="maxErrors">After so many errors, at least 1, one more says that there were too many.</param>
    /// <seealso href="https://spec.graphql.org/September2025/#CoerceVariableValues()"/>
    public static CoercedVariables CoerceVariableValues(
        Schema schema, OperationDefinitionNode operation, IReadOnlyDictionary<string, object?> provided, int maxErrors = DefaultMaxErrors) =>
        new VariableCoercion(schema, provided, maxErrors).Coerce(operation);

    /// <summary>The variables of an operation, from a JSON object.</summary>
    /// <exception cref="ArgumentException">The JSON value is no object.</exception>
    /// <seealso href="https://spec.graphql.org/September2025/#CoerceVariableValues()"/>
    public static CoercedVariables CoerceVariableValues(
        Schema schema, OperationDefinitionNode operation, JsonElement provided, int maxErrors = DefaultMaxErrors) =>
        CoerceVariableValues(schema, operation, JsonInput.ReadObject(provided), maxErrors);

    /// <summary>The arguments of a field.</summary>
    /// <param name="field">The field as the schema defines it.</param>
    /// <param name="node">The field as the document selects it.</param>
    /// <param name="variables">The coerced values of the variables.</param>
    /// <seealso href="https://spec.graphql.org/September2025/#CoerceArgumentValues()"/>
    public static CoercedArguments CoerceArgumentValues(FieldDefinition field, FieldNode node, IReadOnlyDictionary<string, object?> variables) =>
        ArgumentCoercion.Coerce(field.Arguments, node.Arguments, node, variables);

    /// <summary>The arguments of a directive.</summary>
    /// <param name="directive">The directive as the schema defines it.</param>
    /// <param name="node">The directive as the document uses it.</param>
    /// <param name="variables">The coerced values of the variables.</param>
    /// <seealso href="https://spec.graphql.org/September2025/#CoerceArgumentValues()"/>
    public static CoercedArguments CoerceArgumentValues(DirectiveDefinition directive, DirectiveNode node, IReadOnlyDictionary<string, object?> variables) =>
        ArgumentCoercion.Coerce(directive.Arguments, node.Arguments, node, variables);

    /// <summary>A plain value or JSON element as a type expects it, with everything that is wrong with it; only without errors does the value count.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">An input type.</param>
    /// <param name="coerced">The value as the type expects it.</param>
    /// <param name="maxErrors">How many errors are told, at most; at least 1.</param>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Values"/>
    public static IReadOnlyList<InputValueError> CoerceInputValue(object? value, GraphQLType type, out object? coerced, int maxErrors = DefaultMaxErrors)
    {
        var coercion = new InputCoercion(maxErrors);
        coerced = coercion.Coerce(value, type);
        return coercion.Errors;
    }

    /// <summary>A literal as a type expects it.</summary>
    /// <param name="literal">The literal, which may hold variables.</param>
    /// <param name="type">An input type.</param>
    /// <param name="variables">The coerced values of the variables; one that isn't among them was not given.</param>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Values"/>
    public static Coerced CoerceLiteral(ValueNode literal, GraphQLType type, IReadOnlyDictionary<string, object?>? variables = null) =>
        LiteralCoercion.Coerce(literal, type, variables);
}
