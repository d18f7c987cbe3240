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

    // Cannot drop the database, because it does not exist.
    private const int NoSuchDatabase = 3701;

    private static readonly string? Named = Environment.GetEnvironmentVariable(Variable);

    /// <summary>
    /// What <c>SOCIAALDATA_TEST_SQLSERVER_MAXBATCH</c> says: most changes in one batch, 1 for a server that has no MERGE; null where it says nothing.
    /// </summary>
    public static int? MostCommandsInBatch { get; } = int.TryParse(Environment.GetEnvironmentVariable($"{Variable}_MAXBATCH"), out var most) ? most : null;

    /// <summary>Skips the test, with the reason, where there is none.</summary>
    public static void Require() => Skip.If(string.IsNullOrEmpty(Named), $"No SQL Server: {Variable} names none.");

    /// <summary>The connection string of a database that doesn't exist yet; drop it after use.</summary>
    public static string NameDatabase() => new SqlConnectionStringBuilder(Named) { InitialCatalog = $"test_{Guid.NewGuid():N}" }.ConnectionString;

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public static string CreateDatabase()
    {
        var connectionString = NameDatabase();
        Create(connectionString);
        return connectionString;
    }

    /// <summary>Makes an empty database of this name.</summary>
    public static void Create(string connectionString) => Execute($"CREATE DATABASE [{NameOf(connectionString)}]");

    /// <summary>Drops a database, if it is there.</summary>
    public static void Drop(string connectionString)
    {
        SqlConnection.ClearAllPools();
        try
        {
            Execute($"DROP DATABASE [{NameOf(connectionString)}]");
        }
        catch (SqlException absent) when (absent.Number == NoSuchDatabase)
        {
            // The test made none.
        }
    }

    private static string NameOf(string connectionString) => new SqlConnectionStringBuilder(connectionString).InitialCatalog;

    private static void Execute(string sql)
    {
        using var connection = new SqlConnection(Named);
        connection.Open();
        using var command = new SqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
