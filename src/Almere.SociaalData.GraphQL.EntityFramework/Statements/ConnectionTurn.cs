using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>
/// A turn on the connection of a request: root fields are read side by side, and a connection opens once and runs one statement at a time. Whoever reads
/// from the rows of a request, also by LINQ, holds the one turn that there is.
/// </summary>
public sealed class ConnectionTurn : IDisposable
{
    private static readonly ConditionalWeakTable<IRowSource, SemaphoreSlim> Turns = [];

    private readonly SemaphoreSlim _turn;

    private ConnectionTurn(DbConnection connection, SemaphoreSlim turn) => (Connection, _turn) = (connection, turn);

    /// <summary>The open connection.</summary>
    public DbConnection Connection { get; }

    /// <summary>Waits for the turn. Dispose of it when the statement has been read.</summary>
    public static async ValueTask<ConnectionTurn> TakeAsync(IRowSource source, CancellationToken cancellationToken)
    {
        var turn = Turns.GetValue(source, static _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return new(await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false), turn);
        }
        catch
        {
            turn.Release();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Release();
}
