using System.Data.Common;
using Microsoft.Extensions.Configuration;

namespace Almere.SociaalData.Data.Database;

/// <summary>Where the registers are kept: section <c>Database</c> and connection string <c>SociaalData</c> of the configuration.</summary>
public sealed class DatabaseOptions
{
    private const string Section = "Database";
    private const string ConnectionName = "SociaalData";
    private const int MostReadersByDefault = 128;

    /// <summary>The kind of database; <c>Database:Provider</c>, by default <see cref="DatabaseProvider.Sqlite"/>.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>How it is reached; <c>ConnectionStrings:SociaalData</c>, by default file <c>data/sociaaldata.db</c> under the content root.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>
    /// Most requests that read at the same time, from 1. The pool of connections to a server holds as many, unless the connection string itself says how many: a request
    /// that has its place needn't wait for a connection too.
    /// </summary>
    public int MostReaders { get; init; } = MostReadersByDefault;

    /// <summary>Most changes of rows that EF Core sends to a SQL Server at once, from 1; its own choice unless given. Bulk copies aren't divided by it.</summary>
    public int? MostCommandsInBatch { get; init; }

    /// <summary>The registers in one file.</summary>
    public static DatabaseOptions ForFile(string path) => new()
    {
        ConnectionString = new DbConnectionStringBuilder { ["Data Source"] = path }.ConnectionString,
    };

    /// <summary>Reads the settings. A relative file counts from the content root.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="contentRoot">The folder that a relative file counts from.</param>
    /// <param name="mostReaders">Most requests that read at the same time; see <see cref="MostReaders"/>.</param>
    /// <exception cref="DatabaseUnavailableException">A setting is unknown or has an unknown value.</exception>
    public static DatabaseOptions Read(IConfiguration configuration, string contentRoot, int mostReaders = MostReadersByDefault)
    {
        foreach (var setting in configuration.GetSection(Section).GetChildren())
        {
            if (!setting.Key.Equals(nameof(Provider), StringComparison.OrdinalIgnoreCase))
            {
                throw new DatabaseUnavailableException(
                    $"""Setting "{setting.Path}" is unknown. Section "{Section}" knows "{nameof(Provider)}" only: correct the name or remove the setting.""");
            }
        }
        var provider = ReadProvider(configuration[$"{Section}:{nameof(Provider)}"]);
        var connectionString = configuration.GetConnectionString(ConnectionName);
        return Of(provider, connectionString, contentRoot, mostReaders);
    }

    /// <summary>The registers where two settings say.</summary>
    /// <param name="provider">The kind of database.</param>
    /// <param name="connectionString">How it is reached; only SQLite has a default.</param>
    /// <param name="contentRoot">The folder that a relative file counts from.</param>
    /// <param name="mostReaders">Most requests that read at the same time; see <see cref="MostReaders"/>.</param>
    /// <exception cref="DatabaseUnavailableException">The connection string is missing or can't be used.</exception>
    public static DatabaseOptions Of(DatabaseProvider provider, string? connectionString, string contentRoot, int mostReaders = MostReadersByDefault) => new()
    {
        Provider = provider,
        MostReaders = mostReaders,
        ConnectionString = provider == DatabaseProvider.Sqlite
            ? Sqlite.SqliteStore.ResolveConnectionString(connectionString, contentRoot)
            : connectionString ?? throw new DatabaseUnavailableException(
                $"""Setting "ConnectionStrings:{ConnectionName}" is missing: {provider} needs the server and the database. Set it."""),
    };

    /// <summary>The kind of database that a text names; SQLite when there is none.</summary>
    /// <exception cref="DatabaseUnavailableException">It names none.</exception>
    public static DatabaseProvider ReadProvider(string? text) => text switch
    {
        null => DatabaseProvider.Sqlite,
        _ when Enum.TryParse<DatabaseProvider>(text, ignoreCase: true, out var provider) && Enum.IsDefined(provider) => provider,
        _ => throw new DatabaseUnavailableException(
            $"""Setting "{Section}:{nameof(Provider)}" is "{text}", expected one of: {string.Join(", ", Enum.GetNames<DatabaseProvider>())}."""),
    };
}
