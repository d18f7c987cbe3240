using Almere.SociaalData.GraphQL.EntityFramework.Paging;
using Almere.SociaalData.GraphQL.EntityFramework.Rows;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Levels;

/// <summary>Writes the rows of a root level into the response while the statement gives them: memory holds one piece of the response, however many rows there are.</summary>
internal sealed class LevelStream : IPageFacts
{
    private readonly IRowDoor _door;
    private string?[]? _first;
    private string?[]? _last;
    private int? _total;

    private LevelStream(Level level, IRowDoor door) => (Level, _door) = (level, door);

    /// <inheritdoc/>
    public Level Level { get; }

    /// <summary>Reads a level and writes it, as one JSON value.</summary>
    /// <exception cref="Errors.GraphQLException">The page can't be given; then nothing is read.</exception>
    public static async ValueTask WriteAsync(Level level, ResponseStream response, OperationContext operation)
    {
        var door = RowDoor.Of(operation.State);
        var page = level.Page?.Read(operation.Variables, level.Cursor!, door.Seal) ?? default;
        var source = level.Store is null ? door.Rows : door.Beside(level.Store);
        using var turn = await ConnectionTurn.TakeAsync(source, operation.CancellationToken).ConfigureAwait(false);
        await using var run = await StatementRun.StartAsync(level.Statement!, turn, new(operation, [], page), source, operation.CancellationToken).ConfigureAwait(false);
        await new LevelStream(level, door).WriteAsync(run, page, response, operation.CancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public int? TotalOf(long parentKey) => _total;

    /// <inheritdoc/>
    public string CursorOf(int row) => Level.Cursor!.Seal((row == 0 ? _first : _last)!, _door.Seal);

    private async ValueTask WriteAsync(StatementRun run, PageRequest page, ResponseStream response, CancellationToken cancellationToken)
    {
        Level.CheckColumns(run.Reader.FieldCount);
        var (before, after) = Level.Shape.AroundRows!.Value;
        before(response.Writer);
        response.Writer.WriteRaw((byte)'[');
        var row = new RowContext(run.Reader, new RowBuffer(response.Writer), _door);
        var (count, hasMore) = (0, false);
        while (await run.ReadAsync().ConfigureAwait(false))
        {
            // One row more than the page tells that there is another page.
            hasMore = Level.Page is not null && count == page.Size;
            if (hasMore)
                continue;
            Write(row, response.Writer, count++);
            if (response.IsFull)
                await response.SendAsync(cancellationToken).ConfigureAwait(false);
        }

        response.Writer.WriteRaw((byte)']');
        if (Level.HasTotals)
        {
            await run.NextResultAsync().ConfigureAwait(false);
            while (await run.ReadAsync().ConfigureAwait(false))
                _total = _door.ShowCount(Level.Entity, run.Reader.GetInt32(0));
        }

        run.Complete();
        after(response.Writer, this, new(0, count, hasMore, 0));
    }

    private void Write(in RowContext row, JsonTextWriter writer, int number)
    {
        if (number > 0)
            writer.WriteRaw((byte)',');
        if (Level.KeepsCursors)
        {
            _last = Level.Cursor!.Read(row.Reader);
            _first ??= _last;
        }

        Level.Lists[0].Write(row);
    }
}
