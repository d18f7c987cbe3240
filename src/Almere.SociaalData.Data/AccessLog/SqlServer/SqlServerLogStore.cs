using Almere.SociaalData.Data.Database.SqlServer;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Data.AccessLog.SqlServer;

/// <summary>The access log in a database of SQL Server or Azure SQL: that of the registers, or one of its own.</summary>
internal sealed class SqlServerLogStore(AccessLogOptions options) : LogStore
{
    private readonly SqlConnectionStringBuilder _connection = new(options.ConnectionString);

    /// <inheritdoc/>
    public override DbContextOptions<AccessLogContext> ReadOptions => Common(new DbContextOptionsBuilder<AccessLogContext>().UseSqlServer(
        _connection.ConnectionString,
        server => server.UseCompatibilityLevel(SqlServerStore.CompatibilityLevel).UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)));

    /// <inheritdoc/>
    public override LogConnection Open()
    {
        var connection = new SqlConnection(new SqlConnectionStringBuilder(_connection.ConnectionString)
        {
            Pooling = false,
            ConnectTimeout = options.TimeoutSeconds,
            CommandTimeout = options.TimeoutSeconds,
        }.ConnectionString);
        try
        {
            connection.Open();
            using var make = connection.CreateCommand();
            foreach (var statement in SqlServerLogScript.Make)
            {
                make.CommandText = statement;
                make.ExecuteNonQuery();
            }

            return new SqlServerLogConnection(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override void Close()
    {
    }
}
