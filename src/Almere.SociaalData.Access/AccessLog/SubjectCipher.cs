using System.Buffers.Binary;
using Almere.SociaalData.Access.Identifiers;

namespace Almere.SociaalData.Access.AccessLog;

/// <summary>Enciphers persons for the access log: one AES block each, so that a person is always the same and nobody without the key knows who.</summary>
/// <remarks>Safe for use by many threads at once; enciphering allocates nothing.</remarks>
public sealed class SubjectCipher
{
    /// <summary>Bytes of a key.</summary>
    public const int KeySize = 32;

    private readonly AesBlocks _blocks;

    /// <param name="key">A random key of <see cref="KeySize"/> bytes.</param>
    public SubjectCipher(byte[] key)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, KeySize);
        _blocks = new(key);
    }

    /// <summary>Enciphers persons.</summary>
    /// <param name="persons">Their keys in the registers.</param>
    /// <param name="ids">Where their ids come; as many.</param>
    public void Encipher(ReadOnlySpan<long> persons, Span<SubjectId> ids)
    {
        var lent = _blocks.TakeEncryptor();
        try
        {
            while (!persons.IsEmpty)
            {
                var count = Math.Min(persons.Length, AesBlocks.BatchSize);
                for (var i = 0; i < count; i++)
                {
                    var block = lent.Input.Slice(i * AesBlocks.BlockSize, AesBlocks.BlockSize);
                    BinaryPrimitives.WriteInt64BigEndian(block, persons[i]);
                    block[sizeof(long)..].Clear();
                }

                var enciphered = lent.Transform(count);
                for (var i = 0; i < count; i++)
                {
                    var block = enciphered.Slice(i * AesBlocks.BlockSize, AesBlocks.BlockSize);
                    ids[i] = new(BinaryPrimitives.ReadInt64BigEndian(block), BinaryPrimitives.ReadInt64BigEndian(block[sizeof(long)..]));
                }

                persons = persons[count..];
                ids = ids[count..];
            }
        }
        finally
        {
            _blocks.ReturnEncryptor(lent);
        }
    }

    /// <summary>Enciphers one person.</summary>
    public SubjectId Encipher(long person)
    {
        Span<SubjectId> id = stackalloc SubjectId[1];
        Encipher([person], id);
        return id[0];
    }

    /// <summary>Who an id stands for, for an inspection that the law asks for; null for an id that this key didn't make.</summary>
    public long? Decipher(SubjectId id)
    {
        var lent = _blocks.TakeDecryptor();
        try
        {
            BinaryPrimitives.WriteInt64BigEndian(lent.Input, id.First);
            BinaryPrimitives.WriteInt64BigEndian(lent.Input[sizeof(long)..], id.Rest);
            var plain = lent.Transform(1);
            return plain[sizeof(long)..].ContainsAnyExcept((byte)0) ? null : BinaryPrimitives.ReadInt64BigEndian(plain);
        }
        finally
        {
            _blocks.ReturnDecryptor(lent);
        }
    }
}
