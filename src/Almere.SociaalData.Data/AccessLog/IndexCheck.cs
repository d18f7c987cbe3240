using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Almere.SociaalData.Domain.AccessLog;

namespace Almere.SociaalData.Data.AccessLog;

/// <summary>
/// Compares the index by person with the lines that it was made of. They come in different orders and can be too many to keep, so what is compared is, for each
/// chain, the sum of a number for every one of them: HMAC-SHA-256 under a key that is drawn for this one comparison, so that nobody can aim a change at the sum.
/// </summary>
/// <param name="segments">The segments at the beginning: what is indexed later isn't compared.</param>
internal sealed class IndexCheck(IReadOnlyList<AccessIndexSegment> segments)
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);
    private readonly Dictionary<int, long> _ends = segments.GroupBy(segment => segment.Writer).ToDictionary(chain => chain.Key, chain => chain.Max(segment => segment.Number));
    private readonly Dictionary<int, UInt128> _lines = [];
    private readonly Dictionary<int, UInt128> _entries = [];
    private readonly Dictionary<int, long> _later = [];

    /// <summary>Takes the lines of a record in.</summary>
    public void Lines(AccessRecord record)
    {
        var key = AccessRecordKey.Of(record.Id);
        if (key.Number > _ends.GetValueOrDefault(key.Writer)) return;
        for (var persons = record.Persons.AsSpan(); persons.Length >= AccessLine.Size; persons = persons[AccessLine.Size..])
            Add(_lines, key.Writer, BinaryPrimitives.ReadInt64BigEndian(persons), record.Id);
    }

    /// <summary>Takes an entry of the index in.</summary>
    public void Entry(AccessIndexEntry entry)
    {
        var key = AccessRecordKey.Of(entry.RecordId);
        if (key.Number <= _ends.GetValueOrDefault(key.Writer)) Add(_entries, key.Writer, entry.PersonId, entry.RecordId);
        else _later[key.Writer] = Math.Max(key.Number, _later.GetValueOrDefault(key.Writer));
    }

    /// <summary>The chains for which the index isn't what the lines say.</summary>
    /// <param name="writers">The chains at the end: what was written and indexed meanwhile is behind the segments and not behind these.</param>
    public IEnumerable<int> Wrong(IReadOnlyList<AccessWriter> writers)
    {
        var heads = writers.ToDictionary(writer => writer.Id, writer => writer.Number);
        return _ends.Keys.Union(_later.Keys).Order().Where(writer =>
            _lines.GetValueOrDefault(writer) != _entries.GetValueOrDefault(writer) || _later.GetValueOrDefault(writer) > heads.GetValueOrDefault(writer));
    }

    private void Add(Dictionary<int, UInt128> sums, int writer, long person, long record)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Span<byte> pair = stackalloc byte[2 * sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(pair, person);
        BinaryPrimitives.WriteInt64BigEndian(pair[sizeof(long)..], record);
        HMACSHA256.HashData(_key, pair, hash);
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, writer, out _);
        sum = unchecked(sum + BinaryPrimitives.ReadUInt128BigEndian(hash));
    }
}
