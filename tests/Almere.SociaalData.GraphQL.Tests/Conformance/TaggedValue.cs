using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Almere.SociaalData.GraphQL.Tests.Conformance;

/// <summary>Reads the values of vectors, with the tags for what JSON can't say.</summary>
public static class TaggedValue
{
    /// <summary>Stands for <c>{"$undefined": true}</c>: no value at all, which isn't null.</summary>
    public static object Undefined { get; } = new UndefinedValue();

    /// <summary>Stands for <c>{"$error": "message"}</c>: resolving fails with this message.</summary>
    public sealed record Failure(string Message, IReadOnlyDictionary<string, object?>? Extensions);

    /// <summary>
    /// The value: null, <see cref="bool"/>, <see cref="string"/>, <see cref="int"/>, <see cref="long"/> or <see cref="double"/> (the first that holds
    /// the number), <see cref="BigInteger"/>, a list of values, an <see cref="OrderedDictionary{TKey, TValue}"/> in the order of the text,
    /// <see cref="Failure"/>, or <see cref="Undefined"/>.
    /// </summary>
    public static object? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt32(out var small) ? small : json.TryGetInt64(out var large) ? large : (object)json.GetDouble(),
        JsonValueKind.Array => json.EnumerateArray().Select(Read).ToList(),
        JsonValueKind.Object => ReadObject(json),
        var other => throw new InvalidDataException($"A vector holds a JSON value of kind {other}."),
    };

    /// <summary>A text, given as a string or as UTF-16 code units.</summary>
    public static string ReadText(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object
            ? string.Concat(json.GetProperty("$utf16").EnumerateArray().Select(unit => (char)unit.GetInt32()))
            : json.GetString()!;

    /// <summary>A value as JSON could give it: without the fields that have no value, and with null in the place of items that have none.</summary>
    public static object? WithoutUndefined(object? value) => value switch
    {
        _ when ReferenceEquals(value, Undefined) => null,
        OrderedDictionary<string, object?> fields => new OrderedDictionary<string, object?>(fields
            .Where(field => !ReferenceEquals(field.Value, Undefined))
            .Select(field => KeyValuePair.Create(field.Key, WithoutUndefined(field.Value)))),
        List<object?> items => items.Select(WithoutUndefined).ToList(),
        _ => value,
    };

    private static object ReadObject(JsonElement json)
    {
        if (json.TryGetProperty("$undefined", out _))
            return Undefined;
        if (json.TryGetProperty("$number", out var number))
            return double.Parse(number.GetString()!, CultureInfo.InvariantCulture);
        if (json.TryGetProperty("$bigint", out var integer))
            return BigInteger.Parse(integer.GetString()!, CultureInfo.InvariantCulture);
        if (json.TryGetProperty("$utf16", out _))
            return ReadText(json);
        if (json.TryGetProperty("$error", out var message))
        {
            var extensions = json.TryGetProperty("$extensions", out var members) ? (IReadOnlyDictionary<string, object?>)ReadObject(members) : null;
            return new Failure(message.GetString()!, extensions);
        }

        var read = new OrderedDictionary<string, object?>();
        foreach (var member in json.EnumerateObject())
            read.Add(member.Name, Read(member.Value));
        return read;
    }

    private sealed class UndefinedValue
    {
        public override string ToString() => "$undefined";
    }
}
