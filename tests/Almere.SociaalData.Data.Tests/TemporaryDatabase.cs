using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.Database.Sqlite;
using Almere.SociaalData.Data.ExampleData;

namespace Almere.SociaalData.Data.Tests;

/// <summary>A database in a folder of its own that goes when the test ends.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sociaaldata-");

    public string Folder => _folder.FullName;

    public string Path => System.IO.Path.Combine(_folder.FullName, "data", "test.db");

    public DatabaseOptions Options => DatabaseOptions.ForFile(Path);

    public DatabaseSetup Setup => new(Options);

    public static async Task<TemporaryDatabase> WithExampleDataAsync(ExampleDataOptions options)
    {
        var database = new TemporaryDatabase();
        await database.Setup.PrepareAsync(options, Today);
        return database;
    }

    public SociaalDataContext OpenContext() => new(new SqliteStore(Options.ConnectionString).ReadOptions);

    public void Dispose()
    {
        new SqliteStore(Options.ConnectionString).Delete();
        _folder.Delete(recursive: true);
    }
}
