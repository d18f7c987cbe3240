using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Almere.SociaalData.GraphQL.Types.Values;

/// <summary>Makes plain values of JSON, without loss of digits.</summary>
public static class JsonInput
{
    /// <summary>
    /// The value: null, <see cref="string"/>, <see cref="bool"/>, a number (<see cref="int"/>, <see cref="long"/>, <see cref="decimal"/> or
    /// <see cref="double"/>, the first that holds it), a list, or a dictionary in the order of the text; of two members with the same name the
    /// last counts.
    /// </summary>
    /// <exception cref="InsufficientExecutionStackException">The value is nested more deeply than the stack allows.</exception>
    public static object? Read(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                return json.GetString();
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            case JsonValueKind.Number:
                return UntypedValue.OfNumber(json.GetRawText());
            case JsonValueKind.Array:
                RuntimeHelpers.EnsureSufficientExecutionStack();
                var items = new List<object?>(json.GetArrayLength());
                foreach (var item in json.EnumerateArray())
                    items.Add(Read(item));
                return items;
            case JsonValueKind.Object:
                RuntimeHelpers.EnsureSufficientExecutionStack();
                return ReadObject(json);
            default:
                return null;
        }
    }

    /// <summary>The members of a JSON object as plain values.</summary>
    /// <exception cref="ArgumentException">The JSON value is no object.</exception>
    public static IReadOnlyDictionary<string, object?> ReadObject(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new ArgumentException($"Expected a JSON object, found {json.ValueKind}.", nameof(json));
        var members = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
            members[member.Name] = Read(member.Value);
        return members;
    }
}
