using System.Data.Common;
using Almere.SociaalData.Data.Database;
using Microsoft.Data.Sqlite;

namespace Almere.SociaalData.Data.AccessLog;

/// <summary>Where the access log is kept.</summary>
/// <param name="Provider">The kind of database.</param>
/// <param name="ConnectionString">How it is reached.</param>
public sealed record AccessLogOptions(DatabaseProvider Provider, string ConnectionString)
{
    private const string DataSource = "Data Source";

    /// <summary>Longest wait for a write to be confirmed, in seconds.</summary>
    public int TimeoutSeconds { get; init; } = 5;

    /// <summary>
    /// The log that belongs to the registers: in the same database, or with SQLite in a file of its own beside theirs. One file has one writer at a time, and an
    /// import of an hour would keep everybody from personal data for that hour.
    /// </summary>
    /// <param name="registers">Where the registers are.</param>
    /// <param name="connectionString">Another place, a database of the same kind; null for the usual one.</param>
    public static AccessLogOptions Beside(DatabaseOptions registers, string? connectionString = null)
    {
        if (registers.Provider != DatabaseProvider.Sqlite) return new(registers.Provider, connectionString ?? registers.ConnectionString);
        var path = new SqliteConnectionStringBuilder(registers.ConnectionString).DataSource;
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (connectionString is null) return ForFile(Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(path)}-access-log.db"));
        var given = new SqliteConnectionStringBuilder(connectionString);
        return ForFile(Path.GetFullPath(given.DataSource, folder));
    }

    /// <summary>A log in one SQLite file.</summary>
    public static AccessLogOptions ForFile(string path) =>
        new(DatabaseProvider.Sqlite, new DbConnectionStringBuilder { [DataSource] = path }.ConnectionString);
}
