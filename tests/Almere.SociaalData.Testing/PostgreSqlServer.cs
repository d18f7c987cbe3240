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

    /// <summary>Whether the test run starts it itself: then any role may sign in without a password.</summary>
    public static bool IsOwn => Named is null;

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

    /// <summary>Keeps a database to be copied: nobody connects to it any more, and it goes when the test run ends.</summary>
    public static void KeepAsTemplate(string connectionString)
    {
        var name = NameOf(connectionString);
        Execute($"""ALTER DATABASE "{name}" WITH ALLOW_CONNECTIONS false""");
        Execute($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        // A server of the run's own goes with all that it holds.
        if (!IsOwn) AppDomain.CurrentDomain.ProcessExit += (_, _) => Execute($"""DROP DATABASE IF EXISTS "{name}" WITH (FORCE)""");
    }

    /// <summary>Makes a database with all that a template holds.</summary>
    /// <param name="template">Connection string of the template.</param>
    /// <param name="database">Connection string of a database that doesn't exist yet.</param>
    public static void Copy(string template, string database) =>
        Execute($"""CREATE DATABASE "{NameOf(database)}" TEMPLATE "{NameOf(template)}" """);

    /// <summary>Drops a database, whoever is still connected to it.</summary>
    public static void Drop(string connectionString)
    {
        using (var connection = new NpgsqlConnection(connectionString))
            NpgsqlConnection.ClearPool(connection);
        Execute($"""DROP DATABASE IF EXISTS "{NameOf(connectionString)}" WITH (FORCE)""");
    }

    private static string NameOf(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Database!;

    private static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(Server.Value);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
