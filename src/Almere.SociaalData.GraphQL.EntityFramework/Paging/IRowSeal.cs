namespace Almere.SociaalData.GraphQL.EntityFramework.Paging;

/// <summary>
/// Seals what leaves the gateway about rows: keys and the values that a page starts after. Both mean something only to the caller whom they were made
/// for; what was changed or made by another isn't opened.
/// </summary>
public interface IRowSeal
{
    /// <summary>The longest id in characters.</summary>
    int IdLength { get; }

    /// <summary>Writes the id of a row.</summary>
    /// <param name="typeName">The name of the object type.</param>
    /// <param name="key">The key of the row.</param>
    /// <param name="id">Where the id is written, <see cref="IdLength"/> characters.</param>
    void WriteId(string typeName, long key, Span<char> id);

    /// <summary>Reads an id; false if it wasn't made for this caller.</summary>
    bool TryReadId(string id, out string typeName, out long key);

    /// <summary>Seals the values of a cursor.</summary>
    /// <param name="payload">The values.</param>
    /// <param name="order">The connection and order that the cursor belongs to.</param>
    string SealCursor(ReadOnlySpan<byte> payload, string order);

    /// <summary>Opens a cursor; null if it was forged, made for another caller, or belongs to another connection or order.</summary>
    byte[]? OpenCursor(string cursor, string order);
}
