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
    public override async Task<ILogConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_connection.ConnectionString)
        {
            Pooling = false,
            Timeout = options.TimeoutSeconds,
            CommandTimeout = options.TimeoutSeconds,
        }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var isMade = new NpgsqlCommand(PostgreSqlLogScript.IsMade, connection);
            if (await isMade.ExecuteScalarAsync(cancellationToken) is not true)
            {
                // One process makes the tables; another that comes meanwhile waits and finds them.
                await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
                await using (var wait = new NpgsqlCommand(PostgreSqlLogScript.Wait, connection, transaction)) await wait.ExecuteNonQueryAsync(cancellationToken);
                if (await isMade.ExecuteScalarAsync(cancellationToken) is not true)
                {
                    await using var make = new NpgsqlCommand(PostgreSqlLogScript.Make, connection, transaction);
                    await make.ExecuteNonQueryAsync(cancellationToken);
                }

                await transaction.CommitAsync(cancellationToken);
            }

            return new PostgreSqlLogConnection(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public override void Close()
    {
    }
}
