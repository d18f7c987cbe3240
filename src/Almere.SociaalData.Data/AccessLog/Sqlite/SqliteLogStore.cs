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
    public override LogConnection Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_connection.DataSource))!);
        var connection = new SqliteConnection(Settings(SqliteOpenMode.ReadWriteCreate, pooling: false));
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = SqliteLogScript.Open(options.TimeoutSeconds);
            command.ExecuteNonQuery();
            command.CommandText = SqliteLogScript.IsMade;
            if (command.ExecuteScalar() is not 1L)
            {
                command.CommandText = SqliteLogScript.Make;
                command.ExecuteNonQuery();
            }

            return new SqliteLogConnection(connection);
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
        using var connection = new SqliteConnection(Settings(SqliteOpenMode.ReadOnly, pooling: true));
        SqliteConnection.ClearPool(connection);
    }

    private string Settings(SqliteOpenMode mode, bool pooling) => new SqliteConnectionStringBuilder(_connection.ConnectionString)
    {
        Mode = mode,
        Pooling = pooling,
        DefaultTimeout = options.TimeoutSeconds,
    }.ConnectionString;
}
