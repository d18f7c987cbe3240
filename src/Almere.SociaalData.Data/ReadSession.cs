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
    // SQLite reads pages of the file in place, as far as this goes (in bytes; more than SQLite allows counts as that): each connection would otherwise copy them into a cache of
    // its own, which is small beside a large file.
    private const string ReadInPlace = "PRAGMA mmap_size = 2147418112";

    private readonly DbConnection _connection = context.Database.GetDbConnection();
    private readonly SqliteInterrupt? _interrupt = context.Database.GetDbConnection() is SqliteConnection sqlite ? new(sqlite) : null;
    private bool _wasOpened;

    /// <summary>The registers as EF Core knows them.</summary>
    public DbContext Context { get; } = context;

    /// <summary>Whether the database is SQL Server.</summary>
    public bool IsSqlServer { get; } = context.Database.IsSqlServer();

    /// <summary>Whether the database is SQLite.</summary>
    public bool IsSqlite => _interrupt is not null;

    /// <summary>Held by whoever runs a statement: a connection runs one at a time.</summary>
    public SemaphoreSlim Turn { get; } = new(1, 1);

    /// <summary>Whether another request may use it: nothing has cut the connection off, and nobody is busy on it.</summary>
    public bool IsSound => Turn.CurrentCount == 1 && (!_wasOpened || _connection.State == ConnectionState.Open);

    /// <summary>The open connection.</summary>
    public ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        _connection.State == ConnectionState.Open ? new(_connection) : OpenNewAsync(cancellationToken);

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

    private async ValueTask<DbConnection> OpenNewAsync(CancellationToken cancellationToken)
    {
        await Context.Database.OpenConnectionAsync(cancellationToken);
        _wasOpened = true;
        if (_connection is SqliteConnection sqlite)
        {
            await using var command = sqlite.CreateCommand();
            command.CommandText = ReadInPlace;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        return _connection;
    }
}
