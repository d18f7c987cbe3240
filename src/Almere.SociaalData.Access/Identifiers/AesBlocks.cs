using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Almere.SociaalData.Access.Identifiers;

/// <summary>
/// AES on single blocks, many at a time and without allocating: the runtime's one-shot calls make a handle per call, so the transforms are
/// kept and lent out. Each block is enciphered on its own, which is right only where no two different texts share one (an id is one block).
/// </summary>
internal sealed class AesBlocks
{
    /// <summary>Bytes of one block.</summary>
    public const int BlockSize = 16;

    /// <summary>Most blocks in one call.</summary>
    public const int BatchSize = 64;

    private readonly Aes _aes;
    private readonly ConcurrentBag<Lent> _encryptors = [];
    private readonly ConcurrentBag<Lent> _decryptors = [];

    public AesBlocks(byte[] key)
    {
        _aes = Aes.Create();
        _aes.Key = key;
        SetSingleBlocks(_aes);
    }

    /// <summary>Lends a transform for one thread; give it back with <see cref="ReturnEncryptor"/>.</summary>
    public Lent TakeEncryptor() => _encryptors.TryTake(out var lent) ? lent : new Lent(_aes.CreateEncryptor());

    public void ReturnEncryptor(Lent lent) => _encryptors.Add(lent);

    /// <summary>Lends a transform for one thread; give it back with <see cref="ReturnDecryptor"/>.</summary>
    public Lent TakeDecryptor() => _decryptors.TryTake(out var lent) ? lent : new Lent(_aes.CreateDecryptor());

    public void ReturnDecryptor(Lent lent) => _decryptors.Add(lent);

    [SuppressMessage("Security", "CA5358:Review cipher mode usage", Justification = "Each text is exactly one block with its own check: a permutation, not a stream.")]
    private static void SetSingleBlocks(Aes aes)
    {
        aes.Mode = CipherMode.ECB;
        aes.Padding = PaddingMode.None;
    }

    /// <summary>A transform with its own buffers.</summary>
    internal sealed class Lent(ICryptoTransform transform)
    {
        private readonly byte[] _input = new byte[BlockSize * BatchSize];
        private readonly byte[] _output = new byte[BlockSize * BatchSize];

        /// <summary>Where the blocks are written before <see cref="Transform"/>.</summary>
        public Span<byte> Input => _input;

        /// <summary>Transforms the first blocks of <see cref="Input"/>.</summary>
        public ReadOnlySpan<byte> Transform(int blocks)
        {
            var length = blocks * BlockSize;
            transform.TransformBlock(_input, 0, length, _output, 0);
            return _output.AsSpan(0, length);
        }
    }
}
