using System.Data.Common;
using System.Text.Json;

namespace Almere.SociaalData.Benchmarks.Gateway.HandWritten;

/// <summary>Writes single columns as JSON.</summary>
internal static class JsonColumns
{
    private const decimal Cent = 0.01m;

    extension(Utf8JsonWriter writer)
    {
        /// <summary>A text, or null.</summary>
        public void Text(JsonEncodedText name, DbDataReader reader, int column)
        {
            if (reader.IsDBNull(column))
                writer.WriteNull(name);
            else
                writer.WriteString(name, reader.GetString(column));
        }

        /// <summary>A number, or null.</summary>
        public void Number(JsonEncodedText name, DbDataReader reader, int column)
        {
            if (reader.IsDBNull(column))
                writer.WriteNull(name);
            else
                writer.WriteNumber(name, reader.GetInt64(column));
        }

        /// <summary>A date, which SQLite keeps as text, or null.</summary>
        public void Date(JsonEncodedText name, DbDataReader reader, int column)
        {
            if (reader.IsDBNull(column))
                writer.WriteNull(name);
            else if (reader.GetFieldType(column) == typeof(string))
                writer.WriteString(name, reader.GetString(column));
            else
                WriteDate(writer, name, reader.GetFieldValue<DateOnly>(column));
        }

        /// <summary>Euros of a number of cents, or null.</summary>
        public void Euros(JsonEncodedText name, DbDataReader reader, int column)
        {
            if (reader.IsDBNull(column))
                writer.WriteNull(name);
            else
                writer.WriteNumber(name, reader.GetInt64(column) * Cent);
        }

        /// <summary>The name of an enum value, by its number; or null.</summary>
        public void Enum(JsonEncodedText name, JsonEncodedText[] values, DbDataReader reader, int column)
        {
            if (reader.IsDBNull(column))
                writer.WriteNull(name);
            else
                writer.WriteString(name, values[reader.GetInt64(column)]);
        }
    }

    /// <summary>The names of an enum's values, by their numbers.</summary>
    public static JsonEncodedText[] NamesOf<T>()
        where T : struct, Enum
    {
        var values = System.Enum.GetValues<T>();
        var names = new JsonEncodedText[values.Max(value => Convert.ToInt32(value)) + 1];
        foreach (var value in values)
            names[Convert.ToInt32(value)] = JsonEncodedText.Encode(string.Concat(value.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $"_{c}" : $"{char.ToUpperInvariant(c)}")));
        return names;
    }

    private static void WriteDate(Utf8JsonWriter writer, JsonEncodedText name, DateOnly date)
    {
        Span<byte> text = stackalloc byte[10];
        date.TryFormat(text, out _, "yyyy-MM-dd");
        writer.WriteString(name, text);
    }
}
