using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;

namespace Almere.SociaalData.Access.Identifiers;

/// <summary>
/// Pseudonymous node ids of one organisation: type (2 bytes), key (8 bytes) and a check of six zero bytes, enciphered as one AES block under
/// a key that only this organisation's ids are made with, in base64url. The same row has the same id for the same partner for as long as the
/// secret holds, means nothing to any other, and an invented id passes the check once in 2^48 times.
/// </summary>
/// <remarks>Safe for use by many threads at once. Making and reading ids allocates nothing, apart from the overloads that return text.</remarks>
public sealed class NodeIdCodec
{
    /// <summary>Characters of an id: 16 bytes in base64url without padding.</summary>
    public const int Length = 22;

    private const int CheckOffset = sizeof(ushort) + sizeof(long);

    private readonly AesBlocks[] _secrets;

    internal NodeIdCodec(MasterSecrets secrets, string organisation) =>
        _secrets = [.. secrets.All.Select(secret => new AesBlocks(DerivedKey.For(secret, "node-id", organisation)))];

    /// <summary>Writes the id of one row as <see cref="Length"/> ASCII bytes.</summary>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public void Encode(NodeKey node, Span<byte> destination) => Encode(node.Type, [node.Key], destination);

    /// <summary>Writes the ids of many rows of one type after one another, each as <see cref="Length"/> ASCII bytes.</summary>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public void Encode(ushort type, ReadOnlySpan<long> keys, Span<byte> destination)
    {
        if (destination.Length < keys.Length * Length)
            throw new ArgumentException($"{keys.Length} ids take {keys.Length * Length} bytes; the destination has {destination.Length}.", nameof(destination));
        var lent = _secrets[0].TakeEncryptor();
        try
        {
            while (!keys.IsEmpty)
            {
                var batch = keys[..Math.Min(keys.Length, AesBlocks.BatchSize)];
                EncodeBatch(lent, type, batch, destination);
                keys = keys[batch.Length..];
                destination = destination[(batch.Length * Length)..];
            }
        }
        finally
        {
            _secrets[0].ReturnEncryptor(lent);
        }
    }

    /// <summary>The id of one row as text.</summary>
    public string Encode(NodeKey node) => string.Create(Length, (Codec: this, node), static (text, state) =>
    {
        Span<byte> id = stackalloc byte[Length];
        state.Codec.Encode(state.node, id);
        Encoding.ASCII.GetChars(id, text);
    });

    /// <summary>What an id stands for.</summary>
    /// <returns><see langword="null"/> when it was not made for this organisation: a forgery, another organisation's id, or no id at all.</returns>
    public NodeKey? Decode(ReadOnlySpan<byte> id)
    {
        if (id.Length != Length) return null;
        Span<byte> block = stackalloc byte[AesBlocks.BlockSize];
        if (Base64Url.DecodeFromUtf8(id, block, out _, out var written) != OperationStatus.Done || written != AesBlocks.BlockSize) return null;
        // 22 characters hold four bits more than 16 bytes: only the spelling that Encode writes is an id.
        Span<byte> canonical = stackalloc byte[Length];
        Base64Url.EncodeToUtf8(block, canonical);
        if (!canonical.SequenceEqual(id)) return null;
        foreach (var secret in _secrets)
        {
            if (Decipher(secret, block) is { } node) return node;
        }

        return null;
    }

    /// <inheritdoc cref="Decode(ReadOnlySpan{byte})"/>
    public NodeKey? Decode(ReadOnlySpan<char> id)
    {
        Span<byte> bytes = stackalloc byte[Length];
        return id.Length == Length && Encoding.UTF8.TryGetBytes(id, bytes, out var written) && written == Length ? Decode(bytes) : null;
    }

    private static void EncodeBatch(AesBlocks.Lent lent, ushort type, ReadOnlySpan<long> keys, Span<byte> destination)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var block = lent.Input.Slice(i * AesBlocks.BlockSize, AesBlocks.BlockSize);
            BinaryPrimitives.WriteUInt16BigEndian(block, type);
            BinaryPrimitives.WriteInt64BigEndian(block[sizeof(ushort)..], keys[i]);
            block[CheckOffset..].Clear();
        }

        var enciphered = lent.Transform(keys.Length);
        for (var i = 0; i < keys.Length; i++)
            Base64Url.EncodeToUtf8(enciphered.Slice(i * AesBlocks.BlockSize, AesBlocks.BlockSize), destination.Slice(i * Length, Length));
    }

    private static NodeKey? Decipher(AesBlocks secret, ReadOnlySpan<byte> block)
    {
        var lent = secret.TakeDecryptor();
        try
        {
            block.CopyTo(lent.Input);
            var plain = lent.Transform(1);
            return plain[CheckOffset..].ContainsAnyExcept((byte)0)
                ? null
                : new NodeKey(BinaryPrimitives.ReadUInt16BigEndian(plain), BinaryPrimitives.ReadInt64BigEndian(plain[sizeof(ushort)..]));
        }
        finally
        {
            secret.ReturnDecryptor(lent);
        }
    }
}
