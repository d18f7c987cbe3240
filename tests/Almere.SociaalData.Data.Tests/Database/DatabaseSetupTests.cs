using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.ExampleData;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Districts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Almere.SociaalData.Data.Tests.Database;

public abstract class DatabaseSetupTests(DatabaseProvider provider)
{
    private static readonly ExampleDataOptions Small = new() { Clients = 20, Locations = 6, Days = 5 };

    public sealed class OnSqlite() : DatabaseSetupTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgreSql() : DatabaseSetupTests(DatabaseProvider.PostgreSql);

    public sealed class OnSqlServer() : DatabaseSetupTests(DatabaseProvider.SqlServer);

    [SkippableFact]
    public async Task Makes_a_missing_database_once_and_says_what_it_holds()
    {
        using var database = new TemporaryDatabase(provider);
        Assert.False(await database.Setup.IsReadyAsync(default));
        var made = await database.Setup.PrepareAsync(Small, TemporaryDatabase.Today);
        var found = await database.Setup.PrepareAsync(Small with { Clients = 50 }, TemporaryDatabase.Today.AddDays(1));
        Assert.True(await database.Setup.IsReadyAsync(default));
        Assert.Equal((true, 34, TemporaryDatabase.Today), (made.IsExampleData, made.Seed, made.CreatedFor));
        Assert.Equal(made.CreatedFor, found.CreatedFor);
        await using var context = database.OpenContext();
        Assert.Equal(20, await context.Set<Client>().CountAsync());
    }

    [SkippableFact]
    public async Task Without_example_data_there_are_code_lists_and_nobody()
    {
        using var database = new TemporaryDatabase(provider);
        var info = await database.Setup.PrepareAsync(null, TemporaryDatabase.Today);
        Assert.False(info.IsExampleData);
        await using var context = database.OpenContext();
        Assert.Equal(71, await context.Set<District>().CountAsync());
        Assert.False(await context.Set<Client>().AnyAsync());
    }

    [SkippableFact]
    public async Task Example_data_gives_way_to_new_example_data()
    {
        using var database = await TemporaryDatabase.WithExampleDataAsync(Small, provider);
        await database.Setup.ReplaceExampleDataAsync(Small with { Clients = 30 }, TemporaryDatabase.Today);
        await using var context = database.OpenContext();
        Assert.Equal(30, await context.Set<Client>().CountAsync());
    }

    [SkippableFact]
    public async Task Real_data_never_gives_way_to_example_data()
    {
        using var database = await TemporaryDatabase.WithCodeListsAsync(provider);
        var refusal = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.Setup.ReplaceExampleDataAsync(Small, TemporaryDatabase.Today));
        Assert.Contains("isn't replaced", refusal.Message, StringComparison.Ordinal);
        Assert.False((await database.Setup.CheckedInfoAsync(default)).IsExampleData);
    }

    [SkippableTheory]
    [InlineData("""UPDATE "__EFMigrationsHistory" SET "MigrationId" = '20990101000000_Later'""", "it has migration \"20990101000000_Later\", which is unknown here")]
    [InlineData("""DROP TABLE "__EFMigrationsHistory" """, "an older version of this program, from before there were migrations")]
    public async Task A_database_of_another_version_is_refused(string change, string sentence)
    {
        using var database = await TemporaryDatabase.WithExampleDataAsync(Small, provider);
        await database.ExecuteAsync(change);
        foreach (var attempt in (Func<Task>[])[() => database.Setup.PrepareAsync(Small, TemporaryDatabase.Today), () => database.Setup.MigrateAsync(TemporaryDatabase.Today)])
        {
            var refusal = await Assert.ThrowsAsync<DatabaseUnavailableException>(attempt);
            Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
            Assert.Contains("remove it and start again", refusal.Message, StringComparison.Ordinal);
        }
        Assert.False(await database.Setup.IsReadyAsync(default));
    }

    [SkippableFact]
    public async Task Example_data_of_an_older_version_gives_way_to_new_example_data()
    {
        using var database = await TemporaryDatabase.WithExampleDataAsync(Small, provider);
        await database.ExecuteAsync("""DROP TABLE "__EFMigrationsHistory" """);
        await database.Setup.ReplaceExampleDataAsync(Small with { Clients = 30 }, TemporaryDatabase.Today);
        Assert.True(await database.Setup.IsReadyAsync(default));
    }

    [SkippableFact]
    public async Task A_database_that_is_behind_is_told_from_one_that_has_no_tables()
    {
        using var database = new TemporaryDatabase(provider);
        Assert.Contains("Make it with \"sociaaldata database migrate\"", await RefusalAsync(database), StringComparison.Ordinal);
        await database.MakeEmptyAsync();
        Assert.Contains("has no tables yet. Make them with \"sociaaldata database migrate\"", await RefusalAsync(database), StringComparison.Ordinal);
        var applied = await database.Setup.MigrateAsync(TemporaryDatabase.Today);
        Assert.NotEmpty(applied);
        Assert.Empty(await database.Setup.MigrateAsync(TemporaryDatabase.Today));
        Assert.False((await database.Setup.CheckedInfoAsync(default)).IsExampleData);
        await database.ExecuteAsync("""DELETE FROM "__EFMigrationsHistory" """);
        Assert.Contains($"is {applied.Count} migrations behind, the first is \"{applied[0]}\"", await RefusalAsync(database), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Tables_that_an_administrator_made_by_script_are_finished_with_the_code_lists()
    {
        using var database = new TemporaryDatabase(provider);
        await database.MakeEmptyAsync();
        await database.ExecuteAsync(DatabaseScript.Of(provider));
        Assert.Contains("has no code lists yet", await RefusalAsync(database), StringComparison.Ordinal);
        Assert.Empty(await database.Setup.MigrateAsync(TemporaryDatabase.Today));
        await using var context = database.OpenContext();
        Assert.Equal(71, await context.Set<District>().CountAsync());
    }

    [SkippableFact]
    public async Task A_script_may_be_run_again_on_a_server()
    {
        Skip.If(provider == DatabaseProvider.Sqlite, "SQLite has no statement that looks first: its script is for an empty file.");
        using var database = await TemporaryDatabase.WithExampleDataAsync(Small, provider);
        await database.ExecuteAsync(DatabaseScript.Of(provider));
        Assert.True((await database.Setup.CheckedInfoAsync(default)).IsExampleData);
        await using var context = database.OpenContext();
        Assert.Equal(20, await context.Set<Client>().CountAsync());
    }

    [SkippableFact]
    public async Task A_stopped_making_leaves_nothing_behind()
    {
        using var database = new TemporaryDatabase(provider);
        using var stopped = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.Setup.PrepareAsync(
            Small with { Clients = 20_000 }, TemporaryDatabase.Today, new StopAtOnce(stopped), stopped.Token));
        if (provider == DatabaseProvider.Sqlite) Assert.Empty(Directory.EnumerateFiles(System.IO.Path.GetDirectoryName(database.Path)!));
        else Assert.Contains("has no tables yet", await RefusalAsync(database), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_stopped_replacement_keeps_what_was_there()
    {
        using var database = await TemporaryDatabase.WithExampleDataAsync(Small, provider);
        using var stopped = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.Setup.ReplaceExampleDataAsync(
            Small with { Clients = 20_000 }, TemporaryDatabase.Today, new StopAtOnce(stopped), stopped.Token));
        await using var context = database.OpenContext();
        Assert.Equal(20, await context.Set<Client>().CountAsync());
    }

    private static async Task<string> RefusalAsync(TemporaryDatabase database) =>
        (await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.Setup.CheckedInfoAsync(default))).Message;

    private sealed class StopAtOnce(CancellationTokenSource source) : IProgress<ExampleDataProgress>
    {
        public void Report(ExampleDataProgress value) => source.Cancel();
    }
}
