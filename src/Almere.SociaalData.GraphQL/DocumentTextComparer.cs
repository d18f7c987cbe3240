using System.Numerics;
using System.Runtime.InteropServices;

namespace Almere.SociaalData.GraphQL;

/// <summary>
/// Compares the texts of documents. Its hash reads 32 bytes a step, because a document is looked up by its whole text and hashing is nearly all that
/// a known document costs. Texts can be made to collide; the cache that uses it is small, so that this costs little.
/// </summary>
internal sealed class DocumentTextComparer : IEqualityComparer<string>
{
    // Large primes with mixed bits, from the xxHash64 specification.
    private const ulong Prime1 = 0x9E3779B185EBCA87;
    private const ulong Prime2 = 0xC2B2AE3D27D4EB4F;

    /// <inheritdoc/>
    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    /// <inheritdoc/>
    public int GetHashCode(string obj)
    {
        var words = MemoryMarshal.Cast<char, ulong>(obj.AsSpan());
        var (a, b, c, d) = (Prime1, Prime2, ~Prime1, ~Prime2);
        unchecked
        {
            for (; words.Length >= 4; words = words[4..])
            {
                a = BitOperations.RotateLeft(a ^ (words[0] * Prime1), 31) * Prime2;
                b = BitOperations.RotateLeft(b ^ (words[1] * Prime1), 31) * Prime2;
                c = BitOperations.RotateLeft(c ^ (words[2] * Prime1), 31) * Prime2;
                d = BitOperations.RotateLeft(d ^ (words[3] * Prime1), 31) * Prime2;
            }
        }

        // What is left over is less than 32 bytes; each word of it is at the end of the text.
        const int Tail = 16;
        var rest = new HashCode();
        rest.AddBytes(MemoryMarshal.AsBytes(obj.AsSpan(Math.Max(0, obj.Length - Tail))));
        return HashCode.Combine(a, b, c, d, obj.Length, rest.ToHashCode());
    }
}
