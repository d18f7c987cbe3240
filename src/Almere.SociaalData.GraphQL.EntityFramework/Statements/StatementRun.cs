using System.Data.Common;

namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>A statement that runs: its reader, and the command that goes back when it has been read.</summary>
internal sealed class StatementRun : IAsyncDisposable
{
    private readonly SqlStatement _statement;
    private readonly KeptCommand _command;
    private readonly PreparedCommands _commands;
    private readonly CancellationToken _cancellationToken;
    private readonly long? _mostRows;
    private int _range = 1;
    private int _rows;
    private bool _isBeyondRows;
    private bool _isRead;

    private StatementRun(
        SqlStatement statement, StatementInput input, KeptCommand command, DbDataReader reader, PreparedCommands commands, CancellationToken cancellationToken)
    {
        (_statement, _command, Reader, _commands, _cancellationToken) = (statement, command, reader, commands, cancellationToken);
        // One row more than a page holds tells whether there is another page; each range of rows may give as many.
        _mostRows = statement.IsPaged ? (input.Page.Size + 1L) * Math.Max(1, input.Keys.Count) * statement.Ranges : null;
    }

    /// <summary>The reader.</summary>
    public DbDataReader Reader { get; }

    /// <summary>Runs a statement on the connection of a turn.</summary>
    /// <exception cref="OperationCanceledException">The token ended it, by whatever way the driver says so.</exception>
    public static async ValueTask<StatementRun> StartAsync(SqlStatement statement, ConnectionTurn turn, StatementInput input, IRowSource source, CancellationToken cancellationToken)
    {
        StatementEvents.Write(statement.Text);
        var commands = PreparedCommands.Of(turn.Connection);
        var known = commands.Take(statement);
        var command = known?.Command ?? statement.CreateCommand(turn.Connection);
        var isPrepared = known is { IsPrepared: true };
        try
        {
            statement.Fill(command, input, source);
            // What comes a second time will come again.
            if (known is { IsPrepared: false } && source.PreparesStatements)
            {
                await command.PrepareAsync(cancellationToken).ConfigureAwait(false);
                isPrepared = true;
            }

            var reader = source.IsInProcess ? command.ExecuteReader() : await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            return new(statement, input, new(command, isPrepared), source.ReaderOver(reader), commands, cancellationToken);
        }
        catch (Exception failure)
        {
            await command.DisposeAsync().ConfigureAwait(false);
            if (failure is DbException && cancellationToken.IsCancellationRequested)
                throw new OperationCanceledException(cancellationToken);
            throw;
        }
    }

    /// <summary>Goes to the next row, of all ranges; false after the last.</summary>
    public ValueTask<bool> ReadAsync()
    {
        var reading = Reader.ReadAsync(_cancellationToken);
        // Nearly every row has arrived with one before it.
        return reading.IsCompletedSuccessfully && (reading.Result || !HasNextRange) ? new(Counted(reading.Result)) : FinishAsync(reading);
    }

    private bool HasNextRange => !_isBeyondRows && _range < _statement.Ranges;

    private bool Counted(bool isRow)
    {
        if (isRow && !_isBeyondRows)
            _rows++;
        return isRow;
    }

    private async ValueTask<bool> FinishAsync(Task<bool> reading)
    {
        try
        {
            while (true)
            {
                if (Counted(await reading.ConfigureAwait(false)))
                    return true;
                if (!HasNextRange)
                    return false;
                _range++;
                await Reader.NextResultAsync(_cancellationToken).ConfigureAwait(false);
                reading = Reader.ReadAsync(_cancellationToken);
            }
        }
        catch (DbException) when (_cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(_cancellationToken);
        }
    }

    /// <summary>Goes to the next result, that isn't one more range of rows.</summary>
    public Task NextResultAsync()
    {
        _isBeyondRows = true;
        return Reader.NextResultAsync(_cancellationToken);
    }

    /// <summary>Says that all rows have been read, so that the command may be used again.</summary>
    public void Complete()
    {
        _isRead = true;
        StatementEvents.WriteRead(_statement, _mostRows, _rows);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // A server goes on sending rows that nobody reads unless it is told.
        if (!_isRead)
            _command.Command.Cancel();
        await Reader.DisposeAsync().ConfigureAwait(false);
        if (_isRead)
            _commands.Keep(_statement, _command);
        else
            await _command.Command.DisposeAsync().ConfigureAwait(false);
    }
}
