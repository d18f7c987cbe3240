using System.Data.Common;
using Microsoft.Extensions.Configuration;

namespace Almere.SociaalData.Data.Database;

/// <summary>Where the registers are kept: section <c>Database</c> and connection string <c>SociaalData</c> of the configuration.</summary>
public sealed class DatabaseOptions
{
    private const string Section = "Database";
    private const string ConnectionName = "SociaalData";

    /// <summary>The kind of database; <c>Database:Provider</c>, by default <see cref="DatabaseProvider.Sqlite"/>.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>How it is reached; <c>ConnectionStrings:SociaalData</c>, by default file <c>data/sociaaldata.db</c> under the content root.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The registers in one file.</summary>
    public static DatabaseOptions ForFile(string path) => new()
    {
        ConnectionString = new DbConnectionStringBuilder { ["Data Source"] = path }.ConnectionString,
    };

    /// <summary>Reads the settings. A relative file counts from the content root.</summary>
    /// <exception cref="DatabaseUnavailableException">A setting is unknown or has an unknown value.</exception>
    public static DatabaseOptions Read(IConfiguration configuration, string contentRoot)
    {
        foreach (var setting in configuration.GetSection(Section).GetChildren())
        {
            if (!setting.Key.Equals(nameof(Provider), StringComparison.OrdinalIgnoreCase))
            {
                throw new DatabaseUnavailableException(
                    $"""Setting "{setting.Path}" is unknown. Section "{Section}" knows "{nameof(Provider)}" only: correct the name or remove the setting.""");
            }
        }
        return Of(configuration[$"{Section}:{nameof(Provider)}"], configuration.GetConnectionString(ConnectionName), contentRoot);
    }

    /// <summary>The options that two settings make. A relative file counts from the content root.</summary>
    /// <param name="provider">What <c>Database:Provider</c> says, or null.</param>
    /// <param name="connectionString">What <c>ConnectionStrings:SociaalData</c> says, or null.</param>
    /// <param name="contentRoot">The folder.</param>
    /// <exception cref="DatabaseUnavailableException">A setting is missing or has an unknown value.</exception>
    public static DatabaseOptions Of(string? provider, string? connectionString, string contentRoot)
    {
        var known = ReadProvider(provider);
        return new DatabaseOptions
        {
            Provider = known,
            ConnectionString = known == DatabaseProvider.Sqlite
                ? Sqlite.SqliteStore.ResolveConnectionString(connectionString, contentRoot)
                : connectionString ?? throw new DatabaseUnavailableException(
                    $"""Setting "ConnectionStrings:{ConnectionName}" is missing: {known} needs the server and the database. Set it."""),
        };
    }

    private static DatabaseProvider ReadProvider(string? text) => text switch
    {
        null => DatabaseProvider.Sqlite,
        _ when Enum.TryParse<DatabaseProvider>(text, ignoreCase: true, out var provider) && Enum.IsDefined(provider) => provider,
        _ => throw new DatabaseUnavailableException(
            $"""Setting "{Section}:{nameof(Provider)}" is "{text}", expected one of: {string.Join(", ", Enum.GetNames<DatabaseProvider>())}."""),
    };
}
