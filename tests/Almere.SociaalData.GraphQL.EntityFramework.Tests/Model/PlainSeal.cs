using System.Globalization;
using Almere.SociaalData.GraphQL.EntityFramework.Paging;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;

/// <summary>Seals nothing: the sealing itself is tested where it is made.</summary>
internal sealed class PlainSeal : IRowSeal
{
    public int IdLength => 16;

    public static string IdOf(string typeName, long key) => $"{typeName[..2]}{key.ToString("D14", CultureInfo.InvariantCulture)}";

    public void WriteId(string typeName, long key, Span<char> id) => IdOf(typeName, key).CopyTo(id);

    public bool TryReadId(string id, out string typeName, out long key)
    {
        typeName = LibrarySchema.Entities.Entities.SelectMany(map => map.Kinds.Select(kind => kind.Name).Append(map.Name))
            .FirstOrDefault(name => id.StartsWith(name[..2], StringComparison.Ordinal)) ?? "";
        return long.TryParse(id.AsSpan(Math.Min(2, id.Length)), CultureInfo.InvariantCulture, out key) && typeName.Length > 0;
    }

    public string SealCursor(ReadOnlySpan<byte> payload, string order) => Convert.ToBase64String(payload) + "#" + order;

    public byte[]? OpenCursor(string cursor, string order)
    {
        if (cursor.Split('#', 2) is not [var payload, var sealedOrder] || sealedOrder != order)
            return null;
        var bytes = new byte[payload.Length];
        return Convert.TryFromBase64String(payload, bytes, out var length) ? bytes[..length] : null;
    }
}
