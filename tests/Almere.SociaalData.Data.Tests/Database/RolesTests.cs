using Almere.SociaalData.Data.AccessLog;
using Almere.SociaalData.Data.AccessLog.SqlServer;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.Imports;
using Almere.SociaalData.Data.Tests.AccessLog;
using Almere.SociaalData.Testing;
using Almere.SociaalData.Testing.SqlServer;
using Npgsql;
using Xunit;

namespace Almere.SociaalData.Data.Tests.Database;

/// <summary>What <c>infra/postgresql/roles.sql</c> lets each role do, and what it doesn't.</summary>
public sealed class RolesTests : IDisposable
{
    private const string Owner = "sociaaldata_owner";
    private const string Importer = "sociaaldata_importer";
    private const string Reader = "sociaaldata_reader";

    private readonly Lazy<string> _database = new(MakeDatabase);

    public void Dispose()
    {
        if (_database.IsValueCreated) PostgreSqlServer.Drop(_database.Value);
    }

    [SkippableFact]
    public async Task A_reader_reads_and_appends_to_the_access_log()
    {
        PostgreSqlServer.Require();
        Assert.False((await new DatabaseSetup(As(Reader)).CheckedInfoAsync(default)).IsExampleData);
        var options = new AccessLogOptions(DatabaseProvider.PostgreSql, As(Reader).ConnectionString);
        await using (var log = new TableAccessLog(options, LogOnDisk.Secrets, TimeProvider.System))
        {
            await LogOnDisk.WriteAsync(log, 6);
            await log.IndexAsync(default);
        }

        Assert.True((await new AccessLogVerification(options).RunAsync()).IsIntact);
        await RefuseAsync(
            Reader, "UPDATE \"AccessRecords\" SET \"Id\" = 2", "DELETE FROM \"AccessRecords\"", "TRUNCATE \"AccessRecords\"", "UPDATE \"AccessTexts\" SET \"Status\" = ''",
            "DELETE FROM \"AccessIndex\"", "DELETE FROM \"AccessWriters\"");
        await RefuseAsync(Importer, "SELECT * FROM \"AccessRecords\"", "SELECT * FROM \"AccessTexts\"", "INSERT INTO \"AccessLogKeys\" VALUES (3, '')", "SELECT * FROM \"AccessIndex\"");
    }

    [SkippableFact]
    public async Task A_reader_writes_nothing_else()
    {
        PostgreSqlServer.Require();
        await RefuseAsync(
            Reader, "INSERT INTO \"Households\" (\"Id\", \"SourceKey\", \"Size\", \"Children\") VALUES (1, 'x', 1, 0)", "UPDATE \"Municipalities\" SET \"Name\" = ''",
            "DELETE FROM \"Districts\"", "DELETE FROM \"__EFMigrationsHistory\"", "DROP TABLE \"Clients\"", "CREATE TABLE mine (id int)");
    }

    [SkippableFact]
    public async Task An_importer_writes_the_registers_and_makes_or_removes_no_table()
    {
        PostgreSqlServer.Require();
        // New rows, changed ones, and some that go.
        Assert.Equal((3, 0, 0), await ImportAsync("H-1,3,1", "H-2,2,0", "H-3,1,0"));
        Assert.Equal((0, 1, 1), await ImportAsync("H-1,4,1", "H-2,2,0"));
        await RefuseAsync(
            Importer, "DROP TABLE \"Clients\"", "TRUNCATE \"Clients\"", "ALTER TABLE \"Clients\" ADD COLUMN x int", "CREATE TABLE mine (id int)",
            "DELETE FROM \"__EFMigrationsHistory\"", "UPDATE \"DatabaseInfo\" SET \"IsExampleData\" = true");
    }

    [Theory, InlineData("roles.sql"), InlineData("database.sql")]
    public void The_scripts_for_SQL_Server_are_TSQL(string file) =>
        Assert.NotEqual(0, TSql.Check(File.ReadAllText(System.IO.Path.Combine(RepositoryFiles.Root, "infra", "sqlserver", file))));

    [Fact]
    public void The_statements_of_the_access_log_for_SQL_Server_are_TSQL() => Assert.All(
        [
            .. LogStatements.All, .. SqlServerLogScript.Make, .. SqlServerLogScript.Triggers.Select(trigger => trigger.Text), SqlServerLogScript.IsMade, SqlServerLogScript.Wait,
            SqlServerLogConnection.WriteGroup, SqlServerLogConnection.InsertEntries, SqlServerLogConnection.Alone("AccessWriters"), SqlServerLogConnection.TryWrite,
        ],
        statement => Assert.NotEqual(0, TSql.Check(statement)));

    [Fact]
    public void The_migrations_for_SQL_Server_are_TSQL() => Assert.True(TSql.Check(DatabaseScript.Of(DatabaseProvider.SqlServer)) > 50);

    private async Task<(int Inserted, int Changed, int Removed)> ImportAsync(params IReadOnlyList<string> households)
    {
        var folder = Directory.CreateTempSubdirectory("sociaaldata-");
        try
        {
            var path = System.IO.Path.Combine(folder.FullName, "households.csv");
            await File.WriteAllTextAsync(path, $"key,size,children\n{string.Join('\n', households)}\n");
            var report = await new RegisterImport(As(Importer), TimeProvider.System).RunAsync(
                new ImportRequest([new(path, "households.csv", "households", IsFull: true)], "test") { MostRemovedPercent = 50 });
            Assert.Equal([], report.Problems);
            return (report.Files[0].Inserted, report.Files[0].Changed, report.Files[0].Removed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string MakeDatabase()
    {
        var connectionString = PostgreSqlServer.CreatePlainDatabase();
        Execute(connectionString, Script());
        new DatabaseSetup(As(Owner, connectionString)).MigrateAsync(TemporaryDatabase.Today).GetAwaiter().GetResult();
        Execute(connectionString, Script());
        return connectionString;
    }

    private static string Script() => File.ReadAllText(System.IO.Path.Combine(RepositoryFiles.Root, "infra", "postgresql", "roles.sql"));

    private DatabaseOptions As(string role) => As(role, _database.Value);

    // Signed in as the role itself where the server asks for no password; on another one whoever connects takes the role at once.
    private static DatabaseOptions As(string role, string connectionString) => new()
    {
        Provider = DatabaseProvider.PostgreSql,
        ConnectionString = (PostgreSqlServer.IsOwn
            ? new NpgsqlConnectionStringBuilder(connectionString) { Username = role }
            : new NpgsqlConnectionStringBuilder(connectionString) { Options = $"-c role={role}" }).ConnectionString,
    };

    private async Task ExecuteAsync(string role, string sql)
    {
        await using var connection = new NpgsqlConnection(As(role).ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task RefuseAsync(string role, params IReadOnlyList<string> statements)
    {
        foreach (var statement in statements)
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(role, statement));
            Assert.True(refused.SqlState == PostgresErrorCodes.InsufficientPrivilege, $"{statement}: {refused.MessageText}");
        }
    }

    private static void Execute(string connectionString, string sql)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
