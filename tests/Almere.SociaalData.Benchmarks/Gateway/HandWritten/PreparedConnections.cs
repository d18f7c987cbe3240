using System.Collections.Concurrent;
using Almere.SociaalData.Data.Database;

namespace Almere.SociaalData.Benchmarks.Gateway.HandWritten;

/// <summary>As many open connections as are used at once, whatever is asked on them.</summary>
internal sealed class PreparedConnections(DatabaseOptions database, DriverValues values)
{
    private readonly ConcurrentBag<PreparedConnection> _idle = [];

    /// <summary>A connection, to be given back.</summary>
    public ValueTask<PreparedConnection> RentAsync() => _idle.TryTake(out var idle) ? new(idle) : OpenAsync();

    /// <summary>Gives a connection back.</summary>
    public void Return(PreparedConnection connection) => _idle.Add(connection);

    private async ValueTask<PreparedConnection> OpenAsync()
    {
        var connection = BenchmarkData.Connect(database);
        await connection.OpenAsync();
        return new(connection, values);
    }
}
