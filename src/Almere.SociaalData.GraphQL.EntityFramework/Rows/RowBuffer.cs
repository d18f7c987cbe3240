using Almere.SociaalData.GraphQL.EntityFramework.Levels;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Rows;

/// <summary>The rows of one level as JSON text. Where a row needs what another level reads, it has a gap that is filled when all is put together.</summary>
/// <param name="writer">Where rows are written.</param>
internal sealed class RowBuffer(JsonTextWriter writer) : IDisposable
{
    private const int UsualLength = 16 * 1024;

    private readonly List<RowEnd> _ends = [];
    private List<Gap>? _gaps;

    /// <summary>Where a row ends, and with that the next one begins.</summary>
    /// <param name="Position">Offset in the text, in bytes.</param>
    /// <param name="Gaps">Number of gaps until then.</param>
    private readonly record struct RowEnd(int Position, int Gaps);

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
    public void AddGap(int child, long key) => (_gaps ??= []).Add(new(Writer.Length, child, key));

    /// <summary>Ends a row.</summary>
    public void EndRow() => _ends.Add(new(Writer.Length, _gaps?.Count ?? 0));

    /// <summary>Adds the keys for which a level below has to be read, of some of the rows.</summary>
    /// <param name="child">The level below.</param>
    /// <param name="start">The first of the rows.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="keys">The keys.</param>
    public void AddKeys(int child, int start, int count, ISet<long> keys)
    {
        for (var i = StartOf(start).Gaps; i < StartOf(start + count).Gaps; i++)
        {
            if (_gaps![i].Child == child)
                keys.Add(_gaps[i].Key);
        }
    }

    /// <summary>Forgets all rows.</summary>
    public void Clear()
    {
        Writer.Truncate(0);
        _ends.Clear();
        _gaps?.Clear();
    }

    /// <summary>Writes a row, with its gaps filled.</summary>
    public void WriteRow(int row, JsonTextWriter writer, LevelRows[] children)
    {
        var text = Writer.WrittenSpan;
        var (position, first) = StartOf(row);
        var (end, next) = _ends[row];
        for (var i = first; i < next; i++)
        {
            var gap = _gaps![i];
            writer.WriteRaw(text[position..gap.Position]);
            children[gap.Child].WriteTo(writer, gap.Key);
            position = gap.Position;
        }

        writer.WriteRaw(text[position..end]);
    }

    private RowEnd StartOf(int row) => row == 0 ? default : _ends[row - 1];

    /// <inheritdoc/>
    public void Dispose() => Writer.Dispose();
}
