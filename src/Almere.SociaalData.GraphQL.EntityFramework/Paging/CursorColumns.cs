using System.Data.Common;
using System.Text.Json;
using Almere.SociaalData.GraphQL.EntityFramework.Rows;
using Almere.SociaalData.GraphQL.Errors;

namespace Almere.SociaalData.GraphQL.EntityFramework.Paging;

/// <summary>The columns that a cursor holds: those of the order, the key last.</summary>
/// <param name="order">The connection and order that the cursor belongs to; a cursor of another one isn't opened.</param>
/// <param name="columns">Where each value stands and what its type is.</param>
internal sealed class CursorColumns(string order, IReadOnlyList<(int Ordinal, ColumnFormat Format)> columns)
{
    /// <summary>Makes the cursor of the row that the reader stands on.</summary>
    public string Seal(DbDataReader reader, IRowSeal seal) => Seal(Read(reader), seal);

    /// <summary>The values of the cursor of the row that the reader stands on.</summary>
    public string?[] Read(DbDataReader reader)
    {
        var values = new string?[columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var (ordinal, format) = columns[i];
            values[i] = reader.IsDBNull(ordinal) ? null : format.ReadText(reader, ordinal);
        }

        return values;
    }

    /// <summary>Makes a cursor of its values.</summary>
    public string Seal(string?[] values, IRowSeal seal) => seal.SealCursor(JsonSerializer.SerializeToUtf8Bytes(values), order);

    /// <summary>The values of a cursor in the form of their columns.</summary>
    public IReadOnlyList<object?> Parse(string?[] values) => [.. values.Select((text, i) => text is null ? null : columns[i].Format.ParseText(text))];

    /// <summary>Opens a cursor, for its values in the form of their columns.</summary>
    /// <exception cref="GraphQLException">The cursor can't be opened.</exception>
    public IReadOnlyList<object?> Open(string cursor, string argument, IRowSeal seal)
    {
        try
        {
            if (seal.OpenCursor(cursor, order) is { } payload && JsonSerializer.Deserialize<string?[]>(payload) is { } texts && texts.Length == columns.Count)
                return Parse(texts);
        }
        catch (Exception e) when (e is FormatException or OverflowException or JsonException)
        {
            // Sealed by us, but before a column of the order changed.
        }

        throw new GraphQLException(new GraphQLError(
            $"The value of \"{argument}\" is no cursor of this list: cursors belong to the caller, the list and the order that they were given with. " +
            "Ask for the first page again.")
        {
            Extensions = new Dictionary<string, object?> { ["code"] = "CURSOR_INVALID" },
        });
    }
}
