using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Data.Database.SqlServer;

/// <summary>The registers in one database of SQL Server or Azure SQL.</summary>
/// <remarks>
/// The database is meant to have READ_COMMITTED_SNAPSHOT on, as one has that EF Core makes, and as Azure SQL has by itself: readers then see what was there
/// before a writer began, and don't wait for him. A name, an amount and a date are stored in the same form as elsewhere.
/// </remarks>
internal sealed class SqlServerStore : ServerStore
{
    // From SQL Server 2019, or a newer one that is held to its behaviour.
    internal const int CompatibilityLevel = 150;

    // Cannot open database "…" requested by the login.
    private const int CannotOpenDatabase = 4060;

    private const int InvalidObjectName = 208;

    // Named so that it travels with whatever references this assembly: SqlClient looks for it when a command has parameters.
    private static readonly Type SqlClientNeeds = typeof(Microsoft.SqlServer.Server.Format);

    private const string PoolSize = "Max Pool Size";

    private readonly SqlConnectionStringBuilder _connection;
    private readonly int _mostReaders;
    private readonly int? _mostCommandsInBatch;

    /// <param name="connectionString">How it is reached.</param>
    /// <param name="mostReaders">Most requests that read at the same time.</param>
    /// <param name="mostCommandsInBatch">Most changes of rows that are sent at once; null for what EF Core chooses.</param>
    /// <exception cref="DatabaseUnavailableException">It isn't a connection string for SQL Server, or names no database.</exception>
    public SqlServerStore(string connectionString, int mostReaders, int? mostCommandsInBatch = null)
    {
        _ = SqlClientNeeds;
        _connection = Parse(connectionString);
        _mostReaders = mostReaders;
        _mostCommandsInBatch = mostCommandsInBatch;
    }

    /// <inheritdoc/>
    public override string Name => $"{_connection.InitialCatalog} on {_connection.DataSource}";

    // A hint to Azure SQL, which then lets a readable copy answer; what a reader may do is said by the rights of its role. A pool that blocks would refuse for seconds,
    // and then for a minute, a server that is back.
    /// <inheritdoc/>
    public override DbContextOptions<SociaalDataContext> ReadOptions =>
        Options(new(_connection.ConnectionString)
        {
            ApplicationIntent = ApplicationIntent.ReadOnly,
            PoolBlockingPeriod = PoolBlockingPeriod.NeverBlock,
            MaxPoolSize = _connection.ShouldSerialize(PoolSize) ? _connection.MaxPoolSize : _mostReaders,
        });

    /// <inheritdoc/>
    public override DbContextOptions<SociaalDataContext> WriteOptions => Options(_connection, _mostCommandsInBatch);

    /// <inheritdoc/>
    public override SociaalDataContext OpenMigrations() => new SqlServerMigrations(WriteOptions);

    // A table that every run writes; the lock is kept to the end of the transaction and shuts out whoever asks for the same. Readers see the rows of before.
    /// <inheritdoc/>
    public override Task TakeTurnAsync(SociaalDataContext context, CancellationToken cancellationToken) =>
        Tables.ExecuteAsync(context, "SELECT COUNT(*) FROM [ImportRuns] WITH (TABLOCKX, HOLDLOCK)", cancellationToken);

    // The server does it by itself when it plans.
    /// <inheritdoc/>
    public override Task CollectStatisticsAsync(SociaalDataContext context, IReadOnlyList<string> tables, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>How a database is opened.</summary>
    public static DbContextOptions<SociaalDataContext> Options(SqlConnectionStringBuilder connection, int? mostCommandsInBatch = null) => Common(
        new DbContextOptionsBuilder<SociaalDataContext>().UseSqlServer(connection.ConnectionString, server =>
        {
            server.UseCompatibilityLevel(CompatibilityLevel).UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);
            if (mostCommandsInBatch is { } most) server.MaxBatchSize(most);
        }));

    /// <inheritdoc/>
    public override bool IsMissingTable(DbException exception) => exception is SqlException { Number: InvalidObjectName };

    /// <inheritdoc/>
    protected override async Task ConnectAsync(CancellationToken cancellationToken)
    {
        await using var connection = new SqlConnection(_connection.ConnectionString);
        await connection.OpenAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override bool IsMissing(DbException exception) => exception is SqlException { Number: CannotOpenDatabase };

    // A table that another refers to can't be dropped, so the relations go first.
    /// <inheritdoc/>
    protected override async Task DropTablesAsync(SociaalDataContext context, CancellationToken cancellationToken)
    {
        foreach (var (table, relation) in Tables.RelationsOf(context))
        {
            await Tables.ExecuteAsync(
                context, $"IF OBJECT_ID(N'{table}') IS NOT NULL ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {relation}", cancellationToken);
        }
        await Tables.ExecuteAsync(context, $"DROP TABLE IF EXISTS {string.Join(", ", Tables.AllNamesOf(context))}", cancellationToken);
    }

    private static SqlConnectionStringBuilder Parse(string connectionString)
    {
        const string expected = "expected \"Server=<server>;Database=<database>;…\". Correct setting \"ConnectionStrings:SociaalData\".";
        try
        {
            var connection = new SqlConnectionStringBuilder(connectionString);
            return connection is { DataSource.Length: > 0, InitialCatalog.Length: > 0 }
                ? connection
                : throw new DatabaseUnavailableException($"Connection string \"SociaalData\" names no server or no database, {expected}");
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new DatabaseUnavailableException($"Connection string \"SociaalData\" can't be read, {expected}", exception);
        }
    }
}
