using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

namespace Almere.SociaalData.Data.Database.Sqlite;

/// <summary>The registers in one SQLite file: how it is opened to read, how to write, and how a new one comes into being.</summary>
/// <remarks>The file is in write-ahead logging mode: readers and the one writer don't wait for each other.</remarks>
internal sealed class SqliteStore : Store
{
    private const string DefaultFile = "data/sociaaldata.db";

    // For a writer: in write-ahead logging mode a lost power supply can cost the last commits, never the file. With a cache of 128 MiB (a negative size is in KiB) the
    // indexes of a million rows aren't written and read back while they grow.
    private const string WriteSettings = "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -131072;";

    // Pages are 4 KiB; a negative size is in KiB. Only while a file is being filled.
    private const string FillSettings =
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -131072;";

    // The planner's statistics from every row, seconds for a million people: from a sample, a municipality and one of its districts look equally large, and a page
    // of a district then walks the municipality.
    private const string EveryRow = "PRAGMA analysis_limit = 0;";

    private const int NotADatabase = 26;

    // SQLITE_ERROR: a statement that can't be prepared. Ours name nothing else that could be missing.
    private const int NoSuchTable = 1;

    // SQLITE_PERM, READONLY, IOERR, FULL, CANTOPEN: the place is at fault. https://www.sqlite.org/rescode.html
    private static readonly IReadOnlyList<int> PlaceErrors = [3, 8, 10, 13, 14];

    private readonly SqliteConnectionStringBuilder _connection;

    public SqliteStore(string connectionString)
    {
        _connection = Parse(connectionString);
        if (_connection.Mode == SqliteOpenMode.Memory || _connection.DataSource is "" or ":memory:")
        {
            throw new DatabaseUnavailableException(
                """Connection string "SociaalData" asks for a database in memory, expected a file. Name one as "Data Source=data/sociaaldata.db".""");
        }
    }

    /// <summary>Full path of the file.</summary>
    public string Path => _connection.DataSource;

    /// <inheritdoc/>
    public override string Name => Path;

    private bool Exists => File.Exists(Path);

    // The file is opened read-only.
    /// <inheritdoc/>
    public override DbContextOptions<SociaalDataContext> ReadOptions => Options(new(_connection.ConnectionString) { Mode = SqliteOpenMode.ReadOnly });

    // A write waits for the one before it, at most the default timeout of 30 seconds.
    /// <inheritdoc/>
    public override DbContextOptions<SociaalDataContext> WriteOptions =>
        Options(new(_connection.ConnectionString) { Mode = SqliteOpenMode.ReadWrite, ForeignKeys = true });

    // A change of a table copies it, and relations are checked when the transaction ends.
    /// <inheritdoc/>
    public override SociaalDataContext OpenMigrations() =>
        new SqliteMigrations(Options(new(_connection.ConnectionString) { Mode = SqliteOpenMode.ReadWrite, Pooling = false }));

    /// <summary>The connection string with its file made absolute; the default file when there is none.</summary>
    /// <exception cref="DatabaseUnavailableException">It isn't a connection string for SQLite.</exception>
    public static string ResolveConnectionString(string? connectionString, string contentRoot)
    {
        var connection = Parse(string.IsNullOrWhiteSpace(connectionString) ? $"Data Source={DefaultFile}" : connectionString);
        if (connection.DataSource is not ("" or ":memory:")) connection.DataSource = System.IO.Path.GetFullPath(connection.DataSource, contentRoot);
        return connection.ConnectionString;
    }

    /// <inheritdoc/>
    public override Task<bool> ExistsAsync(CancellationToken cancellationToken) => Task.FromResult(Exists);

    /// <summary>Makes a new file aside, fills it, and puts it in its place whole: nobody ever sees half a database.</summary>
    /// <inheritdoc/>
    public override async Task CreateAsync(Func<SociaalDataContext, CancellationToken, Task> fill, bool replace, CancellationToken cancellationToken)
    {
        var aside = $"{Path}.{System.IO.Path.GetRandomFileName()}";
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path) ?? ".");
            await FillAsync(aside, fill, cancellationToken);
            using (var written = File.OpenHandle(aside, FileMode.Open, FileAccess.ReadWrite)) RandomAccess.FlushToDisk(written);
            if (replace) Delete();
            File.Move(aside, Path);
        }
        catch (IOException) when (Exists && !replace)
        {
            // Another process was first; its file holds the same.
        }
        catch (Exception exception) when (IsOfThePlace(exception))
        {
            throw Unwritable(exception);
        }
        finally
        {
            if (File.Exists(aside)) File.Delete(aside);
        }
    }

    /// <inheritdoc/>
    public override async Task CheckWritableAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(_connection.ConnectionString)
            {
                Mode = SqliteOpenMode.ReadWrite,
                Pooling = false,
            }.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL; BEGIN IMMEDIATE; ROLLBACK;";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == NotADatabase || IsOfThePlace(exception))
        {
            throw Unreachable(exception);
        }
    }

    /// <inheritdoc/>
    public override DatabaseUnavailableException Unreachable(DbException exception) => Exists
        ? exception is SqliteException { SqliteErrorCode: NotADatabase } ? NotADatabaseFile(exception) : Unwritable(exception)
        : new($"There is no file \"{Path}\". Make it with \"sociaaldata database migrate\", or name another one in \"ConnectionStrings:SociaalData\".", exception);

    /// <inheritdoc/>
    public override bool IsMissingTable(DbException exception) => exception is SqliteException { SqliteErrorCode: NoSuchTable };

    /// <inheritdoc/>
    public override Task PrepareWriterAsync(SociaalDataContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync(WriteSettings, cancellationToken);

    // Connections read the statistics with the definitions of the tables, and both again only when the number has changed that stands for the definitions.
    /// <inheritdoc/>
    public override async Task CollectStatisticsAsync(SociaalDataContext context, IReadOnlyList<string> tables, CancellationToken cancellationToken)
    {
        await Tables.ExecuteAsync(context, $"{EveryRow} {string.Join(' ', Tables.Delimited(context, tables).Select(table => $"ANALYZE {table};"))}", cancellationToken);
        await using var version = context.Database.GetDbConnection().CreateCommand();
        version.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        version.CommandText = "PRAGMA schema_version";
        await Tables.ExecuteAsync(context, $"PRAGMA schema_version = {(long)(await version.ExecuteScalarAsync(cancellationToken))! + 1}", cancellationToken);
    }

    /// <summary>Removes the file and what SQLite keeps beside it: a log of the old file would spoil the new one.</summary>
    public void Delete()
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in (IReadOnlyList<string>)[Path, $"{Path}-wal", $"{Path}-shm"])
        {
            if (File.Exists(file)) File.Delete(file);
        }
    }

    private static bool IsOfThePlace(Exception exception) =>
        exception is IOException or UnauthorizedAccessException || (exception is SqliteException { SqliteErrorCode: var code } && PlaceErrors.Contains(code));

    private static async Task FillAsync(string path, Func<SociaalDataContext, CancellationToken, Task> fill, CancellationToken cancellationToken)
    {
        await using var context = new SqliteMigrations(Options(new() { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false }));
        await context.Database.OpenConnectionAsync(cancellationToken);
        await context.Database.ExecuteSqlRawAsync(FillSettings, cancellationToken);
        await using (var transaction = await context.Database.BeginTransactionAsync(cancellationToken))
        {
            await fill(context, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        await context.Database.ExecuteSqlRawAsync($"{EveryRow} ANALYZE;", cancellationToken);
        await context.Database.ExecuteSqlRawAsync("PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL;", cancellationToken);
    }

    /// <summary>How a file is opened.</summary>
    public static DbContextOptions<SociaalDataContext> Options(SqliteConnectionStringBuilder connection) => Common(
        new DbContextOptionsBuilder<SociaalDataContext>()
            .UseSqlite(connection.ConnectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .ReplaceService<IQuerySqlGeneratorFactory, SqliteStatements>());

    private static SqliteConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            return new SqliteConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException exception)
        {
            throw new DatabaseUnavailableException(
                """Connection string "SociaalData" can't be read, expected "Data Source=<file>". Correct setting "ConnectionStrings:SociaalData".""",
                exception);
        }
    }

    private DatabaseUnavailableException NotADatabaseFile(Exception exception) => new(
        $"""File "{Path}" is not a SQLite database. Name another file in "ConnectionStrings:SociaalData", or move this one away.""", exception);

    private DatabaseUnavailableException Unwritable(Exception exception) => new(
        $"Database file \"{Path}\" can't be written: {exception.Message} Give the program write access there, "
        + "or name another file in \"ConnectionStrings:SociaalData\" as \"Data Source=<file>\".",
        exception);
}
