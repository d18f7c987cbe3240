using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Almere.SociaalData.GraphQL.Types.Values;

/// <summary>Coerces one value from JSON and collects everything that is wrong with it, up to a limit.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Values"/>
internal sealed class InputCoercion(int maxErrors)
{
    private readonly List<InputValueError> _errors = [];

    /// <summary>What is wrong; empty when the coerced value counts.</summary>
    public IReadOnlyList<InputValueError> Errors => _errors;

    /// <summary>The value as the type expects it; without meaning once there are errors.</summary>
    public object? Coerce(object? value, GraphQLType type, InputPath? path = null)
    {
        if (_errors.Count >= maxErrors)
            return null;
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return Fail(path, null, "The value is nested too deeply.");
        if (value is JsonElement json)
            value = JsonInput.Read(json);
        if (type is NonNullType nonNull)
        {
            return value is null
                ? Fail(path, null, $"Expected non-nullable type \"{type}\" not to be null.")
                : Coerce(value, nonNull.OfType, path);
        }

        if (value is null)
            return null;
        return type switch
        {
            ListType list => CoerceList(value, list, path),
            InputObjectType inputObject => CoerceInputObject(value, inputObject, path),
            LeafType leaf => CoerceLeaf(value, leaf, path),
            _ => Fail(path, value, $"Type \"{type}\" is no input type."),
        };
    }

    private List<object?> CoerceList(object value, ListType list, InputPath? path)
    {
        if (value is string or IReadOnlyDictionary<string, object?> or IDictionary || value is not IEnumerable items)
            return [Coerce(value, list.OfType, path)];
        var coerced = new List<object?>();
        foreach (var item in items)
        {
            coerced.Add(Coerce(item, list.OfType, new(path, coerced.Count)));
            if (_errors.Count >= maxErrors)
                break;
        }

        return coerced;
    }

    private object? CoerceInputObject(object value, InputObjectType type, InputPath? path)
    {
        if (value is not IReadOnlyDictionary<string, object?> given)
            return Fail(path, value, $"Expected type \"{type}\" to be an object.");
        var coerced = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        var known = 0;
        InputFieldDefinition? first = null;
        foreach (var field in type.Fields)
        {
            if (given.TryGetValue(field.Name, out var fieldValue))
            {
                known++;
                first ??= field;
                coerced[field.Name] = Coerce(fieldValue, field.Type, new(path, field.Name));
            }
            else if (field.HasDefault)
            {
                coerced[field.Name] = field.DefaultValue;
            }
            else if (field.Type is NonNullType)
            {
                Fail(path, value, $"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.");
            }
        }

        if (known < given.Count)
        {
            foreach (var name in given.Keys.Where(name => !type.Fields.Contains(name)))
                Fail(path, value, $"Field \"{name}\" is not defined by type \"{type}\".");
        }

        if (type.IsOneOf)
            CheckOneOf(given, known, first, type, path);
        return coerced;
    }

    /// <seealso href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects"/>
    private void CheckOneOf(IReadOnlyDictionary<string, object?> given, int known, InputFieldDefinition? first, InputObjectType type, InputPath? path)
    {
        if (known != 1)
            Fail(path, given, $"Exactly one key must be specified for OneOf type \"{type}\".");
        if (first is not null && given[first.Name] is null or JsonElement { ValueKind: JsonValueKind.Null })
            Fail(new(path, first.Name), null, $"Field \"{first.Name}\" must be non-null.");
    }

    private object? CoerceLeaf(object value, LeafType leaf, InputPath? path)
    {
        var coerced = leaf.CoerceInput(value);
        return coerced.Error is { } error ? Fail(path, value, error) : coerced.Value;
    }

    private object? Fail(InputPath? path, object? value, string message)
    {
        if (_errors.Count < maxErrors)
            _errors.Add(new(InputPath.ToList(path), value, message));
        return null;
    }
}
