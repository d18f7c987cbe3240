using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types.Values;

/// <summary>Coerces the variables of a request.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#CoerceVariableValues()"/>
internal sealed class VariableCoercion(Schema schema, IReadOnlyDictionary<string, object?> provided, int maxErrors)
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);
    private readonly List<GraphQLError> _errors = [];

    public CoercedVariables Coerce(OperationDefinitionNode operation)
    {
        foreach (var definition in operation.VariableDefinitions)
        {
            Coerce(definition);
            if (_errors.Count > maxErrors)
                return new CoercedVariables.Failure([.. _errors.Take(maxErrors), TooManyErrors]);
        }

        return _errors.Count > 0 ? new CoercedVariables.Failure(_errors) : new CoercedVariables.Success(_values);
    }

    private static GraphQLError TooManyErrors => new("Too many errors processing variables, error limit reached. Execution aborted.");

    private void Coerce(VariableDefinitionNode definition)
    {
        var name = definition.Variable.Name.Value;
        if (TypeFromAst.Find(schema, definition.Type) is not { IsInput: true } type)
        {
            var written = Printer.Print(definition.Type);
            _errors.Add(GraphQLError.At($"Variable \"${name}\" expected value of type \"{written}\" which cannot be used as an input type.", definition.Type));
        }
        else if (!provided.TryGetValue(name, out var value))
        {
            UseDefault(definition, name, type);
        }
        else if (value is null && type is NonNullType)
        {
            _errors.Add(GraphQLError.At($"Variable \"${name}\" of non-null type \"{type}\" must not be null.", definition));
        }
        else
        {
            UseValue(definition, name, type, value);
        }
    }

    private void UseDefault(VariableDefinitionNode definition, string name, GraphQLType type)
    {
        if (definition.DefaultValue is null)
        {
            if (type is NonNullType)
                _errors.Add(GraphQLError.At($"Variable \"${name}\" of required type \"{type}\" was not provided.", definition));
            return;
        }

        var coerced = ValueCoercion.CoerceLiteral(definition.DefaultValue, type);
        if (coerced.Error is { } error)
            _errors.Add(GraphQLError.At($"Variable \"${name}\" has invalid default value: {error}", definition));
        else
            _values[name] = coerced.Value;
    }

    private void UseValue(VariableDefinitionNode definition, string name, GraphQLType type, object? value)
    {
        var coercion = new InputCoercion(maxErrors - _errors.Count + 1);
        _values[name] = coercion.Coerce(value, type);
        foreach (var error in coercion.Errors)
        {
            var place = error.Path.Count > 0 ? $" at \"{name}{InputPath.ToText(error.Path)}\"" : "";
            _errors.Add(GraphQLError.At($"Variable \"${name}\" got invalid value {ValueText.Of(error.Value)}{place}; {error.Message}", definition));
        }
    }
}
