using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.ExampleData;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Districts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Almere.SociaalData.Data.Tests.Database;

public sealed class DatabaseSetupTests
{
    private static readonly ExampleDataOptions Small = new() { Clients = 20, Locations = 6, Days = 5 };

    [Fact]
    public async Task Makes_a_missing_database_once_and_says_what_it_holds()
    {
        using var database = new TemporaryDatabase();
        Assert.False(await database.Setup.IsReadyAsync(default));
        var made = await database.Setup.PrepareAsync(Small, TemporaryDatabase.Today);
        var found = await database.Setup.PrepareAsync(Small with { Clients = 50 }, TemporaryDatabase.Today.AddDays(1));
        Assert.True(await database.Setup.IsReadyAsync(default));
        Assert.Equal((true, 34, TemporaryDatabase.Today), (made.IsExampleData, made.Seed, made.CreatedFor));
        Assert.Equal(made.CreatedFor, found.CreatedFor);
        await using var context = database.OpenContext();
        Assert.Equal(20, await context.Set<Client>().CountAsync());
    }

    [Fact]
    public async Task Without_example_data_there_are_code_lists_and_nobody()
    {
        using var database = new TemporaryDatabase();
        var info = await database.Setup.PrepareAsync(null, TemporaryDatabase.Today);
        Assert.False(info.IsExampleData);
        await using var context = database.OpenContext();
        Assert.Equal(71, await context.Set<District>().CountAsync());
        Assert.False(await context.Set<Client>().AnyAsync());
    }

    [Fact]
    public async Task Example_data_gives_way_to_new_example_data()
    {
        using var database = await TemporaryDatabase.WithExampleDataAsync(Small);
        await database.Setup.ReplaceExampleDataAsync(Small with { Clients = 30 }, TemporaryDatabase.Today);
        await using var context = database.OpenContext();
        Assert.Equal(30, await context.Set<Client>().CountAsync());
    }

    [Fact]
    public async Task Real_data_never_gives_way_to_example_data()
    {
        using var database = new TemporaryDatabase();
        await database.Setup.PrepareAsync(null, TemporaryDatabase.Today);
        var refusal = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.Setup.ReplaceExampleDataAsync(Small, TemporaryDatabase.Today));
        Assert.Contains("isn't replaced", refusal.Message, StringComparison.Ordinal);
        Assert.False((await database.Setup.CheckedInfoAsync(default)).IsExampleData);
    }

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

    [Theory]
    [InlineData("UPDATE __EFMigrationsHistory SET MigrationId = '20990101000000_Later'", "it has migration \"20990101000000_Later\", which is unknown here")]
    [InlineData("DROP TABLE __EFMigrationsHistory", "an older version of this program, from before there were migrations")]
    public async Task A_database_of_another_version_is_refused(string change, string sentence)
    {
        using var database = await TemporaryDatabase.WithExampleDataAsync(Small);
        await ExecuteAsync(database, change);
        foreach (var attempt in (Func<Task>[])[() => database.Setup.PrepareAsync(Small, TemporaryDatabase.Today), () => database.Setup.MigrateAsync(TemporaryDatabase.Today)])
        {
            var refusal = await Assert.ThrowsAsync<DatabaseUnavailableException>(attempt);
            Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
            Assert.Contains("remove it and start again", refusal.Message, StringComparison.Ordinal);
        }
        Assert.False(await database.Setup.IsReadyAsync(default));
    }

    [Fact]
    public async Task Example_data_of_an_older_version_gives_way_to_new_example_data()
    {
        using var database = await TemporaryDatabase.WithExampleDataAsync(Small);
        await ExecuteAsync(database, "DROP TABLE __EFMigrationsHistory");
        await database.Setup.ReplaceExampleDataAsync(Small with { Clients = 30 }, TemporaryDatabase.Today);
        Assert.True(await database.Setup.IsReadyAsync(default));
    }

    [Fact]
    public async Task A_database_that_is_behind_is_told_from_one_that_has_no_tables()
    {
        using var database = new TemporaryDatabase();
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(database.Path)!);
        Assert.Contains("There is no file", await RefusalAsync(database), StringComparison.Ordinal);
        await File.WriteAllBytesAsync(database.Path, []);
        Assert.Contains("has no tables yet. Make them with \"sociaaldata database migrate\"", await RefusalAsync(database), StringComparison.Ordinal);
        var applied = await database.Setup.MigrateAsync(TemporaryDatabase.Today);
        Assert.NotEmpty(applied);
        Assert.Empty(await database.Setup.MigrateAsync(TemporaryDatabase.Today));
        Assert.False((await database.Setup.CheckedInfoAsync(default)).IsExampleData);
        await ExecuteAsync(database, "DELETE FROM __EFMigrationsHistory");
        Assert.Contains($"is {applied.Count} migrations behind, the first is \"{applied[0]}\"", await RefusalAsync(database), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_that_an_administrator_made_by_script_are_finished_with_the_code_lists()
    {
        using var database = new TemporaryDatabase();
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(database.Path)!);
        await File.WriteAllBytesAsync(database.Path, []);
        await ExecuteAsync(database, DatabaseScript.Of(DatabaseProvider.Sqlite));
        Assert.Contains("has no code lists yet", await RefusalAsync(database), StringComparison.Ordinal);
        Assert.Empty(await database.Setup.MigrateAsync(TemporaryDatabase.Today));
        await using var context = database.OpenContext();
        Assert.Equal(71, await context.Set<District>().CountAsync());
    }

    private static async Task<string> RefusalAsync(TemporaryDatabase database) =>
        (await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.Setup.CheckedInfoAsync(default))).Message;

    private static async Task ExecuteAsync(TemporaryDatabase database, string sql)
    {
        await using var connection = new SqliteConnection(database.Options.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    [Fact]
    public async Task A_stopped_making_leaves_nothing_behind()
    {
        using var database = new TemporaryDatabase();
        using var stopped = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.Setup.PrepareAsync(
            Small with { Clients = 20_000 }, TemporaryDatabase.Today, new StopAtOnce(stopped), stopped.Token));
        Assert.Empty(Directory.EnumerateFiles(System.IO.Path.GetDirectoryName(database.Path)!));
    }

    [Fact]
    public async Task A_stopped_replacement_keeps_what_was_there()
    {
        using var database = await TemporaryDatabase.WithExampleDataAsync(Small);
        using var stopped = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.Setup.ReplaceExampleDataAsync(
            Small with { Clients = 20_000 }, TemporaryDatabase.Today, new StopAtOnce(stopped), stopped.Token));
        await using var context = database.OpenContext();
        Assert.Equal(20, await context.Set<Client>().CountAsync());
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

    private sealed class StopAtOnce(CancellationTokenSource source) : IProgress<ExampleDataProgress>
    {
        public void Report(ExampleDataProgress value) => source.Cancel();
    }
}
