using System.Data.Common;
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
    public override void Close()
    {
    }

    /// <inheritdoc/>
    protected override string IsMade => SqlServerLogScript.IsMade;

    /// <inheritdoc/>
    protected override DbConnection Connect()
    {
        var connection = new SqlConnection(new SqlConnectionStringBuilder(_connection.ConnectionString)
        {
            Pooling = false,
            ConnectTimeout = options.TimeoutSeconds,
            CommandTimeout = options.TimeoutSeconds,
        }.ConnectionString);
        connection.Open();
        return connection;
    }

    // All of them or none; the lock keeps another process waiting that comes meanwhile.
    /// <inheritdoc/>
    protected override void Make(DbConnection connection)
    {
        using var transaction = (SqlTransaction)connection.BeginTransaction();
        foreach (var statement in SqlServerLogScript.Make.Prepend(SqlServerLogScript.Wait))
        {
            using var make = new SqlCommand(statement, (SqlConnection)connection, transaction);
            make.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <inheritdoc/>
    protected override LogConnection Writer(DbConnection connection) => new SqlServerLogConnection((SqlConnection)connection);
}
