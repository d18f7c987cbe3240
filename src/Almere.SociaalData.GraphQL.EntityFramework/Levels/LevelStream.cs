using Almere.SociaalData.GraphQL.EntityFramework.Paging;
using Almere.SociaalData.GraphQL.EntityFramework.Rows;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Levels;

/// <summary>
/// Writes a root level into the response while it is read, so that memory doesn't grow with the number of rows: row by row while the statement gives them, where
/// the answer allows that; otherwise in parts, with the lists below read for as many rows of a part as their text allows.
/// </summary>
internal sealed class LevelStream : IPageFacts
{
    private readonly IRowDoor _door;
    private readonly OperationContext _operation;
    private readonly ResponseStream _response;
    private readonly LevelRows _rows;
    private readonly PageRequest _page;
    private readonly PageSizes _sizes;
    private readonly bool _isLong;
    private int _parentsAtOnce;
    private bool _isFirstPart;
    private IReadOnlyList<object?>? _start;
    private string?[]? _first;
    private string?[]? _last;
    private int? _total;
    private PageRows _shown;
    private bool _isKnown;

    private LevelStream(Level level, IRowDoor door, LevelRows rows, ResponseStream response, OperationContext operation)
    {
        (Level, _door, _rows, _response, _operation) = (level, door, rows, response, operation);
        (_page, _sizes) = (rows.Page, level.Sizes);
        _isLong = level.Long is not null && _page.Size > _sizes.RowsAtOnce;
        _parentsAtOnce = _sizes.RowsAtOnce;
    }

    /// <inheritdoc/>
    public Level Level { get; }

    private JsonTextWriter Writer => _response.Writer;

    private bool IsBackward => Level.Page is { IsBackward: true };

    /// <summary>Reads a level and writes it, as one JSON value.</summary>
    /// <exception cref="Errors.GraphQLException">A page of the level or of one below can't be given; then nothing is read.</exception>
    public static async ValueTask WriteAsync(Level level, ResponseStream response, OperationContext operation)
    {
        var door = RowDoor.Of(operation.State);
        var rows = LevelRows.Of(level, operation, door);
        operation.Own(rows);
        if (level.Lists.Count > 0)
        {
            await new LevelStream(level, door, rows, response, operation).WriteAsync().ConfigureAwait(false);
            return;
        }

        await rows.ReadAsync(operation, []).ConfigureAwait(false);
        rows.WriteTo(response.Writer, 0);
    }

    /// <inheritdoc/>
    public int? TotalOf(long parentKey) => _total;

    /// <inheritdoc/>
    public string CursorOf(int row) => Level.Cursor!.Seal((row == 0 ? _first : _last)!, _door.Seal);

    private async ValueTask WriteAsync()
    {
        if (!Level.IsWrittenAsRead)
            await OpenAsync().ConfigureAwait(false);
        if (Level.Shape is not ConnectionShape connection)
        {
            await WriteListAsync(list: 0).ConfigureAwait(false);
            return;
        }

        for (var i = 0; i < connection.Parts.Count; i++)
        {
            Writer.WriteRaw(i == 0 ? (byte)'{' : (byte)',');
            Writer.WriteRaw(connection.Parts[i].Key.Span);
            if (connection.Parts[i].Part is ConnectionPart.RowList { List: var list })
                await WriteListAsync(list).ConfigureAwait(false);
            else
                connection.Parts[i].Part.WriteFact(Writer, this, _shown);
        }

        Writer.WriteRaw((byte)'}');
    }

    private ValueTask WriteListAsync(int list) => Level.IsWrittenAsRead ? WriteAsReadAsync(list) : WritePartsAsync(list);

    private async ValueTask WriteAsReadAsync(int list)
    {
        var source = Level.Store is null ? _door.Rows : _door.Beside(Level.Store);
        using var turn = await ConnectionTurn.TakeAsync(source, _operation.CancellationToken).ConfigureAwait(false);
        await using var run = await StatementRun.StartAsync(Level.Statement!.For(_page), turn, new(_operation, [], _page), source, _operation.CancellationToken).ConfigureAwait(false);
        Level.CheckColumns(run.Reader.FieldCount);
        Writer.WriteRaw((byte)'[');
        var row = new RowContext(run.Reader, new RowBuffer(Writer), _door);
        var (count, hasMore) = (0, false);
        while (await run.ReadAsync().ConfigureAwait(false))
        {
            // One row more than the page tells that there is another page.
            hasMore = Level.Page is not null && count == _page.Size;
            if (hasMore)
                continue;
            if (count++ > 0)
                Writer.WriteRaw((byte)',');
            if (Level.KeepsCursors)
            {
                _last = Level.Cursor!.Read(run.Reader);
                _first ??= _last;
            }

            Level.Lists[list].Write(row);
            await SendAsync().ConfigureAwait(false);
        }

        Writer.WriteRaw((byte)']');
        if (Level.HasTotals)
        {
            await run.NextResultAsync().ConfigureAwait(false);
            while (await run.ReadAsync().ConfigureAwait(false))
                _total = _door.ShowCount(Level.Entity, run.Reader.GetInt32(0));
        }

        run.Complete();
        _shown = new(0, count, hasMore, 0);
    }

    /// <summary>Reads the first part, and what has to be known of the page before its rows are written.</summary>
    private async ValueTask OpenAsync()
    {
        if (_isLong && IsBackward)
        {
            await ReadEndsAsync().ConfigureAwait(false);
            return;
        }

        await ReadFirstAsync().ConfigureAwait(false);
        _total = _rows.TotalOf(0);
        var part = _rows.PageOf(0);
        if (_isLong && part.HasMore && Level.Shape is ConnectionShape { TellsPageFirst: true })
            await ReadEndsAsync().ConfigureAwait(false);
        else
            See(part, isLast: !_isLong || !part.HasMore);
    }

    /// <summary>Takes the facts of a page from its parts, as they are read.</summary>
    private void See(PageRows part, bool isLast)
    {
        if (_isKnown)
            return;
        if (part.Count > 0)
        {
            _first ??= _rows.PlaceOf(part.Start);
            _last = _rows.PlaceOf(part.Start + part.Count - 1);
        }

        _shown = new(0, _shown.Count + part.Count, part.HasMore, 0);
        _isKnown = isLast;
    }

    private async ValueTask ReadEndsAsync()
    {
        var source = Level.Store is null ? _door.Rows : _door.Beside(Level.Store);
        using var turn = await ConnectionTurn.TakeAsync(source, _operation.CancellationToken).ConfigureAwait(false);
        await using var run = await StatementRun.StartAsync(Level.Long!.Ends, turn, new(_operation, [], _page), source, _operation.CancellationToken).ConfigureAwait(false);
        _first = await PlaceAsync(run).ConfigureAwait(false);
        await run.NextResultAsync().ConfigureAwait(false);
        _last = await PlaceAsync(run).ConfigureAwait(false);
        var beyond = _last is null ? null : await PlaceAsync(run).ConfigureAwait(false);
        await run.NextResultAsync().ConfigureAwait(false);
        _last ??= await PlaceAsync(run).ConfigureAwait(false);
        if (IsBackward && Level.HasTotals)
        {
            await run.NextResultAsync().ConfigureAwait(false);
            while (await run.ReadAsync().ConfigureAwait(false))
                _total = _door.ShowCount(Level.Entity, run.Reader.GetInt32(0));
        }

        run.Complete();
        if (IsBackward && beyond is not null)
            _start = Level.Cursor!.Parse(beyond);
        _shown = new(0, _first is null ? 0 : _page.Size, beyond is not null, 0);
        _isKnown = true;
    }

    private async ValueTask<string?[]?> PlaceAsync(StatementRun run)
    {
        if (!await run.ReadAsync().ConfigureAwait(false))
            return null;
        return Level.Cursor!.Read(run.Reader);
    }

    private async ValueTask WritePartsAsync(int list)
    {
        if (!_isFirstPart)
            await ReadFirstAsync().ConfigureAwait(false);
        Writer.WriteRaw((byte)'[');
        for (var written = 0; ;)
        {
            var part = _rows.PageOf(0);
            await WriteRowsAsync(list, part, isFirst: written == 0).ConfigureAwait(false);
            written += part.Count;
            if (!_isLong || !part.HasMore || written >= _page.Size)
                break;
            _isFirstPart = false;
            await _rows.ReadPartAsync(_operation, Level.Long!.Next, PartOf(_page.Size - written, Level.Cursor!.Parse(_rows.Place!))).ConfigureAwait(false);
            var next = _rows.PageOf(0);
            See(next, isLast: !next.HasMore || written + next.Count >= _page.Size);
        }

        Writer.WriteRaw((byte)']');
    }

    private async ValueTask ReadFirstAsync()
    {
        var statement = !_isLong ? Level.Statement! : _start is null ? Level.Long!.First : Level.Long!.Next;
        await _rows.ReadPartAsync(_operation, statement, _isLong ? PartOf(_page.Size, _start ?? _page.After) : _page).ConfigureAwait(false);
        _isFirstPart = true;
    }

    private PageRequest PartOf(int rows, IReadOnlyList<object?>? after) => new(Math.Min(rows, _sizes.RowsAtOnce), after, _page.Before);

    private async ValueTask WriteRowsAsync(int list, PageRows part, bool isFirst)
    {
        // A page that is counted from the end and kept was read in reverse; a long one never is.
        var isReversed = IsBackward && !_isLong;
        for (var at = 0; at < part.Count;)
        {
            var size = await ReadBelowAsync(list, part, at, isReversed).ConfigureAwait(false);
            for (var end = at + size; at < end; at++)
            {
                if (!isFirst || at > 0)
                    Writer.WriteRaw((byte)',');
                _rows.WriteRow(Writer, list, part.Start + (isReversed ? part.Count - 1 - at : at));
                await SendAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Reads the lists below the next rows of a part, for as many of them as may be kept; gives their number.</summary>
    private async ValueTask<int> ReadBelowAsync(int list, PageRows part, int at, bool isReversed)
    {
        if (Level.Children.Count == 0)
            return part.Count - at;
        while (true)
        {
            var size = Math.Min(_parentsAtOnce, part.Count - at);
            // What is below one row is kept whole.
            var most = size > 1 ? _sizes.BytesBelow : long.MaxValue;
            var budget = new TextBudget(most);
            if (await _rows.ReadBelowAsync(_operation, list, part.Start + (isReversed ? part.Count - at - size : at), size, budget).ConfigureAwait(false))
            {
                if (most - budget.Left < _sizes.BytesBelow / 4)
                    _parentsAtOnce = Math.Min(_sizes.RowsAtOnce, _parentsAtOnce * 2);
                return size;
            }

            _parentsAtOnce = size / 2;
        }
    }

    private ValueTask SendAsync() => _response.IsFull ? _response.SendAsync(_operation.CancellationToken) : default;
}
