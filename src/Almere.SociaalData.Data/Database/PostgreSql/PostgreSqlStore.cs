using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Almere.SociaalData.Data.Database.PostgreSql;

/// <summary>The registers in one PostgreSQL database.</summary>
internal sealed class PostgreSqlStore : Store
{
    private readonly NpgsqlConnectionStringBuilder _connection;

    /// <exception cref="DatabaseUnavailableException">It isn't a connection string for PostgreSQL, or names no database.</exception>
    public PostgreSqlStore(string connectionString) => _connection = Parse(connectionString);

    /// <inheritdoc/>
    public override string Name => $"{_connection.Database} on {_connection.Host}";

    // A server that is told so refuses every statement that writes, whatever the rights of the role.
    /// <inheritdoc/>
    public override DbContextOptions<SociaalDataContext> ReadOptions =>
        Options(new(_connection.ConnectionString) { Options = $"{_connection.Options} -c default_transaction_read_only=on".TrimStart() });

    /// <inheritdoc/>
    public override DbContextOptions<SociaalDataContext> WriteOptions => Options(_connection);

    /// <inheritdoc/>
    public override async Task<bool> ExistsAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(_connection.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }
        catch (NpgsqlException exception)
        {
            throw Unreachable(exception);
        }
    }

    /// <inheritdoc/>
    public override async Task CreateAsync(Func<SociaalDataContext, CancellationToken, Task> fill, bool replace, CancellationToken cancellationToken)
    {
        if (!await ExistsAsync(cancellationToken)) await CreateDatabaseAsync(cancellationToken);
        try
        {
            await using var context = new SociaalDataContext(WriteOptions);
            await using (var transaction = await context.Database.BeginTransactionAsync(cancellationToken))
            {
                if (replace) await TableScript.DropAsync(context, cancellationToken);
                await fill(context, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }
            await context.Database.ExecuteSqlRawAsync("ANALYZE", cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            throw new DatabaseUnavailableException($"Database \"{Name}\" can't be filled: {exception.Message}", exception);
        }
    }

    /// <inheritdoc/>
    public override async Task CheckWritableAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(_connection.ConnectionString);
            await connection.OpenAsync(cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            throw Unreachable(exception);
        }
    }

    // A table that every run writes; the lock shuts out other writers of it, not readers.
    /// <inheritdoc/>
    public override Task TakeTurnAsync(SociaalDataContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync("""LOCK TABLE "ImportRuns" IN SHARE ROW EXCLUSIVE MODE""", cancellationToken);

    private static DbContextOptions<SociaalDataContext> Options(NpgsqlConnectionStringBuilder connection) => Common(
        new DbContextOptionsBuilder<SociaalDataContext>().UseNpgsql(
            connection.ConnectionString, postgres => postgres.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)));

    private static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        const string expected = "expected \"Host=<server>;Database=<database>;Username=<role>\". Correct setting \"ConnectionStrings:SociaalData\".";
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(connectionString);
            return connection is { Host.Length: > 0, Database.Length: > 0 }
                ? connection
                : throw new DatabaseUnavailableException($"Connection string \"SociaalData\" names no server or no database, {expected}");
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw new DatabaseUnavailableException($"Connection string \"SociaalData\" can't be read, {expected}", exception);
        }
    }

    private async Task CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var context = new SociaalDataContext(WriteOptions);
            await context.GetService<IRelationalDatabaseCreator>().CreateAsync(cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            throw new DatabaseUnavailableException($"Database \"{Name}\" can't be made: {exception.Message}", exception);
        }
    }

    private DatabaseUnavailableException Unreachable(NpgsqlException exception) =>
        new($"Database \"{Name}\" can't be opened: {exception.Message} {exception.InnerException?.Message}".TrimEnd(), exception);
}
