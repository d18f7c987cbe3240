using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Almere.SociaalData.Access.Identifiers;

/// <summary>
/// Sealed cursors of one organisation. A cursor holds the order values of a row, so it is encrypted; it is bound to organisation, view and
/// order, so that nobody can carry one from a view that may order by a column to one that may not. The same row in the same list has the
/// same cursor: the nonce is derived from what is sealed (a synthetic nonce), and AES-GCM authenticates the rest.
/// </summary>
/// <remarks>Safe for use by many threads at once.</remarks>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc5297"/>
public sealed class CursorCodec
{
    /// <summary>Most bytes of a payload; a longer one doesn't fit a cursor.</summary>
    public const int LargestPayload = 2048;

    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int Overhead = NonceSize + TagSize;
    private const string Foreign =
        "The cursor was not made for this list: another order, other rights or another organisation. Take a cursor from an answer to this same query.";

    private readonly string _organisation;
    private readonly Keys[] _secrets;

    internal CursorCodec(MasterSecrets secrets, string organisation)
    {
        _organisation = organisation;
        _secrets = [.. secrets.All.Select(secret => new Keys(DerivedKey.For(secret, "cursor-seal", organisation), DerivedKey.For(secret, "cursor-nonce", organisation)))];
    }

    /// <summary>Characters of a cursor over a payload of this many bytes.</summary>
    public static int SealedLength(int payloadLength) => Base64Url.GetEncodedLength(payloadLength + Overhead);

    /// <summary>Seals a payload as <see cref="SealedLength"/> ASCII bytes.</summary>
    /// <returns>The number of bytes written.</returns>
    /// <exception cref="ArgumentException">The payload is longer than <see cref="LargestPayload"/>, or the destination is too short.</exception>
    public int Seal(ReadOnlySpan<byte> payload, CursorBinding binding, Span<byte> destination)
    {
        if (payload.Length > LargestPayload)
            throw new ArgumentException($"A cursor holds at most {LargestPayload} bytes; this payload has {payload.Length}.", nameof(payload));
        var length = SealedLength(payload.Length);
        if (destination.Length < length)
            throw new ArgumentException($"This cursor takes {length} bytes; the destination has {destination.Length}.", nameof(destination));
        var bound = Bound(binding);
        Span<byte> sealedBytes = stackalloc byte[payload.Length + Overhead];
        _secrets[0].Nonce(bound, payload, sealedBytes[..NonceSize]);
        var cipher = _secrets[0].Take();
        cipher.Encrypt(sealedBytes[..NonceSize], payload, sealedBytes[NonceSize..^TagSize], sealedBytes[^TagSize..], bound);
        _secrets[0].Return(cipher);
        return Base64Url.EncodeToUtf8(sealedBytes, destination);
    }

    /// <summary>Seals a payload as text.</summary>
    /// <inheritdoc cref="Seal(ReadOnlySpan{byte}, CursorBinding, Span{byte})"/>
    public string Seal(ReadOnlySpan<byte> payload, CursorBinding binding)
    {
        Span<byte> cursor = stackalloc byte[SealedLength(Math.Min(payload.Length, LargestPayload))];
        return Encoding.ASCII.GetString(cursor[..Seal(payload, binding, cursor)]);
    }

    /// <summary>Opens a cursor for the list that it has to belong to.</summary>
    public CursorOpening Open(ReadOnlySpan<char> cursor, CursorBinding binding)
    {
        if (cursor.Length < SealedLength(0) || cursor.Length > SealedLength(LargestPayload)) return new CursorOpening.Refused(Foreign);
        Span<byte> sealedBytes = stackalloc byte[Base64Url.GetMaxDecodedLength(cursor.Length)];
        if (Base64Url.DecodeFromChars(cursor, sealedBytes, out _, out var written) != OperationStatus.Done || written < Overhead)
            return new CursorOpening.Refused(Foreign);
        sealedBytes = sealedBytes[..written];
        // A second spelling of the same bytes (padding, white space, spare bits) is not the cursor that was given out.
        if (!Base64Url.EncodeToString(sealedBytes).AsSpan().SequenceEqual(cursor)) return new CursorOpening.Refused(Foreign);
        var bound = Bound(binding);
        var payload = new byte[written - Overhead];
        foreach (var secret in _secrets)
        {
            if (secret.TryOpen(sealedBytes, bound, payload)) return new CursorOpening.Opened(payload);
        }

        return new CursorOpening.Refused(Foreign);
    }

    /// <summary>Organisation, view and order, each behind its length, so that no two bindings write the same bytes.</summary>
    private byte[] Bound(CursorBinding binding)
    {
        ReadOnlySpan<string> parts = [_organisation, binding.View, binding.Order];
        var length = 0;
        foreach (var part in parts) length += sizeof(int) + Encoding.UTF8.GetByteCount(part);
        var bound = new byte[length];
        var rest = bound.AsSpan();
        foreach (var part in parts)
        {
            var written = Encoding.UTF8.GetBytes(part, rest[sizeof(int)..]);
            BinaryPrimitives.WriteInt32BigEndian(rest, written);
            rest = rest[(sizeof(int) + written)..];
        }

        return bound;
    }

    private sealed class Keys(byte[] seal, byte[] nonce)
    {
        // AesGcm keeps the nonce of the call that runs, so each thread needs its own.
        private readonly ConcurrentBag<AesGcm> _ciphers = [];

        public AesGcm Take() => _ciphers.TryTake(out var cipher) ? cipher : new AesGcm(seal, TagSize);

        public void Return(AesGcm cipher) => _ciphers.Add(cipher);

        public void Nonce(ReadOnlySpan<byte> bound, ReadOnlySpan<byte> payload, Span<byte> destination)
        {
            Span<byte> message = stackalloc byte[sizeof(int)];
            BinaryPrimitives.WriteInt32BigEndian(message, bound.Length);
            using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, nonce);
            hash.AppendData(message);
            hash.AppendData(bound);
            hash.AppendData(payload);
            Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
            hash.GetHashAndReset(digest);
            digest[..NonceSize].CopyTo(destination);
        }

        public bool TryOpen(ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> bound, Span<byte> payload)
        {
            var cipher = Take();
            try
            {
                cipher.Decrypt(sealedBytes[..NonceSize], sealedBytes[NonceSize..^TagSize], sealedBytes[^TagSize..], payload, bound);
                return true;
            }
            catch (AuthenticationTagMismatchException)
            {
                return false;
            }
            finally
            {
                Return(cipher);
            }
        }
    }
}
