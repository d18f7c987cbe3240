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

    /// <summary>Opens a connection to write, with the tables made where they are missing.</summary>
    /// <exception cref="System.Data.Common.DbException">It can't be opened.</exception>
    /// <exception cref="IOException">Its file can't be made.</exception>
    public abstract LogConnection Open();

    /// <summary>Lets go of what is kept open.</summary>
    public abstract void Close();

    /// <summary>What holds for readers of every kind of database.</summary>
    protected static DbContextOptions<AccessLogContext> Common(DbContextOptionsBuilder<AccessLogContext> options) =>
        options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).EnableThreadSafetyChecks(false).Options;
}
