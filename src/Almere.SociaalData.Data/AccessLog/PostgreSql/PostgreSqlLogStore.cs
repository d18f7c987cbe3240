using System.Data.Common;
using Almere.SociaalData.Data.Database.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Npgsql;

namespace Almere.SociaalData.Data.AccessLog.PostgreSql;

/// <summary>The access log in a PostgreSQL database: that of the registers, or one of its own.</summary>
internal sealed class PostgreSqlLogStore(AccessLogOptions options) : LogStore
{
    private readonly NpgsqlConnectionStringBuilder _connection = new(options.ConnectionString);

    /// <inheritdoc/>
    public override DbContextOptions<AccessLogContext> ReadOptions => Common(new DbContextOptionsBuilder<AccessLogContext>().UseNpgsql(
        new NpgsqlConnectionStringBuilder(_connection.ConnectionString) { Options = $"{_connection.Options} -c default_transaction_read_only=on".TrimStart() }.ConnectionString,
        postgres => postgres.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .ReplaceService<IQuerySqlGeneratorFactory, NullsFirstSqlGenerator.Factory>());

    /// <inheritdoc/>
    public override void Close()
    {
    }

    /// <inheritdoc/>
    protected override string IsMade => PostgreSqlLogScript.IsMade;

    /// <inheritdoc/>
    protected override DbConnection Connect()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_connection.ConnectionString)
        {
            Pooling = false,
            Timeout = options.TimeoutSeconds,
            CommandTimeout = options.TimeoutSeconds,
            MaxAutoPrepare = LogStatements.All.Count,
        }.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <inheritdoc/>
    protected override void Make(DbConnection connection)
    {
        using var make = new NpgsqlCommand(PostgreSqlLogScript.Make, (NpgsqlConnection)connection);
        make.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    protected override LogConnection Writer(DbConnection connection) => new PostgreSqlLogConnection((NpgsqlConnection)connection);
}
