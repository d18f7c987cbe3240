using Microsoft.Data.SqlClient;
using Xunit;

namespace Almere.SociaalData.Testing.SqlServer;

/// <summary>
/// The SQL Server of the tests: the one that environment variable <c>SOCIAALDATA_TEST_SQLSERVER</c> names, a connection string of a login that may make
/// databases. Tests make their own databases on it and drop them.
/// </summary>
public static class SqlServerServer
{
    private const string Variable = "SOCIAALDATA_TEST_SQLSERVER";

    private static readonly string? Named = Environment.GetEnvironmentVariable(Variable);

    /// <summary>Skips the test, with the reason, where there is none.</summary>
    public static void Require() => Skip.If(string.IsNullOrEmpty(Named), $"No SQL Server: {Variable} names none.");

    /// <summary>The connection string of a database that doesn't exist yet; drop it after use.</summary>
    public static string NameDatabase() => new SqlConnectionStringBuilder(Named) { InitialCatalog = $"test_{Guid.NewGuid():N}" }.ConnectionString;

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public static string CreateDatabase()
    {
        var database = new SqlConnectionStringBuilder(NameDatabase());
        Execute($"CREATE DATABASE [{database.InitialCatalog}]");
        return database.ConnectionString;
    }

    /// <summary>Drops a database.</summary>
    public static void Drop(string connectionString)
    {
        SqlConnection.ClearAllPools();
        Execute($"DROP DATABASE [{new SqlConnectionStringBuilder(connectionString).InitialCatalog}]");
    }

    private static void Execute(string sql)
    {
        using var connection = new SqlConnection(Named);
        connection.Open();
        using var command = new SqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
