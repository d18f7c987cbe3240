using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Almere.SociaalData.Data.Database.Sqlite;

/// <summary>
/// Stops what runs on a SQLite connection when a token is cancelled: SQLite runs in this process, and its driver doesn't look at the token while a statement runs.
/// One watch at a time; it ends when it is disposed of, and then nothing on the connection is stopped any more.
/// </summary>
/// <param name="connection">The connection.</param>
/// <seealso href="https://www.sqlite.org/c3ref/interrupt.html"/>
internal sealed class SqliteInterrupt(SqliteConnection connection) : IDisposable
{
    // An interruption that comes just before a statement starts is lost, so it is said until somebody listens.
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private CancellationTokenRegistration _registration;
    private Timer? _timer;

    /// <summary>Watches a token.</summary>
    public SqliteInterrupt Watch(CancellationToken cancellationToken)
    {
        _registration = cancellationToken.UnsafeRegister(static state => ((SqliteInterrupt)state!).Begin(), this);
        return this;
    }

    /// <summary>Ends the watch.</summary>
    public void Dispose()
    {
        // Waits for an interruption that is under way.
        _registration.Dispose();
        if (_timer is null)
            return;
        lock (_gate)
        {
            _timer.Dispose();
            _timer = null;
        }
    }

    private void Begin()
    {
        lock (_gate)
            _timer = new(static state => ((SqliteInterrupt)state!).Interrupt(), this, TimeSpan.Zero, Again);
    }

    private void Interrupt()
    {
        lock (_gate)
        {
            if (_timer is not null && connection.Handle is { } handle)
                raw.sqlite3_interrupt(handle);
        }
    }
}
