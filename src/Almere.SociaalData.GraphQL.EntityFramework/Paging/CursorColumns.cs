using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Almere.SociaalData.GraphQL.EntityFramework.Rows;
using Almere.SociaalData.GraphQL.Errors;

namespace Almere.SociaalData.GraphQL.EntityFramework.Paging;

/// <summary>The columns that a cursor holds: those of the order, the key last.</summary>
/// <param name="order">The connection and order that the cursor belongs to; a cursor of another one isn't opened.</param>
/// <param name="columns">Where each value stands and what its type is.</param>
internal sealed class CursorColumns(string order, IReadOnlyList<(int Ordinal, ColumnFormat Format, Type Type)> columns)
{
    /// <summary>Makes the cursor of the row that the reader stands on.</summary>
    public string Seal(DbDataReader reader, IRowSeal seal)
    {
        var values = new string?[columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var (ordinal, format, _) = columns[i];
            values[i] = reader.IsDBNull(ordinal) ? null : TextOf(format.Read(reader, ordinal));
        }

        return seal.SealCursor(JsonSerializer.SerializeToUtf8Bytes(values), order);
    }

    /// <summary>Reads the values of a cursor.</summary>
    /// <exception cref="GraphQLException">The cursor can't be opened.</exception>
    public IReadOnlyList<object?> Open(string cursor, string argument, IRowSeal seal)
    {
        if (seal.OpenCursor(cursor, order) is not { } payload)
        {
            throw new GraphQLException(new GraphQLError(
                $"The value of \"{argument}\" is no cursor of this list: cursors belong to the caller, the list and the order that they were given with. " +
                "Ask for the first page again.")
            {
                Extensions = new Dictionary<string, object?> { ["code"] = "CURSOR_INVALID" },
            });
        }

        var texts = JsonSerializer.Deserialize<string?[]>(payload)!;
        return [.. texts.Select((text, i) => text is null ? null : Parse(text, columns[i].Type))];
    }

    private static string TextOf(object value) => value switch
    {
        Enum => Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool truth => truth ? "1" : "0",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static object Parse(string text, Type type) => type switch
    {
        { IsEnum: true } => Enum.ToObject(type, long.Parse(text, CultureInfo.InvariantCulture)),
        _ when type == typeof(DateOnly) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture),
        _ when type == typeof(DateTime) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        _ when type == typeof(bool) => text == "1",
        _ => Convert.ChangeType(text, type, CultureInfo.InvariantCulture),
    };
}
