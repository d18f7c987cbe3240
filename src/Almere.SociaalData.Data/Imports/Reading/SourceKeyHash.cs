using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Almere.SociaalData.Data.Imports.Reading;

/// <summary>Half of the SHA-256 hash of a key: keys of millions of rows fit in memory, and two different ones with the same hash don't occur, not even on purpose.</summary>
internal readonly record struct SourceKeyHash(long First, long Second)
{
    private const int ShortText = 512;

    public static SourceKeyHash Of(ReadOnlySpan<char> key)
    {
        var most = Encoding.UTF8.GetMaxByteCount(key.Length);
        Span<byte> text = most <= ShortText ? stackalloc byte[ShortText] : new byte[most];
        Span<long> hash = stackalloc long[4];
        SHA256.HashData(text[..Encoding.UTF8.GetBytes(key, text)], MemoryMarshal.AsBytes(hash));
        return new(hash[0], hash[1]);
    }
}
