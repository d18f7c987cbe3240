using System.Data.Common;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.ExampleData;
using Almere.SociaalData.Domain.Districts;
using Almere.SociaalData.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Almere.SociaalData.Benchmarks.Gateway;

/// <summary>Example data of a size, and what the operations ask of it. It is made once and kept: as a file in the temporary folder, or on the PostgreSQL server.</summary>
public sealed class BenchmarkData
{
    private BenchmarkData(DatabaseOptions database, DateOnly today) => (Database, Today) = (database, today);

    /// <summary>The database.</summary>
    public DatabaseOptions Database { get; }

    /// <summary>The day that the data counts as today.</summary>
    public DateOnly Today { get; }

    /// <summary>The database for a number of clients; made if there is none for the tables of this program.</summary>
    public static async Task<BenchmarkData> OpenAsync(DatabaseProvider provider, int clients)
    {
        var database = provider == DatabaseProvider.Sqlite ? OfSqlite(clients) : OfPostgreSql(clients);
        var data = await OpenOrMakeAsync(database, clients);
        if (await data.ReadAsync("""SELECT "Id" FROM "ImportRuns" LIMIT 1""", reader => reader.GetInt32(0)) is [])
            await RecordImportAsync(database);
        return data;
    }

    private static async Task<BenchmarkData> OpenOrMakeAsync(DatabaseOptions database, int clients)
    {
        var setup = new DatabaseSetup(database);
        try
        {
            return new(database, (await setup.CheckedInfoAsync(CancellationToken.None)).CreatedFor);
        }
        catch (DatabaseUnavailableException)
        {
            Console.WriteLine($"Making example data with {clients:N0} clients and {clients * 3:N0} trajectories, to be kept as {database.ConnectionString}.");
            var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            return new(database, (await setup.ReplaceExampleDataAsync(new ExampleDataOptions { Clients = clients }, today)).CreatedFor);
        }
    }

    // A register that is in use has been imported into, and figures are kept as of the last import.
    private static async Task RecordImportAsync(DatabaseOptions database)
    {
        await using DbConnection connection = database.Provider == DatabaseProvider.Sqlite ? new SqliteConnection(database.ConnectionString) : new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            INSERT INTO "ImportRuns" ("Id", "StartedAt", "FinishedAt", "By", "Outcome", "Problems") VALUES (1, '2026-01-01 03:00:00', '2026-01-01 03:01:00', 'benchmark', 1, 0)
            """;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The municipality that example callers of a municipality work for.</summary>
    public static string MunicipalityCode => MunicipalityCodes.Almere;

    /// <summary>Reads rows that a comparison needs to know beforehand.</summary>
    public Task<IReadOnlyList<T>> ReadAsync<T>(string sql, Func<DbDataReader, T> read) => ReadAsync(Database, sql, read);

    /// <summary>Reads rows of a database.</summary>
    internal static async Task<IReadOnlyList<T>> ReadAsync<T>(DatabaseOptions database, string sql, Func<DbDataReader, T> read)
    {
        await using var connection = Connect(database);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>A connection that isn't open yet, to read; PostgreSQL plans on it as it does for the gateway.</summary>
    internal static DbConnection Connect(DatabaseOptions database) => database.Provider == DatabaseProvider.Sqlite
        ? new SqliteConnection(new SqliteConnectionStringBuilder(database.ConnectionString) { Mode = SqliteOpenMode.ReadOnly }.ConnectionString)
        : new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Options = "-c random_page_cost=1.1" }.ConnectionString);

    private static DatabaseOptions OfSqlite(int clients) =>
        DatabaseOptions.ForFile(Path.Combine(Path.GetTempPath(), $"sociaaldata-benchmark-{clients}-{FingerprintOf(DatabaseOptions.ForFile("data.db"))}.db"));

    private static DatabaseOptions OfPostgreSql(int clients)
    {
        var server = new NpgsqlConnectionStringBuilder(PostgreSqlServer.NameDatabase());
        server.Database = $"benchmark_{clients}_{FingerprintOf(new DatabaseOptions { Provider = DatabaseProvider.PostgreSql, ConnectionString = server.ConnectionString })}";
        return new DatabaseOptions { Provider = DatabaseProvider.PostgreSql, ConnectionString = server.ConnectionString };
    }

    private static string FingerprintOf(DatabaseOptions database) => new DatabaseSetup(database).LatestMigration;
}
