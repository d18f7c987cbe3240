using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types.Scalars;

namespace Almere.SociaalData.GraphQL.Types.Values;

/// <summary>Shows a value in an error message: enough to recognise it, and never more than a line.</summary>
internal static class ValueText
{
    private const int MaxLength = 120;
    private const int MaxDepth = 2;
    private const int MaxItems = 10;

    /// <summary>A literal as it stands in the document.</summary>
    public static string Of(ValueNode literal) => Shorten(
        literal.Location is { Source: { } source, Start: var start, End: var end } ? source.Body.AsSpan(start, end - start) : Printer.Print(literal));

    /// <summary>A plain value, written like a literal.</summary>
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Append(text, value, 0);
        return Shorten(text.ToString());
    }

    private static string Shorten(ReadOnlySpan<char> text) => text.Length <= MaxLength ? text.ToString() : $"{text[..MaxLength]}...";

    private static void Append(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string words:
                text.Append('"').Append(JsonEncodedText.Encode(Shorten(words), System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping))
                    .Append('"');
                break;
            case bool truth:
                text.Append(truth ? "true" : "false");
                break;
            case double number when double.IsFinite(number):
                text.Append(NumberText.Of(number));
                break;
            case IReadOnlyDictionary<string, object?> fields:
                AppendFields(text, fields, depth);
                break;
            case IEnumerable items:
                AppendItems(text, items, depth);
                break;
            case IFormattable formattable:
                text.Append(formattable.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                text.Append('[').Append(value.GetType().Name).Append(']');
                break;
        }
    }

    private static void AppendFields(StringBuilder text, IReadOnlyDictionary<string, object?> fields, int depth)
    {
        if (fields.Count == 0 || depth >= MaxDepth)
        {
            text.Append(fields.Count == 0 ? "{}" : "[Object]");
            return;
        }

        var separator = "{ ";
        foreach (var (name, value) in fields.Take(MaxItems))
        {
            text.Append(separator).Append(name).Append(": ");
            Append(text, value, depth + 1);
            separator = ", ";
        }

        text.Append(fields.Count > MaxItems ? ", ... }" : " }");
    }

    private static void AppendItems(StringBuilder text, IEnumerable items, int depth)
    {
        if (depth >= MaxDepth)
        {
            text.Append("[Array]");
            return;
        }

        var count = 0;
        text.Append('[');
        foreach (var item in items)
        {
            if (count > 0)
                text.Append(", ");
            if (count++ == MaxItems)
            {
                text.Append("...");
                break;
            }

            Append(text, item, depth + 1);
        }

        text.Append(']');
    }
}
