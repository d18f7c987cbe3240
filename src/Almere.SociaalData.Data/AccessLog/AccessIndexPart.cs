using System.Buffers.Binary;
using Almere.SociaalData.Domain.AccessLog;

namespace Almere.SociaalData.Data.AccessLog;

/// <summary>The lines of a stretch of one chain, on their way into the index by person: sorted as a whole, and written piece by piece.</summary>
internal sealed class AccessIndexPart
{
    /// <summary>Entries of a part, about: each is a segment, which a search has to look into, and is sorted at once.</summary>
    public const int Size = 32_768;

    /// <summary>Entries that are written at once.</summary>
    public const int PieceSize = 2_048;

    private long[] _persons = new long[PieceSize];
    private long[] _records = new long[PieceSize];
    private int _taken;

    /// <summary>The chain.</summary>
    public int Writer { get; private set; }

    /// <summary>The record before the first of the stretch.</summary>
    public long From { get; private set; }

    /// <summary>The last record of the stretch.</summary>
    public long To { get; set; }

    /// <summary>Number of entries.</summary>
    public int Count { get; private set; }

    /// <summary>Whether all entries have been taken.</summary>
    public bool IsDone => _taken == Count;

    /// <summary>Begins a stretch.</summary>
    public void Begin(int writer, long from)
    {
        (Writer, From, To) = (writer, from, from);
        (Count, _taken) = (0, 0);
    }

    /// <summary>Takes the lines of a record in.</summary>
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

    /// <summary>The next entries.</summary>
    /// <param name="most">So many at most.</param>
    public AccessIndexEntries Take(int most)
    {
        var (from, count) = (_taken, Math.Min(most, Count - _taken));
        _taken += count;
        return new(_persons.AsSpan(from, count), _records.AsSpan(from, count));
    }
}
