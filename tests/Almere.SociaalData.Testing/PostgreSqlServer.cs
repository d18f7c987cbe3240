using Npgsql;
using Xunit;

namespace Almere.SociaalData.Testing;

/// <summary>
/// The PostgreSQL server of the tests: the one that environment variable <c>SOCIAALDATA_TEST_POSTGRES</c> names (a connection string of a role that may make
/// databases), otherwise one that this test run starts. Tests make their own databases on it and drop them.
/// </summary>
public static class PostgreSqlServer
{
    private const string Variable = "SOCIAALDATA_TEST_POSTGRES";

    private static readonly string? Named = Environment.GetEnvironmentVariable(Variable);

    private static readonly Lazy<string> Server = new(() => Named ?? PostgreSqlCluster.Start(PostgreSqlCluster.Binaries!).ConnectionString);

    /// <summary>Whether there is one to use.</summary>
    public static bool IsAvailable => Named is not null || PostgreSqlCluster.Binaries is not null;

    /// <summary>Skips the test, with the reason, where there is none.</summary>
    public static void Require() =>
        Skip.IfNot(IsAvailable, $"No PostgreSQL: /usr/lib/postgresql has no server (apt-get install postgresql), and {Variable} names none.");

    /// <summary>The connection string of a database that doesn't exist yet; drop it after use.</summary>
    public static string NameDatabase() => new NpgsqlConnectionStringBuilder(Server.Value) { Database = $"test_{Guid.NewGuid():N}" }.ConnectionString;

    /// <summary>Makes an empty database whose text is ordered by code points.</summary>
    /// <returns>Its connection string.</returns>
    public static string CreatePlainDatabase()
    {
        var database = new NpgsqlConnectionStringBuilder(NameDatabase());
        Execute($"""CREATE DATABASE "{database.Database}" TEMPLATE template0 LOCALE_PROVIDER libc LOCALE 'C'""");
        return database.ConnectionString;
    }

    /// <summary>The connections to a database beside this one, in the state that a condition on the columns of <c>pg_stat_activity</c> names.</summary>
    public static int Connections(string connectionString, string condition = "true")
    {
        using var connection = new NpgsqlConnection(Server.Value);
        connection.Open();
        using var command = new NpgsqlCommand($"SELECT COUNT(*)::int FROM pg_stat_activity WHERE datname = @name AND backend_type = 'client backend' AND ({condition})", connection);
        command.Parameters.AddWithValue("name", new NpgsqlConnectionStringBuilder(connectionString).Database!);
        return (int)command.ExecuteScalar()!;
    }

    /// <summary>Runs a statement in a database.</summary>
    public static void Execute(string connectionString, string sql)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
        NpgsqlConnection.ClearPool(connection);
    }

    /// <summary>Drops a database, whoever is still connected to it.</summary>
    public static void Drop(string connectionString)
    {
        using (var connection = new NpgsqlConnection(connectionString))
            NpgsqlConnection.ClearPool(connection);
        Execute($"""DROP DATABASE IF EXISTS "{new NpgsqlConnectionStringBuilder(connectionString).Database}" WITH (FORCE)""");
    }

    private static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(Server.Value);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
