using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Almere.SociaalData.Domain.AccessLog;

namespace Almere.SociaalData.Data.AccessLog;

/// <summary>
/// The hash that ties a record to the one before it: SHA-256 over that one's hash and every value of this one, its lines among them. Its texts are in it by a hash
/// of their own, which records with the same texts share. Each text is behind its length, so that no two records write the same bytes. Not for use by several
/// threads at once.
/// </summary>
internal sealed class RecordHash
{
    /// <summary>Bytes of a hash.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    private readonly ArrayBufferWriter<byte> _bytes = new(4096);

    /// <summary>The beginning of a writer's chain.</summary>
    public static byte[] Genesis(ReadOnlySpan<byte> before, int writer, long startedAt)
    {
        Span<byte> bytes = stackalloc byte[Size + sizeof(int) + sizeof(long)];
        bytes.Clear();
        before.CopyTo(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes[Size..], writer);
        BinaryPrimitives.WriteInt64BigEndian(bytes[(Size + sizeof(int))..], startedAt);
        return SHA256.HashData(bytes);
    }

    /// <summary>Computes the hash of texts.</summary>
    public byte[] Compute(RecordTexts texts)
    {
        _bytes.ResetWrittenCount();
        foreach (var text in texts.InOrder()) Add(text);
        return SHA256.HashData(_bytes.WrittenSpan);
    }

    /// <summary>Computes the hash of a record.</summary>
    /// <param name="before">The hash of the record before it, or the beginning of the chain.</param>
    /// <param name="record">The record; its own hash and its texts aren't looked at.</param>
    /// <param name="texts">The hash of its texts.</param>
    /// <param name="hash">Where the hash comes; <see cref="Size"/> bytes.</param>
    public void Compute(ReadOnlySpan<byte> before, AccessRecord record, ReadOnlySpan<byte> texts, Span<byte> hash)
    {
        _bytes.ResetWrittenCount();
        _bytes.Write(before);
        _bytes.Write(texts);
        Add(record.Id);
        Add(record.TextsId);
        Add(Milliseconds(record.At));
        Add(Milliseconds(record.EndedAt));
        Add(record.TraceId);
        Add(record.SpanId);
        Add(record.ParentSpanId is null ? 0 : 1L);
        Add(record.ParentSpanId ?? 0);
        Add(record.Subjects);
        Add(record.ContinuesId ?? 0);
        Add(record.FirstSpan);
        Add(record.Persons.Length);
        _bytes.Write(record.Persons);
        SHA256.HashData(_bytes.WrittenSpan, hash);
    }

    /// <summary>A moment in milliseconds since 1970 in UTC.</summary>
    public static long Milliseconds(DateTime moment) => new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc)).ToUnixTimeMilliseconds();

    private void Add(long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(_bytes.GetSpan(sizeof(long)), number);
        _bytes.Advance(sizeof(long));
    }

    private void Add(string? text)
    {
        if (text is null)
        {
            Add(-1L);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        Add((long)length);
        Encoding.UTF8.GetBytes(text, _bytes.GetSpan(length));
        _bytes.Advance(length);
    }
}
