using Almere.SociaalData.GraphQL.EntityFramework.Levels;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Rows;

/// <summary>The rows of one level as JSON text. Where a row needs what another level reads, it has a gap that is filled when all is put together.</summary>
/// <param name="writer">Where rows are written.</param>
internal sealed class RowBuffer(JsonTextWriter writer) : IDisposable
{
    private const int UsualLength = 16 * 1024;

    private readonly List<int> _ends = [];
    private readonly List<int> _firstGaps = [0];
    private readonly List<Gap> _gaps = [];

    /// <summary>A place in the text where the rows of another level belong.</summary>
    /// <param name="Position">Offset in the text, in bytes.</param>
    /// <param name="Child">Which of the levels below.</param>
    /// <param name="Key">The key of the parent row.</param>
    private readonly record struct Gap(int Position, int Child, long Key);

    /// <summary>Where a row is written.</summary>
    public JsonTextWriter Writer { get; } = writer;

    /// <summary>A buffer of its own text.</summary>
    public RowBuffer() : this(new JsonTextWriter(UsualLength))
    {
    }

    /// <summary>Number of rows.</summary>
    public int Count => _ends.Count;

    /// <summary>Leaves a gap for the rows that another level reads for this parent.</summary>
    public void AddGap(int child, long key) => _gaps.Add(new(Writer.Length, child, key));

    /// <summary>Ends a row.</summary>
    public void EndRow()
    {
        _ends.Add(Writer.Length);
        _firstGaps.Add(_gaps.Count);
    }

    /// <summary>Adds the keys for which a level below has to be read, of some of the rows.</summary>
    /// <param name="child">The level below.</param>
    /// <param name="start">The first of the rows.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="keys">The keys.</param>
    public void AddKeys(int child, int start, int count, ISet<long> keys)
    {
        for (var i = _firstGaps[start]; i < _firstGaps[start + count]; i++)
        {
            if (_gaps[i].Child == child)
                keys.Add(_gaps[i].Key);
        }
    }

    /// <summary>Forgets all rows.</summary>
    public void Clear()
    {
        Writer.Truncate(0);
        _ends.Clear();
        _gaps.Clear();
        _firstGaps.RemoveRange(1, _firstGaps.Count - 1);
    }

    /// <summary>Writes a row, with its gaps filled.</summary>
    public void WriteRow(int row, JsonTextWriter writer, LevelRows[] children)
    {
        var text = Writer.WrittenSpan;
        var position = row == 0 ? 0 : _ends[row - 1];
        for (var i = _firstGaps[row]; i < _firstGaps[row + 1]; i++)
        {
            var gap = _gaps[i];
            writer.WriteRaw(text[position..gap.Position]);
            children[gap.Child].WriteTo(writer, gap.Key);
            position = gap.Position;
        }

        writer.WriteRaw(text[position.._ends[row]]);
    }

    /// <inheritdoc/>
    public void Dispose() => Writer.Dispose();
}
