using System.Data.Common;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace Almere.SociaalData.Data.Database;

/// <summary>Tells a database that can't be reached from a fault of ours.</summary>
public static class DatabaseFault
{
    // From this class on SQL Server ends the connection. https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-error-severities
    private const byte EndsConnection = 20;

    /// <summary>Whether it was the connection, or a server that stops or starts: the same statement may well succeed on another connection.</summary>
    public static bool IsUnreachable(Exception? exception) => exception switch
    {
        null => false,
        SqlException { Class: >= EndsConnection } or DbException { IsTransient: true } => true,
        _ => IsUnreachable(exception.InnerException),
    };

    /// <summary>What the driver said, where EF Core put words of its own around it; null if it was no driver.</summary>
    public static DbException? CauseOf(Exception exception) => exception as DbException ?? (exception.InnerException is { } inner ? CauseOf(inner) : null);

    /// <summary>Closes the connections that lie ready: after a restart of the server none of them leads anywhere, and only using one would show it.</summary>
    public static void ForgetConnections()
    {
        NpgsqlConnection.ClearAllPools();
        SqlConnection.ClearAllPools();
    }
}
