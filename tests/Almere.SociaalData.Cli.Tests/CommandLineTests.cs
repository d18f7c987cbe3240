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

    [Theory]
    [InlineData("schema print")]
    [InlineData("schema diff")]
    [InlineData("example-data")]
    [InlineData("import")]
    [InlineData("access print")]
    [InlineData("access explain")]
    public async Task Help_of_a_command_gives_an_example(string command)
    {
        var run = await CommandRun.Of([.. command.Split(' '), "--help"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"  sociaaldata {command}", run.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes: 0 ", run.Output, StringComparison.Ordinal);
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
}
