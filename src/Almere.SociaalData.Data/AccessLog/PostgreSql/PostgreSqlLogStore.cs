using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Almere.SociaalData.Data.AccessLog.PostgreSql;

/// <summary>The access log in a PostgreSQL database: that of the registers, or one of its own.</summary>
internal sealed class PostgreSqlLogStore(AccessLogOptions options) : LogStore
{
    private readonly NpgsqlConnectionStringBuilder _connection = new(options.ConnectionString);

    /// <inheritdoc/>
    public override DbContextOptions<AccessLogContext> ReadOptions => Common(new DbContextOptionsBuilder<AccessLogContext>().UseNpgsql(
        new NpgsqlConnectionStringBuilder(_connection.ConnectionString) { Options = $"{_connection.Options} -c default_transaction_read_only=on".TrimStart() }.ConnectionString,
        postgres => postgres.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)));

    /// <inheritdoc/>
    public override LogConnection Open()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_connection.ConnectionString)
        {
            Pooling = false,
            Timeout = options.TimeoutSeconds,
            CommandTimeout = options.TimeoutSeconds,
        }.ConnectionString);
        try
        {
            connection.Open();
            using var isMade = new NpgsqlCommand(PostgreSqlLogScript.IsMade, connection);
            if (isMade.ExecuteScalar() is not true)
            {
                // One process makes the tables; another that comes meanwhile waits and finds them.
                using var transaction = connection.BeginTransaction();
                using (var wait = new NpgsqlCommand(PostgreSqlLogScript.Wait, connection, transaction)) wait.ExecuteNonQuery();
                if (isMade.ExecuteScalar() is not true)
                {
                    using var make = new NpgsqlCommand(PostgreSqlLogScript.Make, connection, transaction);
                    make.ExecuteNonQuery();
                }

                transaction.Commit();
            }

            return new PostgreSqlLogConnection(connection);
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
