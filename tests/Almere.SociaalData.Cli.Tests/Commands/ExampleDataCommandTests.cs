using Xunit;

namespace Almere.SociaalData.Cli.Tests.Commands;

public sealed class ExampleDataCommandTests
{
    [Fact]
    public async Task A_file_gets_as_many_clients_as_asked_and_may_be_filled_again()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("small.db");
        for (var round = 0; round < 2; round++)
        {
            var run = await CommandRun.Of("example-data", "--file", file, "--clients", "20", "--seed", "7");
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.StartsWith($"{file} holds 20 fictional clients and 60 trajectories", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Data_that_is_not_example_data_stays()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("notes.db", "not a database");
        var run = await CommandRun.Of("example-data", "--file", file, "--clients", "20");
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains(file, run.Error, StringComparison.Ordinal);
        Assert.Equal("not a database", await File.ReadAllTextAsync(file));
    }

    [Theory, InlineData("0"), InlineData("1000001")]
    public async Task A_number_out_of_range_is_refused_with_the_range(string clients)
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.Of("example-data", "--file", folder.File("none.db"), "--clients", clients);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("between 1 and 1000000", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("none.db")));
    }
}
