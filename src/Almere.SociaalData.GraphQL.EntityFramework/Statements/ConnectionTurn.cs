using System.Data.Common;

namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>
/// A turn on the connection of a request: root fields are read side by side, and a connection opens once and runs one statement at a time. Whoever reads
/// from the rows of a request, also by LINQ, holds the one turn that there is.
/// </summary>
public readonly struct ConnectionTurn : IDisposable
{
    private readonly SemaphoreSlim _turn;
    private readonly IDisposable? _stop;

    private ConnectionTurn(DbConnection connection, SemaphoreSlim turn, IDisposable? stop) => (Connection, _turn, _stop) = (connection, turn, stop);

    /// <summary>The open connection.</summary>
    public DbConnection Connection { get; }

    /// <summary>Waits for the turn. Dispose of it when the statement has been read.</summary>
    public static async ValueTask<ConnectionTurn> TakeAsync(IRowSource source, CancellationToken cancellationToken)
    {
        var turn = source.Turn;
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            return new(connection, turn, source.StopWhen(cancellationToken));
        }
        catch
        {
            turn.Release();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop?.Dispose();
        _turn.Release();
    }
}
