using System.Data.Common;
using System.Runtime.InteropServices;
using Almere.SociaalData.GraphQL.EntityFramework.Rows;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Levels;

/// <summary>The rows that a level has read, as JSON text, and which of them belong to which parent.</summary>
/// <param name="level">The level.</param>
/// <param name="pageSize">Rows on a page, if there are pages.</param>
/// <param name="door">The caller's door.</param>
internal sealed class LevelRows(Level level, int pageSize, IRowDoor door) : IDisposable
{
    private readonly RowBuffer[] _lists = [.. level.Lists.Select(_ => new RowBuffer())];
    private readonly Dictionary<long, (int Start, int Count)> _parents = [];
    private readonly Dictionary<long, int?> _totals = [];
    private readonly List<string> _cursors = [];
    private readonly int? _totalOfNone = door.ShowCount(level.Entity, 0);

    /// <summary>The level.</summary>
    public Level Level { get; } = level;

    /// <summary>The rows of the levels below.</summary>
    public List<LevelRows> Children { get; } = [];

    /// <summary>Runs the statement and writes each row.</summary>
    public async ValueTask ReadAsync(SqlStatement statement, DbConnection connection, StatementInput input)
    {
        var cancellationToken = input.Operation.CancellationToken;
        await using var command = statement.CreateCommand(connection, input, door.Rows);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        if (reader.FieldCount != Level.ColumnCount)
        {
            throw new InvalidOperationException(
                $"The statement gives {reader.FieldCount} columns where {Level.ColumnCount} were planned: two fields share a column. Statement: {statement.Text}");
        }

        var count = 0;
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            Write(reader, count);
            count++;
        }
    }

    /// <summary>Runs the statement that counts.</summary>
    public async ValueTask ReadTotalsAsync(SqlStatement statement, DbConnection connection, StatementInput input)
    {
        var cancellationToken = input.Operation.CancellationToken;
        await using var command = statement.CreateCommand(connection, input, door.Rows);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            _totals[Level.ParentOrdinal is null ? 0 : reader.GetInt64(0)] = door.ShowCount(Level.Entity, reader.GetInt32(Level.ParentOrdinal is null ? 0 : 1));
    }

    /// <summary>The keys for which a level below has to be read, each once.</summary>
    public IReadOnlyList<long> KeysFor(int child)
    {
        var keys = new HashSet<long>();
        foreach (var list in _lists)
            list.AddKeys(child, keys);
        return [.. keys];
    }

    /// <summary>Writes what belongs to a parent, as one JSON value.</summary>
    public void WriteTo(JsonTextWriter writer, long parentKey)
    {
        var (start, count) = _parents.GetValueOrDefault(parentKey);
        var hasMore = Level.Page is not null && count > pageSize;
        Level.Shape.Write(writer, this, new(start, hasMore ? pageSize : count, hasMore, parentKey));
    }

    /// <summary>Whether there is a row for a parent.</summary>
    public bool Has(long parentKey) => _parents.ContainsKey(parentKey);

    /// <summary>Writes a page of rows as a JSON list; a page that is counted from the end was read in reverse.</summary>
    public void WriteList(JsonTextWriter writer, int list, PageRows page)
    {
        writer.WriteRaw((byte)'[');
        var isBackward = Level.Page is { IsBackward: true };
        for (var i = 0; i < page.Count; i++)
        {
            if (i > 0)
                writer.WriteRaw((byte)',');
            WriteRow(writer, list, page.Start + (isBackward ? page.Count - 1 - i : i));
        }

        writer.WriteRaw((byte)']');
    }

    /// <summary>Writes one row.</summary>
    public void WriteRow(JsonTextWriter writer, int list, int row) => _lists[list].WriteRow(row, writer, Children);

    /// <summary>The number of rows on all pages of a parent, as far as the caller may know it.</summary>
    public int? TotalOf(long parentKey) => _totals.TryGetValue(parentKey, out var total) ? total : _totalOfNone;

    /// <summary>The cursor of a row.</summary>
    public string CursorOf(int row) => _cursors[row];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var list in _lists)
            list.Dispose();
        foreach (var child in Children)
            child.Dispose();
    }

    private void Write(DbDataReader reader, int row)
    {
        var key = Level.ParentOrdinal is { } ordinal ? reader.GetInt64(ordinal) : 0;
        ref var parent = ref CollectionsMarshal.GetValueRefOrAddDefault(_parents, key, out var known);
        parent = known ? (parent.Start, parent.Count + 1) : (row, 1);
        if (row == 0 && Level.TotalOrdinal is { } totalOrdinal)
            _totals[0] = door.ShowCount(Level.Entity, reader.GetInt32(totalOrdinal));
        if (Level.KeepsCursors)
            _cursors.Add(Level.Cursor!.Seal(reader, door.Seal));
        for (var i = 0; i < _lists.Length; i++)
        {
            Level.Lists[i].Write(new RowContext(reader, _lists[i], door));
            _lists[i].EndRow();
        }
    }
}
