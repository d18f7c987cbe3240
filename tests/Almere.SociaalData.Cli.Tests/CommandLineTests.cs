using System.CommandLine;
using Xunit;

namespace Almere.SociaalData.Cli.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Help_names_the_commands()
    {
        var run = await CommandRun.Of("--help");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("example-data", run.Output, StringComparison.Ordinal);
        Assert.Contains("schema", run.Output, StringComparison.Ordinal);
    }

    public static TheoryData<string> Commands() => [.. Leaves("", Program.Commands())];

    [Theory, MemberData(nameof(Commands))]
    public async Task Help_of_every_command_has_examples_exit_codes_and_json(string command)
    {
        var run = await CommandRun.Of([.. command.Split(' '), "--help"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"  sociaaldata {command}", run.Output, StringComparison.Ordinal);
        Assert.Matches("Exit codes?:? 0", run.Output);
        Assert.Contains("--json", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("guess", "guess")]
    [InlineData("schema", "Required command")]
    [InlineData("example-data", "--file")]
    [InlineData("import", "Required argument")]
    [InlineData("example-data --file x --clients many", "many")]
    [InlineData("schema print --chek", "--chek")]
    public async Task A_call_that_cannot_be_understood_exits_with_2_and_says_why(string call, string named)
    {
        var run = await CommandRun.Of(call.Split(' '));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
    }

    // What does something itself; the others hold these.
    internal static IEnumerable<string> Leaves(string path, Command command) => command.Subcommands.SelectMany(
        child => child.Subcommands.Count > 0 ? Leaves($"{path}{child.Name} ", child) : [$"{path}{child.Name}"]);
}
