using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Almere.SociaalData.Gateway.Authentication;

/// <summary>SHA-256 of a token: names it in memory without keeping it.</summary>
internal readonly record struct TokenDigest(UInt128 High, UInt128 Low)
{
    /// <summary>The digest of a token's UTF-8 text.</summary>
    public static TokenDigest Of(ReadOnlySpan<char> token)
    {
        var size = Encoding.UTF8.GetMaxByteCount(token.Length);
        var rented = size > 4096 ? ArrayPool<byte>.Shared.Rent(size) : null;
        var text = rented ?? stackalloc byte[4096];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..Encoding.UTF8.GetBytes(token, text)], hash);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        return new TokenDigest(
            BinaryPrimitives.ReadUInt128BigEndian(hash),
            BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
    }

    public override string ToString() => "token digest";
}
