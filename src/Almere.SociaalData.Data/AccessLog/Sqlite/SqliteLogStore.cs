using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Data.AccessLog.Sqlite;

/// <summary>The access log in one SQLite file of its own.</summary>
internal sealed class SqliteLogStore(AccessLogOptions options) : LogStore
{
    private readonly SqliteConnectionStringBuilder _connection = new(options.ConnectionString);

    /// <inheritdoc/>
    public override DbContextOptions<AccessLogContext> ReadOptions => Common(new DbContextOptionsBuilder<AccessLogContext>().UseSqlite(
        Settings(SqliteOpenMode.ReadOnly, pooling: true), sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)));

    /// <inheritdoc/>
    public override void Close()
    {
        using var connection = new SqliteConnection(Settings(SqliteOpenMode.ReadOnly, pooling: true));
        SqliteConnection.ClearPool(connection);
    }

    /// <inheritdoc/>
    protected override string IsMade => SqliteLogScript.IsMade;

    /// <inheritdoc/>
    protected override DbConnection Connect()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_connection.DataSource))!);
        var connection = new SqliteConnection(Settings(SqliteOpenMode.ReadWriteCreate, pooling: false));
        try
        {
            connection.Open();
            Execute(connection, SqliteLogScript.Open(options.TimeoutSeconds));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    protected override void Make(DbConnection connection) => Execute(connection, SqliteLogScript.Make);

    /// <inheritdoc/>
    protected override LogConnection Writer(DbConnection connection) => new SqliteLogConnection((SqliteConnection)connection);

    private static void Execute(DbConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    private string Settings(SqliteOpenMode mode, bool pooling) => new SqliteConnectionStringBuilder(_connection.ConnectionString)
    {
        Mode = mode,
        Pooling = pooling,
        DefaultTimeout = options.TimeoutSeconds,
    }.ConnectionString;
}
