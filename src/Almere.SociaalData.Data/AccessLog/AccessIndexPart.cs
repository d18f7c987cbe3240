using System.Buffers.Binary;
using Almere.SociaalData.Domain.AccessLog;

namespace Almere.SociaalData.Data.AccessLog;

/// <summary>Entries that are added to the index by person together, in its order: many of them then come to lie on one page.</summary>
internal sealed class AccessIndexPart
{
    private long[] _persons = new long[4_096];
    private long[] _records = new long[4_096];

    /// <summary>Number of entries.</summary>
    public int Count { get; private set; }

    /// <summary>The persons, by the first half of their enciphered keys.</summary>
    public ReadOnlySpan<long> Persons => _persons.AsSpan(0, Count);

    /// <summary>The record of each of them.</summary>
    public ReadOnlySpan<long> Records => _records.AsSpan(0, Count);

    /// <summary>Takes the entries of a record in.</summary>
    public void Add(long record, ReadOnlySpan<byte> persons)
    {
        var added = persons.Length / AccessLine.Size;
        if (Count + added > _persons.Length)
        {
            var size = Math.Max(_persons.Length * 2, Count + added);
            Array.Resize(ref _persons, size);
            Array.Resize(ref _records, size);
        }

        for (var i = 0; i < added; i++)
        {
            _persons[Count] = BinaryPrimitives.ReadInt64BigEndian(persons[(i * AccessLine.Size)..]);
            _records[Count++] = record;
        }
    }

    /// <summary>Puts the entries in the order of the index.</summary>
    public void Sort() => Array.Sort(_persons, _records, 0, Count);

    /// <summary>Lets go of the entries.</summary>
    public void Clear() => Count = 0;
}
