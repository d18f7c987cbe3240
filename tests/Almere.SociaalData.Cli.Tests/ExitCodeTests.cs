using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.Cli.Tests;

/// <summary>Every exit code that the help of a command promises is seen, and what is done says so in JSON alone where that is asked.</summary>
public sealed partial class ExitCodeTests : IAsyncLifetime, IDisposable
{
    // A call and its exit code; {0} is a folder with a store, files and role files. Of "log verify" see its own tests.
    private static readonly IReadOnlyList<(string Command, string Arguments, int ExitCode)> Calls =
    [
        ("schema print", "--folder {0}/printed --check", 0),
        ("schema print", "--folder {0}/unprinted --check", 1),
        ("schema print", "--chek", 2),
        ("schema diff", "{0}/old.graphql {0}/new.graphql", 0),
        ("schema diff", "{0}/new.graphql {0}/old.graphql", 1),
        ("schema diff", "{0}/old.graphql {0}/none.graphql", 2),
        ("example-data", "--file {0}/example.db --clients 5", 0),
        ("example-data", "--file {0}/example.db --clients 0", 2),
        ("example-data", "--file {0}/store.db --clients 5", 3),
        ("example-data", "--file {0}/stopped.db --clients 5", 130),
        ("import", "{0}/households.csv --file {0}/store.db", 0),
        ("import", "{0}/households_wrong.csv --file {0}/store.db", 1),
        ("import", "{0}/none.csv --file {0}/store.db", 2),
        ("import", "{0}/households.csv --file {0}/none.db", 3),
        ("import", "{0}/households.csv --file {0}/store.db", 130),
        ("access print", "--folder {0}/printed/access", 0),
        ("access print", "--folder {0}/none", 2),
        ("access explain", "--folder {0}/printed/access --role vng {0}/query.graphql", 0),
        ("access explain", "--folder {0}/printed/access --role vng {0}/secret.graphql", 1),
        ("access explain", "--folder {0}/printed/access --role boss {0}/query.graphql", 2),
        ("access explain", "--folder {0}/printed/access --role provider --organisation zorg --file {0}/none.db {0}/query.graphql", 3),
        ("database migrate", "--file {0}/migrated.db", 0),
        ("database migrate", "--file {0}/store.db --provider Sqlite", 2),
        ("database migrate", "--file {0}/notes.db", 3),
        ("database migrate", "--file {0}/stopped.db", 130),
        ("database check", "--file {0}/store.db", 0),
        ("database check", "--file {0}/store.db --connection x", 2),
        ("database check", "--file {0}/none.db", 3),
        ("database check", "--file {0}/store.db", 130),
        ("database script", "--provider SqlServer", 0),
        ("database script", "--provider SqlServer --output {0}/none/script.sql", 2),
    ];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string, int> Call()
    {
        var data = new TheoryData<string, string, int>();
        foreach (var (command, arguments, exitCode) in Calls) data.Add(command, arguments, exitCode);
        return data;
    }

    public static TheoryData<string> Commands() => [.. CommandLineTests.Leaves("", Program.Commands()).Where(command => command != "log verify")];

    public async Task InitializeAsync()
    {
        await new DatabaseSetup(DatabaseOptions.ForFile(_folder.File("store.db"))).PrepareAsync(exampleData: null, new(2026, 11, 22));
        _folder.Write("households.csv", "key,size,children\nH-1,3,1\n");
        _folder.Write("households_wrong.csv", "key,size,children\nH-1,none,1\n");
        _folder.Write("notes.db", "not a database");
        _folder.Write("old.graphql", "type Query { a: Int }");
        _folder.Write("new.graphql", "type Query { a: Int b: Int }");
        _folder.Write("query.graphql", "{ municipalities { name } }");
        _folder.Write("secret.graphql", "{ clients(first: 1) { nodes { bsn } } }");
        Copy("schema", "printed");
        Copy("schema/access", "unprinted/access");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Call))]
    public async Task A_call_exits_as_the_help_of_its_command_says(string command, string arguments, int exitCode)
    {
        string[] call = [.. command.Split(' '), .. string.Format(CultureInfo.InvariantCulture, arguments, _folder.Path).Split(' ')];
        using var stopped = new CancellationTokenSource();
        if (exitCode == 130) await stopped.CancelAsync();
        var run = await CommandRun.Of(call, stopped.Token);
        Assert.True(run.ExitCode == exitCode, $"{run}");
        Assert.DoesNotContain('\e', run.Output + run.Error);
        if (exitCode == 0) Assert.Equal("", run.Error);
        // A comparison or a decision that finds something wanting tells it as its result, and an import in its report too.
        else Assert.NotEqual("", run.Error + (exitCode == 1 ? run.Output : ""));
        if (exitCode == 0) JsonDocument.Parse((await CommandRun.Of([.. call, "--json"])).Output).Dispose();
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task Every_exit_code_in_the_help_of_a_command_is_seen_here(string command)
    {
        var help = (await CommandRun.Of([.. command.Split(' '), "--help"])).Output;
        var codes = ExitCode.Matches(help[help.IndexOf("Exit codes:", StringComparison.Ordinal)..help.IndexOf("Examples:", StringComparison.Ordinal)]).Select(code => int.Parse(code.Value, CultureInfo.InvariantCulture));
        Assert.Equal(codes.Order(), Calls.Where(call => call.Command == command).Select(call => call.ExitCode).Order());
    }

    [GeneratedRegex(@"(?<=[:;]\s+)\d+(?= )")]
    private static partial Regex ExitCode { get; }

    private void Copy(string folder, string target)
    {
        var source = Path.Combine(RepositoryFiles.Root, folder);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(_folder.Path, target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }
    }
}
