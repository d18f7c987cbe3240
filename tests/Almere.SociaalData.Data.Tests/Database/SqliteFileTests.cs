using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.ExampleData;
using Almere.SociaalData.Domain.Clients;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Almere.SociaalData.Data.Tests.Database;

/// <summary>What can go wrong with a file, which no server has.</summary>
public sealed class SqliteFileTests
{
    private static readonly ExampleDataOptions Small = new() { Clients = 20, Locations = 6, Days = 5 };

    [Fact]
    public async Task A_place_that_cannot_be_written_gives_a_sentence_that_says_what_to_do()
    {
        using var folder = new TemporaryDatabase();
        var notAFolder = System.IO.Path.Combine(folder.Folder, "file");
        await File.WriteAllTextAsync(notAFolder, "x");
        var path = System.IO.Path.Combine(notAFolder, "test.db");
        var refusal = await Assert.ThrowsAsync<DatabaseUnavailableException>(
            () => new DatabaseSetup(DatabaseOptions.ForFile(path)).PrepareAsync(Small, TemporaryDatabase.Today));
        Assert.StartsWith($"Database file \"{path}\" can't be written:", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("name another file in \"ConnectionStrings:SociaalData\"", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_left_alone()
    {
        using var database = new TemporaryDatabase();
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(database.Path)!);
        await File.WriteAllTextAsync(database.Path, new string('x', 4_096));
        var refusal = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.Setup.PrepareAsync(Small, TemporaryDatabase.Today));
        Assert.Contains("is not a SQLite database", refusal.Message, StringComparison.Ordinal);
        Assert.False(await database.Setup.IsReadyAsync(default));
        Assert.Equal('x', (await File.ReadAllTextAsync(database.Path))[0]);
    }

    [Fact]
    public async Task Two_that_start_at_once_end_with_one_whole_database()
    {
        using var database = new TemporaryDatabase();
        var infos = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => database.Setup.PrepareAsync(Small, TemporaryDatabase.Today))));
        Assert.All(infos, info => Assert.True(info.IsExampleData));
        var files = Directory.EnumerateFiles(System.IO.Path.GetDirectoryName(database.Path)!).Select(System.IO.Path.GetFileName);
        Assert.Subset(new HashSet<string?> { "test.db", "test.db-wal", "test.db-shm" }, files.ToHashSet());
        await using var context = database.OpenContext();
        Assert.Equal(20, await context.Set<Client>().CountAsync());
    }
}
