using System.Collections;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.Execution;

/// <summary>
/// Writes coerced leaves and the values of <c>extensions</c> as JSON: strings, booleans, finite numbers, dates, <see cref="JsonElement"/>s,
/// <see cref="IJsonValue"/>s, and dictionaries and lists of these.
/// </summary>
internal static class LeafValue
{
    // A custom scalar can hold a whole tree; it is walked by recursion, so its depth is bounded.
    private const int MaxDepth = 64;

    /// <summary>Whether a value can be written.</summary>
    public static bool CanWrite(object? value) => CanWrite(value, MaxDepth);

    /// <summary>Writes a value for which <see cref="CanWrite(object?)"/> holds.</summary>
    public static void Write(JsonTextWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNull();
                break;
            case string text:
                writer.WriteString(text);
                break;
            case bool truth:
                writer.WriteBoolean(truth);
                break;
            case int number:
                writer.WriteNumber(number);
                break;
            case double number:
                writer.WriteNumber(number);
                break;
            case IJsonValue json:
                json.WriteTo(writer);
                break;
            case IReadOnlyDictionary<string, object?> fields:
                WriteFields(writer, fields);
                break;
            case IEnumerable items:
                WriteItems(writer, items);
                break;
            default:
                WriteRare(writer, value);
                break;
        }
    }

    private static bool CanWrite(object? value, int depth) => value switch
    {
        null or string or bool or int or long or decimal or IJsonValue => true,
        double number => double.IsFinite(number),
        float number => float.IsFinite(number),
        byte or sbyte or short or ushort or uint or ulong or DateOnly => true,
        JsonElement json => json.ValueKind != JsonValueKind.Undefined,
        IReadOnlyDictionary<string, object?> fields => depth > 0 && CanWriteAll(fields.Values, depth - 1),
        IDictionary => false,
        IEnumerable items => depth > 0 && CanWriteAll(items, depth - 1),
        _ => false,
    };

    private static bool CanWriteAll(IEnumerable values, int depth)
    {
        foreach (var value in values)
        {
            if (!CanWrite(value, depth))
                return false;
        }

        return true;
    }

    private static void WriteRare(JsonTextWriter writer, object value)
    {
        switch (value)
        {
            case byte or sbyte or short or ushort or uint or long:
                writer.WriteNumber(Convert.ToInt64(value));
                break;
            case ulong number:
                writer.WriteNumber((decimal)number);
                break;
            case decimal number:
                writer.WriteNumber(number);
                break;
            case float number:
                // The shortest form of the float itself, not that of the double nearest to it.
                writer.WriteNumber(double.Parse(number.ToString("R")));
                break;
            case DateOnly date:
                writer.WriteDate(date);
                break;
            case JsonElement json:
                writer.WriteRaw(JsonMarshal.GetRawUtf8Value(json));
                break;
            default:
                throw new UnreachableException($"A value of type {value.GetType().Name} passed the check but can't be written.");
        }
    }

    private static void WriteFields(JsonTextWriter writer, IReadOnlyDictionary<string, object?> fields)
    {
        writer.WriteRaw((byte)'{');
        var isFirst = true;
        foreach (var (name, value) in fields)
        {
            if (!isFirst)
                writer.WriteRaw((byte)',');
            isFirst = false;
            writer.WriteString(name);
            writer.WriteRaw((byte)':');
            Write(writer, value);
        }

        writer.WriteRaw((byte)'}');
    }

    private static void WriteItems(JsonTextWriter writer, IEnumerable items)
    {
        writer.WriteRaw((byte)'[');
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
                writer.WriteRaw((byte)',');
            isFirst = false;
            Write(writer, item);
        }

        writer.WriteRaw((byte)']');
    }
}
