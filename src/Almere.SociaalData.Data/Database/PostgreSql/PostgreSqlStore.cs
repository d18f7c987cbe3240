using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Npgsql;

namespace Almere.SociaalData.Data.Database.PostgreSql;

/// <summary>The registers in one PostgreSQL database.</summary>
internal sealed class PostgreSqlStore : ServerStore
{
    private const string PoolSize = "Maximum Pool Size";

    // For data in memory or on a solid-state drive. By its default, which is that of a turning disk (4.0), the planner reads a small table whole and hashes it to find one name by key.
    // https://www.postgresql.org/docs/current/runtime-config-query.html#GUC-RANDOM-PAGE-COST
    private const string NearData = "-c random_page_cost=1.1";

    private readonly NpgsqlConnectionStringBuilder _connection;
    private readonly int _mostReaders;

    /// <param name="connectionString">How it is reached.</param>
    /// <param name="mostReaders">Most requests that read at the same time.</param>
    /// <exception cref="DatabaseUnavailableException">It isn't a connection string for PostgreSQL, or names no database.</exception>
    public PostgreSqlStore(string connectionString, int mostReaders) => (_connection, _mostReaders) = (Parse(connectionString), mostReaders);

    /// <inheritdoc/>
    public override string Name => $"{_connection.Database} on {_connection.Host}";

    // A server that is told so refuses every statement that writes, whatever the rights of the role. Of settings that are given twice the last one holds: that of the owner.
    /// <inheritdoc/>
    public override DbContextOptions<SociaalDataContext> ReadOptions =>
        Options(new(_connection.ConnectionString)
        {
            Options = string.Join(' ', NearData, _connection.Options, "-c default_transaction_read_only=on"),
            MaxPoolSize = _connection.ShouldSerialize(PoolSize) ? _connection.MaxPoolSize : _mostReaders,
        });

    /// <inheritdoc/>
    public override DbContextOptions<SociaalDataContext> WriteOptions => Options(_connection);

    /// <inheritdoc/>
    public override SociaalDataContext OpenMigrations() => new PostgreSqlMigrations(WriteOptions);

    // A table that every run writes; the lock shuts out other writers of it, not readers.
    /// <inheritdoc/>
    public override Task TakeTurnAsync(SociaalDataContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync("""LOCK TABLE "ImportRuns" IN SHARE ROW EXCLUSIVE MODE""", cancellationToken);

    // Who doesn't own the tables is told so in a warning; the server then does it by itself within minutes.
    /// <inheritdoc/>
    public override Task CollectStatisticsAsync(SociaalDataContext context, IReadOnlyList<string> tables, CancellationToken cancellationToken) =>
        Tables.ExecuteAsync(context, $"ANALYZE {string.Join(", ", Tables.Delimited(context, tables))}", cancellationToken);

    /// <summary>How a database is opened.</summary>
    public static DbContextOptions<SociaalDataContext> Options(NpgsqlConnectionStringBuilder connection) => Common(
        new DbContextOptionsBuilder<SociaalDataContext>().UseNpgsql(
            connection.ConnectionString, postgres => postgres.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .ReplaceService<IQuerySqlGeneratorFactory, NullsFirstSqlGenerator.Factory>());

    /// <inheritdoc/>
    public override bool IsMissingTable(DbException exception) => exception.SqlState == PostgresErrorCodes.UndefinedTable;

    /// <inheritdoc/>
    protected override async Task ConnectAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(_connection.ConnectionString);
        await connection.OpenAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override bool IsMissing(DbException exception) => exception.SqlState == PostgresErrorCodes.InvalidCatalogName;

    /// <inheritdoc/>
    protected override Task DropTablesAsync(SociaalDataContext context, CancellationToken cancellationToken) =>
        Tables.ExecuteAsync(context, $"DROP TABLE IF EXISTS {string.Join(", ", Tables.AllNamesOf(context))} CASCADE", cancellationToken);


    private static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        const string expected = "expected \"Host=<server>;Database=<database>;Username=<role>\". Correct setting \"ConnectionStrings:SociaalData\".";
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(connectionString);
            return connection is { Host.Length: > 0, Database.Length: > 0 }
                ? connection
                : throw new DatabaseUnavailableException($"Connection string \"SociaalData\" names no server or no database, {expected}");
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw new DatabaseUnavailableException($"Connection string \"SociaalData\" can't be read, {expected}", exception);
        }
    }
}
