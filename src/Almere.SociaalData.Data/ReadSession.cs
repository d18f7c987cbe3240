using System.Data;
using System.Data.Common;
using Almere.SociaalData.Data.Database.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Data;

/// <summary>
/// A connection to the registers with its context, used by one request after another. It stays open in between: opening costs as much as a small query, and
/// what was prepared on it would be lost.
/// </summary>
internal sealed class ReadSession(DbContext context) : IDisposable
{
    private readonly SqliteInterrupt? _interrupt = context.Database.GetDbConnection() is SqliteConnection sqlite ? new(sqlite) : null;
    private bool _wasOpened;

    /// <summary>The registers as EF Core knows them.</summary>
    public DbContext Context { get; } = context;

    /// <summary>Held by whoever runs a statement: a connection runs one at a time.</summary>
    public SemaphoreSlim Turn { get; } = new(1, 1);

    /// <summary>Whether another request may use it: nothing has cut the connection off, and nobody is busy on it.</summary>
    public bool IsSound => Turn.CurrentCount == 1 && (!_wasOpened || Context.Database.GetDbConnection().State == ConnectionState.Open);

    /// <summary>The open connection.</summary>
    public ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = Context.Database.GetDbConnection();
        return connection.State == ConnectionState.Open ? new(connection) : OpenAsync(connection, cancellationToken);
    }

    /// <summary>
    /// Has a statement of this connection stopped when a token is cancelled. Drivers of servers do so by themselves; SQLite runs in this process and has to be
    /// told. Dispose of what is given before the connection is used for something else.
    /// </summary>
    public IDisposable? StopWhen(CancellationToken cancellationToken) => cancellationToken.CanBeCanceled ? _interrupt?.Watch(cancellationToken) : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _interrupt?.Dispose();
        Context.Dispose();
        Turn.Dispose();
    }

    private async ValueTask<DbConnection> OpenAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await Context.Database.OpenConnectionAsync(cancellationToken);
        _wasOpened = true;
        return connection;
    }
}
