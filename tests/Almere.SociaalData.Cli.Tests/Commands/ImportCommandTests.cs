using System.Text.Json;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.Cli.Tests.Commands;

public sealed class ImportCommandTests : IAsyncLifetime, IDisposable
{
    private const string Households = "key,size,children\nH-1,3,1\nH-2,1,0\n";

    private readonly TemporaryFolder _folder = new();

    private string Store => _folder.File("store.db");

    // With the code lists and no rows of people.
    public Task InitializeAsync() => new DatabaseSetup(DatabaseOptions.ForFile(Store)).PrepareAsync(exampleData: null, new(2026, 11, 22));

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_example_files_of_the_repository_go_in_as_a_folder_and_a_second_time_change_nothing()
    {
        var folder = Directory.CreateDirectory(_folder.File("examples")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "schema/imports/examples"))) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var first = await ImportAsync(folder);
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Contains("Imported.", first.Output, StringComparison.Ordinal);
        var second = await ImportAsync(folder, "--json");
        Assert.Equal((0, ""), (second.ExitCode, second.Error));
        var report = JsonDocument.Parse(second.Output).RootElement;
        Assert.Equal("NOTHING_CHANGED", report.GetProperty("outcome").GetString());
        Assert.Equal(21, report.GetProperty("files").GetArrayLength());
        Assert.Equal(second.Output, await File.ReadAllTextAsync(Path.Combine(folder, "import.report.json")));
    }

    [Fact]
    public async Task A_mistake_is_told_with_its_place_and_exits_with_1()
    {
        var run = await ImportAsync(_folder.Write("households_nightly.csv", "key,size,children\nH-1,none,1\n"));
        Assert.Equal((1, "households_nightly.csv:2: column \"size\": expected a whole number from 1 to 100, found 4 letters\n"), (run.ExitCode, run.Error));
        Assert.StartsWith("Refused: 1 problem. Nothing was imported.", run.Output, StringComparison.Ordinal);
        var report = JsonDocument.Parse(await File.ReadAllTextAsync(_folder.File("households_nightly.csv.report.json"))).RootElement;
        Assert.Equal(("REFUSED", 1), (report.GetProperty("outcome").GetString(), report.GetProperty("problemCount").GetInt32()));
        Assert.Equal("size", report.GetProperty("problems")[0].GetProperty("column").GetString());
    }

    [Fact]
    public async Task A_manifest_says_what_files_hold_and_which_are_full()
    {
        await ImportAsync(_folder.Write("households.csv", "key,size,children\nH-1,3,1\nH-2,1,0\nH-3,1,0\nH-4,1,0\nH-5,1,0\n"));
        _folder.Write("huishoudens.csv", "key,size,children\nH-1,3,1\nH-2,1,0\nH-3,1,0\nH-4,1,0\n");
        var manifest = _folder.Write("night.json", """{ "files": [ { "file": "huishoudens.csv", "dataset": "households", "full": true } ] }""");
        var run = await ImportAsync(manifest, "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var file = JsonDocument.Parse(run.Output).RootElement.GetProperty("files")[0];
        Assert.Equal((4, 1), (file.GetProperty("unchanged").GetInt32(), file.GetProperty("removed").GetInt32()));
        Assert.True(File.Exists(_folder.File("night.json.report.json")));
    }

    [Fact]
    public async Task A_full_load_removes_a_large_share_only_when_told()
    {
        var file = _folder.Write("households.csv", Households);
        await ImportAsync(file);
        _folder.Write("households.csv", "key,size,children\nH-1,3,1\n");
        Assert.Equal(1, (await ImportAsync(file, "--full")).ExitCode);
        Assert.Equal(0, (await ImportAsync(file, "--full", "--allow-removal", "50")).ExitCode);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_happen_and_writes_only_its_report()
    {
        var file = _folder.Write("households.csv", Households);
        for (var round = 0; round < 2; round++)
        {
            var run = await ImportAsync(file, "--dry-run", "--report", _folder.File("what-if.json"));
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.Contains("Dry run: the files are right, and would change the store.", run.Output, StringComparison.Ordinal);
        }
        Assert.True(File.Exists(_folder.File("what-if.json")));
    }

    [Theory]
    [InlineData("nowhere.csv", "There is no file or folder \"nowhere.csv\".")]
    [InlineData("notes.csv", "notes.csv isn't named after a dataset")]
    [InlineData("notes.csv --dataset gossip", "\"gossip\" is no dataset")]
    [InlineData("households.csv --full --allow-removal 120", "between 0 and 100 percent")]
    [InlineData("empty", "holds no CSV file")]
    [InlineData("mixed", "notes.csv isn't named after a dataset")]
    [InlineData("wrong.json", "wrong.json:1:22: expected a manifest, at $.files[0]")]
    [InlineData("unknown.json", "\"gossip\" is no dataset")]
    [InlineData("twice.json", "it names households.csv 2 times")]
    [InlineData("right.json --full", "A manifest says itself")]
    public async Task A_call_that_cannot_be_carried_out_exits_with_2_and_says_what_to_do(string call, string message)
    {
        _folder.Write("households.csv", Households);
        _folder.Write("notes.csv", "x\n");
        Directory.CreateDirectory(_folder.File("empty"));
        Directory.CreateDirectory(_folder.File("mixed"));
        _folder.Write("mixed/notes.csv", "x\n");
        _folder.Write("wrong.json", """{ "files": [ { "fil": "households.csv", "dataset": "households" } ] }""");
        _folder.Write("unknown.json", """{ "files": [ { "file": "households.csv", "dataset": "gossip" } ] }""");
        _folder.Write("twice.json", """{ "files": [ { "file": "households.csv", "dataset": "households" }, { "file": "./households.csv", "dataset": "households" } ] }""");
        _folder.Write("right.json", """{ "files": [ { "file": "households.csv", "dataset": "households" } ] }""");
        var words = call.Split(' ');
        if (words[0] != "nowhere.csv") words[0] = _folder.File(words[0]);
        var run = await ImportAsync(words);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_not_there_exits_with_3()
    {
        var run = await CommandRun.Of("import", _folder.Write("households.csv", Households), "--file", _folder.File("none.db"));
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("none.db", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_without_a_store_says_how_to_name_one()
    {
        var run = await CommandRun.Of("import", _folder.Write("households.csv", Households));
        Assert.Equal((2, "No store is named. Give --file for a SQLite file, or --connection, or set ConnectionStrings__SociaalData in the environment.\n"), (run.ExitCode, run.Error));
    }

    private Task<CommandRun> ImportAsync(params string[] call) => CommandRun.Of(["import", .. call, "--file", Store]);
}
