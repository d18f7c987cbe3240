using System.Data.Common;
using System.Globalization;
using Almere.SociaalData.Data.AccessLog.PostgreSql;
using Almere.SociaalData.Data.AccessLog.Sqlite;
using Almere.SociaalData.Data.AccessLog.SqlServer;
using Almere.SociaalData.Data.Database;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Data.AccessLog;

/// <summary>One kind of database as the access log needs it.</summary>
internal abstract class LogStore
{
    /// <summary>For readers: no statement can change a row.</summary>
    public abstract DbContextOptions<AccessLogContext> ReadOptions { get; }

    /// <summary>The store that the options name.</summary>
    public static LogStore Of(AccessLogOptions options) => options.Provider switch
    {
        DatabaseProvider.Sqlite => new SqliteLogStore(options),
        DatabaseProvider.SqlServer => new SqlServerLogStore(options),
        DatabaseProvider.PostgreSql => new PostgreSqlLogStore(options),
        var other => throw new System.Diagnostics.UnreachableException($"Unknown provider {other}."),
    };

    /// <summary>What makes the tables on a server where they are missing, for an administrator who runs it himself. SQLite's file is made by whoever writes to it.</summary>
    public static string ScriptOf(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => "",
        DatabaseProvider.SqlServer => string.Concat(SqlServerLogScript.Make.Select(statement => $"{statement}\nGO\n\n")),
        DatabaseProvider.PostgreSql => $"{PostgreSqlLogScript.Make}\n",
        var other => throw new System.Diagnostics.UnreachableException($"Unknown provider {other}."),
    };

    /// <summary>Opens a connection to write, with the tables made where they are missing: that takes the rights of their owner.</summary>
    /// <exception cref="DbException">It can't be opened.</exception>
    /// <exception cref="IOException">Its file can't be made.</exception>
    public LogConnection Open()
    {
        var connection = Connect();
        try
        {
            using var isMade = connection.CreateCommand();
            isMade.CommandText = IsMade;
            // As a number: none of the databases says it in another way than the others then.
            if (Convert.ToInt32(isMade.ExecuteScalar(), CultureInfo.InvariantCulture) == 0) Make(connection);
            return Writer(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Lets go of what is kept open.</summary>
    public abstract void Close();

    /// <summary>A query for whether the tables are there: 0 or 1.</summary>
    protected abstract string IsMade { get; }

    /// <summary>An open connection.</summary>
    protected abstract DbConnection Connect();

    /// <summary>Makes the tables, or leaves those that another process has just made.</summary>
    protected abstract void Make(DbConnection connection);

    /// <summary>Writes on an open connection, and owns it.</summary>
    protected abstract LogConnection Writer(DbConnection connection);

    /// <summary>What holds for readers of every kind of database.</summary>
    protected static DbContextOptions<AccessLogContext> Common(DbContextOptionsBuilder<AccessLogContext> options) =>
        options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).EnableThreadSafetyChecks(false).Options;
}
