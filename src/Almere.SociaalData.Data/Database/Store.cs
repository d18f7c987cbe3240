using System.Data.Common;
using Almere.SociaalData.Data.Database.PostgreSql;
using Almere.SociaalData.Data.Database.Sqlite;
using Almere.SociaalData.Data.Database.SqlServer;
using Almere.SociaalData.Data.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Almere.SociaalData.Data.Database;

/// <summary>One kind of database, as far as it differs from the others: how it is opened to read and to write, and how the registers come into being in it.</summary>
internal abstract class Store
{
    /// <summary>What messages call it; without user and password.</summary>
    public abstract string Name { get; }

    /// <summary>For readers: no statement can change a row.</summary>
    public abstract DbContextOptions<SociaalDataContext> ReadOptions { get; }

    /// <summary>For imports and other writers.</summary>
    public abstract DbContextOptions<SociaalDataContext> WriteOptions { get; }

    /// <summary>The store that the settings name.</summary>
    /// <exception cref="DatabaseUnavailableException">The connection string can't be used.</exception>
    public static Store Of(DatabaseOptions options) => options.Provider switch
    {
        DatabaseProvider.Sqlite => new SqliteStore(options.ConnectionString),
        DatabaseProvider.SqlServer => new SqlServerStore(options.ConnectionString, options.MostReaders, options.MostCommandsInBatch),
        DatabaseProvider.PostgreSql => new PostgreSqlStore(options.ConnectionString, options.MostReaders),
        var other => throw new System.Diagnostics.UnreachableException($"Unknown provider {other}."),
    };

    /// <summary>The registers with the migrations of a kind of database, of no database: to print what they would do.</summary>
    public static SociaalDataContext Migrations(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => new SqliteMigrations(),
        DatabaseProvider.SqlServer => new SqlServerMigrations(),
        DatabaseProvider.PostgreSql => new PostgreSqlMigrations(),
        var other => throw new System.Diagnostics.UnreachableException($"Unknown provider {other}."),
    };

    /// <summary>The fastest way that this kind of database has to take many rows of one table.</summary>
    /// <param name="context">The open connection, and its transaction.</param>
    /// <param name="table">The table.</param>
    public static IRowWriter<T> OpenWriter<T>(SociaalDataContext context, TableColumns table) where T : class =>
        context.Database.IsNpgsql() ? new PostgreSqlTableWriter<T>(context, table)
        : context.Database.IsSqlServer() ? new SqlServerTableWriter<T>(context, table)
        : new SqliteTableWriter<T>(context, table);

    /// <summary>The registers with the migrations of this kind of database, for their owner: tables come and go.</summary>
    public abstract SociaalDataContext OpenMigrations();

    /// <summary>Whether the database is there, finished or not.</summary>
    /// <exception cref="DatabaseUnavailableException">Its server doesn't answer.</exception>
    public abstract Task<bool> ExistsAsync(CancellationToken cancellationToken);

    /// <summary>Makes tables and fills them: whole, or not at all.</summary>
    /// <param name="fill">Makes tables and rows on an open connection that knows the migrations, inside one transaction.</param>
    /// <param name="replace">Whether what is there gives way; otherwise it is kept, also when another process put it there meanwhile.</param>
    /// <param name="cancellationToken">Stops the making; what was there stays.</param>
    /// <exception cref="DatabaseUnavailableException">The database can't be made or written.</exception>
    public abstract Task CreateAsync(Func<SociaalDataContext, CancellationToken, Task> fill, bool replace, CancellationToken cancellationToken);

    /// <summary>Proves that this process can write.</summary>
    /// <exception cref="DatabaseUnavailableException">It can't.</exception>
    public abstract Task CheckWritableAsync(CancellationToken cancellationToken);

    /// <summary>Why a connection could not be opened, in a sentence.</summary>
    public abstract DatabaseUnavailableException Unreachable(DbException exception);

    /// <summary>Whether a statement failed because it names a table that isn't there.</summary>
    public abstract bool IsMissingTable(DbException exception);

    /// <summary>Lets the planner of every connection know what tables hold by now.</summary>
    /// <param name="context">The open connection, and its transaction if there is one.</param>
    /// <param name="tables">Names of the tables.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public abstract Task CollectStatisticsAsync(SociaalDataContext context, IReadOnlyList<string> tables, CancellationToken cancellationToken);

    /// <summary>What a connection of a writer is told before it writes.</summary>
    public virtual Task PrepareWriterAsync(SociaalDataContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Waits inside a writer's transaction until no other writer is at work; readers go on. SQLite has one writer at a time by itself.</summary>
    public virtual Task TakeTurnAsync(SociaalDataContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What holds for queries on every kind of database.</summary>
    protected static DbContextOptions<SociaalDataContext> Common(DbContextOptionsBuilder<SociaalDataContext> options) => options
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .EnableThreadSafetyChecks(false)
        .ConfigureWarnings(warnings => warnings.Throw(
            RelationalEventId.MultipleCollectionIncludeWarning,
            CoreEventId.RowLimitingOperationWithoutOrderByWarning,
            CoreEventId.FirstWithoutOrderByAndFilterWarning))
        .Options;
}
