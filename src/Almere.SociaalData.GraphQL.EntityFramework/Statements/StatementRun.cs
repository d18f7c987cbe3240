using System.Data.Common;

namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>A statement that runs: its reader, and the command that goes back when it has been read.</summary>
internal sealed class StatementRun : IAsyncDisposable
{
    private readonly SqlStatement _statement;
    private readonly DbCommand _command;
    private readonly PreparedCommands _commands;
    private readonly CancellationToken _cancellationToken;
    private bool _isRead;

    private StatementRun(SqlStatement statement, DbCommand command, DbDataReader reader, PreparedCommands commands, CancellationToken cancellationToken) =>
        (_statement, _command, Reader, _commands, _cancellationToken) = (statement, command, reader, commands, cancellationToken);

    /// <summary>The reader.</summary>
    public DbDataReader Reader { get; }

    /// <summary>Runs a statement on the connection of a turn.</summary>
    /// <exception cref="OperationCanceledException">The token ended it, by whatever way the driver says so.</exception>
    public static async ValueTask<StatementRun> StartAsync(SqlStatement statement, ConnectionTurn turn, StatementInput input, IRowSource source, CancellationToken cancellationToken)
    {
        StatementEvents.Write(statement.Text);
        var commands = PreparedCommands.Of(turn.Connection);
        var known = commands.Take(statement);
        var command = known ?? statement.CreateCommand(turn.Connection);
        try
        {
            statement.Fill(command, input, source);
            // What comes a second time will come again.
            if (known is not null)
                await command.PrepareAsync(cancellationToken).ConfigureAwait(false);
            return new(statement, command, await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false), commands, cancellationToken);
        }
        catch (Exception failure)
        {
            await command.DisposeAsync().ConfigureAwait(false);
            if (failure is DbException && cancellationToken.IsCancellationRequested)
                throw new OperationCanceledException(cancellationToken);
            throw;
        }
    }

    /// <summary>Goes to the next row; false after the last.</summary>
    public async ValueTask<bool> ReadAsync()
    {
        try
        {
            return await Reader.ReadAsync(_cancellationToken).ConfigureAwait(false);
        }
        catch (DbException) when (_cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(_cancellationToken);
        }
    }

    /// <summary>Goes to the next result.</summary>
    public Task NextResultAsync() => Reader.NextResultAsync(_cancellationToken);

    /// <summary>Says that all rows have been read, so that the command may be used again.</summary>
    public void Complete() => _isRead = true;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // A server goes on sending rows that nobody reads unless it is told.
        if (!_isRead)
            _command.Cancel();
        await Reader.DisposeAsync().ConfigureAwait(false);
        if (_isRead)
            _commands.Keep(_statement, _command);
        else
            await _command.DisposeAsync().ConfigureAwait(false);
    }
}
