using System.Data.Common;
using System.Runtime.InteropServices;
using Almere.SociaalData.GraphQL.EntityFramework.Paging;
using Almere.SociaalData.GraphQL.EntityFramework.Rows;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Levels;

/// <summary>The rows that a level has read, as JSON text, and which of them belong to which parent.</summary>
internal sealed class LevelRows : IPageFacts, IDisposable
{
    private readonly IRowDoor _door;
    private readonly IRowSource _source;
    private readonly PageRequest _page;
    private readonly RowBuffer[] _lists;
    private readonly LevelRows[] _children;
    private readonly Dictionary<long, (int Start, int Count)> _parents = [];
    private readonly Dictionary<long, int?> _totals = [];
    private readonly List<string?[]> _cursors = [];
    private int _rows;

    private LevelRows(Level level, PageRequest page, LevelRows[] children, IRowDoor door)
    {
        Level = level;
        _page = page;
        _children = children;
        _door = door;
        _source = level.Store is null ? door.Rows : door.Beside(level.Store);
        _lists = level.Lists.Count == 0 ? [] : new RowBuffer[level.Lists.Count];
        for (var i = 0; i < _lists.Length; i++)
            _lists[i] = new();
    }

    /// <summary>The level.</summary>
    public Level Level { get; }

    /// <summary>
    /// The rows of a level and of those below, still to be read. All pages are opened first: whether one can be given doesn't depend on whether there
    /// are rows.
    /// </summary>
    public static LevelRows Of(Level level, OperationContext operation, IRowDoor door)
    {
        var page = level.Page?.Read(operation.Variables, level.Cursor!, door.Seal) ?? default;
        return new(level, page, [.. level.Children.Select(child => Of(child, operation, door))], door);
    }

    /// <summary>Runs the statement, writes each row, and reads the levels below for the rows that there are.</summary>
    public async ValueTask ReadAsync(OperationContext operation, IReadOnlyList<long> keys)
    {
        if (Level.Statement is { } statement)
        {
            using var turn = await ConnectionTurn.TakeAsync(_source, operation.CancellationToken).ConfigureAwait(false);
            await ReadAsync(statement, turn, new(operation, keys, _page)).ConfigureAwait(false);
        }

        for (var i = 0; i < _children.Length; i++)
        {
            if (KeysFor(i) is { Count: > 0 } childKeys)
                await _children[i].ReadAsync(operation, childKeys).ConfigureAwait(false);
        }
    }

    /// <summary>Writes what belongs to a parent, as one JSON value.</summary>
    public void WriteTo(JsonTextWriter writer, long parentKey)
    {
        var (start, count) = _parents.GetValueOrDefault(parentKey);
        var hasMore = Level.Page is not null && count > _page.Size;
        Level.Shape.Write(writer, this, new(start, hasMore ? _page.Size : count, hasMore, parentKey));
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
    public void WriteRow(JsonTextWriter writer, int list, int row) => _lists[list].WriteRow(row, writer, _children);

    /// <summary>The number of rows on all pages of a parent, as far as the caller may know it.</summary>
    public int? TotalOf(long parentKey) => _totals.TryGetValue(parentKey, out var total) ? total : _door.ShowCount(Level.Entity, 0);

    /// <summary>The cursor of a row.</summary>
    public string CursorOf(int row) => Level.Cursor!.Seal(_cursors[row], _door.Seal);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var list in _lists)
            list.Dispose();
        foreach (var child in _children)
            child.Dispose();
    }

    private async ValueTask ReadAsync(SqlStatement statement, ConnectionTurn turn, StatementInput input)
    {
        await using var run = await StatementRun.StartAsync(statement, turn, input, _source, input.Operation.CancellationToken).ConfigureAwait(false);
        var reader = run.Reader;
        if (_lists.Length > 0)
        {
            Level.CheckColumns(reader.FieldCount);
            while (await run.ReadAsync().ConfigureAwait(false))
                Write(reader);
            if (Level.HasTotals)
                await run.NextResultAsync().ConfigureAwait(false);
        }

        while (Level.HasTotals && await run.ReadAsync().ConfigureAwait(false))
            _totals[Level.ParentOrdinal is null ? 0 : reader.GetInt64(0)] = _door.ShowCount(Level.Entity, reader.GetInt32(Level.ParentOrdinal is null ? 0 : 1));
        run.Complete();
    }

    /// <summary>The keys for which a level below has to be read, each once.</summary>
    private List<long> KeysFor(int child)
    {
        var keys = new HashSet<long>();
        foreach (var list in _lists)
            list.AddKeys(child, keys);
        return [.. keys];
    }

    private void Write(DbDataReader reader)
    {
        var key = Level.ParentOrdinal is { } ordinal ? reader.GetInt64(ordinal) : 0;
        ref var parent = ref CollectionsMarshal.GetValueRefOrAddDefault(_parents, key, out var known);
        parent = known ? (parent.Start, parent.Count + 1) : (_rows, 1);
        // A row beyond the page says that there is another one; nothing of it is shown, so nothing of it is written, and nobody is read.
        if (Level.Page is not null && parent.Count > _page.Size)
            return;
        _rows++;
        if (Level.KeepsCursors)
            _cursors.Add(Level.Cursor!.Read(reader));
        for (var i = 0; i < _lists.Length; i++)
        {
            Level.Lists[i].Write(new RowContext(reader, _lists[i], _door));
            _lists[i].EndRow();
        }
    }
}
