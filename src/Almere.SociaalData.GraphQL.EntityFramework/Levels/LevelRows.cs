using System.Data.Common;
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
    private readonly RowBuffer[] _lists;
    private readonly LevelRows[] _children;
    private readonly ParentRows _parents = new();
    private Dictionary<long, int?>? _totals;
    private List<string?[]>? _cursors;
    private PageRequest _page;
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

    /// <summary>The page that is asked for.</summary>
    public PageRequest Page => _page;

    /// <summary>The values of the cursor of the last row of a part that more rows follow.</summary>
    public string?[]? Place { get; private set; }

    /// <summary>
    /// The rows of a level and of those below, still to be read. All pages are opened first: whether one can be given doesn't depend on whether there
    /// are rows.
    /// </summary>
    public static LevelRows Of(Level level, OperationContext operation, IRowDoor door)
    {
        var page = level.Page?.Read(operation.Variables, level.Cursor!, door.Seal) ?? default;
        return new(level, page, level.Children is [] ? [] : [.. level.Children.Select(child => Of(child, operation, door))], door);
    }

    /// <summary>Runs the statement, writes each row, and reads the levels below for the rows that there are.</summary>
    /// <param name="operation">The running operation.</param>
    /// <param name="keys">The keys of the parents, each once; empty at the root.</param>
    /// <param name="budget">How much text they may give; null for any.</param>
    /// <returns>Whether they gave no more.</returns>
    public async ValueTask<bool> ReadAsync(OperationContext operation, IReadOnlyList<long> keys, TextBudget? budget = null)
    {
        if (Level.Statement is { } statement && !await ReadAsync(statement, new(operation, keys, _page), budget).ConfigureAwait(false))
            return false;
        for (var i = 0; i < _children.Length; i++)
        {
            if (KeysFor(i) is { Count: > 0 } childKeys && !await _children[i].ReadAsync(operation, childKeys, budget).ConfigureAwait(false))
                return false;
        }

        return true;
    }

    /// <summary>Reads rows of a root level without the levels below, in the place of those that were read before.</summary>
    /// <param name="operation">The running operation.</param>
    /// <param name="statement">The statement that gives them.</param>
    /// <param name="part">Which of them.</param>
    public async ValueTask ReadPartAsync(OperationContext operation, PageStatement statement, PageRequest part)
    {
        Clear();
        _page = part;
        await ReadAsync(statement, new(operation, [], part), budget: null).ConfigureAwait(false);
    }

    /// <summary>Reads the levels below for some rows, in the place of what was read for others.</summary>
    /// <param name="operation">The running operation.</param>
    /// <param name="list">What is written of the rows.</param>
    /// <param name="start">The first of the rows.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="budget">How much text they may give; null for any.</param>
    /// <returns>Whether they gave no more.</returns>
    public async ValueTask<bool> ReadBelowAsync(OperationContext operation, int list, int start, int count, TextBudget? budget)
    {
        for (var i = 0; i < _children.Length; i++)
        {
            var keys = new HashSet<long>();
            _lists[list].AddKeys(i, start, count, keys);
            _children[i].Clear();
            if (keys.Count > 0 && !await _children[i].ReadAsync(operation, [.. keys], budget).ConfigureAwait(false))
                return false;
        }

        return true;
    }

    /// <summary>The rows of a parent that are on its page.</summary>
    public PageRows PageOf(long parentKey)
    {
        var (start, count) = _parents.Of(parentKey);
        var hasMore = Level.Page is not null && count > _page.Size;
        return new(start, hasMore ? _page.Size : count, hasMore, parentKey);
    }

    /// <summary>Writes what belongs to a parent, as one JSON value.</summary>
    public void WriteTo(JsonTextWriter writer, long parentKey) => Level.Shape.Write(writer, this, PageOf(parentKey));

    /// <summary>Whether there is a row for a parent.</summary>
    public bool Has(long parentKey) => _parents.Of(parentKey).Count > 0;

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
    public int? TotalOf(long parentKey) => _totals is not null && _totals.TryGetValue(parentKey, out var total) ? total : _door.ShowCount(Level.Entity, 0);

    /// <summary>The cursor of a row.</summary>
    public string CursorOf(int row) => Level.Cursor!.Seal(_cursors![row], _door.Seal);

    /// <summary>The values of the cursor of a row; null where the page shows none.</summary>
    public string?[]? PlaceOf(int row) => _cursors?[row];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var list in _lists)
            list.Dispose();
        foreach (var child in _children)
            child.Dispose();
    }

    private void Clear()
    {
        foreach (var list in _lists)
            list.Clear();
        foreach (var child in _children)
            child.Clear();
        _parents.Clear();
        _totals?.Clear();
        _cursors?.Clear();
        Place = null;
        _rows = 0;
    }

    private async ValueTask<bool> ReadAsync(PageStatement statement, StatementInput input, TextBudget? budget)
    {
        using var turn = await ConnectionTurn.TakeAsync(_source, input.Operation.CancellationToken).ConfigureAwait(false);
        await using var run = await StatementRun.StartAsync(statement.For(input.Page), turn, input, _source, input.Operation.CancellationToken).ConfigureAwait(false);
        var reader = run.Reader;
        var hasTotals = Level.HasTotals && statement == Level.Statement;
        if (_lists.Length > 0)
        {
            Level.CheckColumns(reader.FieldCount);
            while (await run.ReadAsync().ConfigureAwait(false))
            {
                var length = Write(reader);
                if (budget is not null && !budget.Take(length))
                    return false;
            }

            if (hasTotals)
                await run.NextResultAsync().ConfigureAwait(false);
        }

        while (hasTotals && await run.ReadAsync().ConfigureAwait(false))
            (_totals ??= [])[Level.ParentOrdinal is null ? 0 : reader.GetInt64(0)] = _door.ShowCount(Level.Entity, reader.GetInt32(Level.ParentOrdinal is null ? 0 : 1));
        run.Complete();
        return true;
    }

    /// <summary>The keys for which a level below has to be read, each once.</summary>
    private List<long> KeysFor(int child)
    {
        var keys = new HashSet<long>();
        foreach (var list in _lists)
            list.AddKeys(child, 0, list.Count, keys);
        return [.. keys];
    }

    /// <summary>Writes the row that the reader stands on; gives the length of its text.</summary>
    private int Write(DbDataReader reader)
    {
        var key = Level.ParentOrdinal is { } ordinal ? reader.GetInt64(ordinal) : 0;
        var ofParent = _parents.Add(key, _rows);
        // A row beyond the page says that there is another one; nothing of it is shown, so nothing of it is written, and nobody is read.
        if (Level.Page is not null && ofParent > _page.Size)
            return 0;
        _rows++;
        if (Level.KeepsCursors)
            (_cursors ??= []).Add(Level.Cursor!.Read(reader));
        if (Level.Long is not null && ofParent == _page.Size)
            Place = Level.Cursor!.Read(reader);
        var length = 0;
        for (var i = 0; i < _lists.Length; i++)
        {
            var before = _lists[i].Writer.Length;
            Level.Lists[i].Write(new RowContext(reader, _lists[i], _door));
            _lists[i].EndRow();
            length += _lists[i].Writer.Length - before;
        }

        return length;
    }
}
