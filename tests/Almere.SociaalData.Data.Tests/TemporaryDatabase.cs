using System.Collections.Concurrent;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.Database.Sqlite;
using Almere.SociaalData.Data.ExampleData;
using Almere.SociaalData.Testing;
using Almere.SociaalData.Testing.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Almere.SociaalData.Data.Tests;

/// <summary>
/// A database of its own, on one kind of database, and a folder beside it; both go when the test ends. What several tests begin with is made once, and copied
/// where that is faster.
/// </summary>
internal sealed class TemporaryDatabase : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    // Filled databases by what they hold; null stands for the code lists alone.
    private static readonly ConcurrentDictionary<(DatabaseProvider Provider, ExampleDataOptions? Content), Lazy<Task<TemporaryDatabase>>> Templates = [];

    private readonly DirectoryInfo _folder;

    /// <summary>Names a database that isn't there yet; skips the test, with the reason, where there is no server of its kind.</summary>
    public TemporaryDatabase(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        if (provider == DatabaseProvider.PostgreSql) PostgreSqlServer.Require();
        if (provider == DatabaseProvider.SqlServer) SqlServerServer.Require();
        _folder = Directory.CreateTempSubdirectory("sociaaldata-");
        Options = provider switch
        {
            DatabaseProvider.PostgreSql => new() { Provider = provider, ConnectionString = PostgreSqlServer.NameDatabase() },
            DatabaseProvider.SqlServer => new() { Provider = provider, ConnectionString = SqlServerServer.NameDatabase(), MostCommandsInBatch = SqlServerServer.MostCommandsInBatch },
            _ => DatabaseOptions.ForFile(Path),
        };
    }

    public string Folder => _folder.FullName;

    /// <summary>The file, where it is SQLite's.</summary>
    public string Path => System.IO.Path.Combine(_folder.FullName, "data", "test.db");

    public DatabaseOptions Options { get; }

    public DatabaseSetup Setup => new(Options);

    /// <summary>With the code lists, and nobody.</summary>
    public static Task<TemporaryDatabase> WithCodeListsAsync(DatabaseProvider provider = DatabaseProvider.Sqlite) => HoldingAsync(provider, null);

    public static Task<TemporaryDatabase> WithExampleDataAsync(ExampleDataOptions options, DatabaseProvider provider = DatabaseProvider.Sqlite) => HoldingAsync(provider, options);

    public SociaalDataContext OpenContext() => new(Store.Of(Options).ReadOptions);

    /// <summary>Makes the database without any table.</summary>
    public async Task MakeEmptyAsync()
    {
        if (Options.Provider == DatabaseProvider.SqlServer)
        {
            SqlServerServer.Create(Options.ConnectionString);
        }
        else if (Options.Provider == DatabaseProvider.PostgreSql)
        {
            await using var context = Store.Of(Options).OpenMigrations();
            await context.GetService<IRelationalDatabaseCreator>().CreateAsync();
        }
        else
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            await File.WriteAllBytesAsync(Path, []);
        }
    }

    /// <summary>Runs a script as the owner of the tables, as a tool of the server does: batch by batch.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var context = Store.Of(Options).OpenMigrations();
        await context.Database.OpenConnectionAsync();
        foreach (var batch in sql.Split("\nGO\n")) await Tables.ExecuteAsync(context, batch, default);
    }

    public void Dispose()
    {
        if (Options.Provider == DatabaseProvider.PostgreSql) PostgreSqlServer.Drop(Options.ConnectionString);
        else if (Options.Provider == DatabaseProvider.SqlServer) SqlServerServer.Drop(Options.ConnectionString);
        else new SqliteStore(Options.ConnectionString).Delete();
        _folder.Delete(recursive: true);
    }

    private static async Task<TemporaryDatabase> HoldingAsync(DatabaseProvider provider, ExampleDataOptions? content)
    {
        var database = new TemporaryDatabase(provider);
        if (provider == DatabaseProvider.SqlServer)
        {
            SqlServerServer.Create(database.Options.ConnectionString);
            if (content is null) await database.Setup.PrepareAsync(null, Today);
            else await database.Setup.ReplaceExampleDataAsync(content, Today);
            return database;
        }

        var template = await Templates.GetOrAdd((provider, content), _ => new(() => MakeTemplateAsync(provider, content))).Value;
        if (provider == DatabaseProvider.PostgreSql)
        {
            PostgreSqlServer.Copy(template.Options.ConnectionString, database.Options.ConnectionString);
        }
        else
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(database.Path)!);
            File.Copy(template.Path, database.Path);
        }

        return database;
    }

    private static async Task<TemporaryDatabase> MakeTemplateAsync(DatabaseProvider provider, ExampleDataOptions? content)
    {
        var template = new TemporaryDatabase(provider);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => template._folder.Delete(recursive: true);
        await template.Setup.PrepareAsync(content, Today);
        if (provider == DatabaseProvider.PostgreSql) PostgreSqlServer.KeepAsTemplate(template.Options.ConnectionString);
        return template;
    }
}
