using System.Text.Json;
using Xunit;

namespace Almere.SociaalData.Cli.Tests.Commands;

public sealed class DatabaseCommandTests
{
    [Fact]
    public async Task A_database_is_missing_then_made_then_up_to_date()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("registers.db");
        var missing = await CommandRun.Of("database", "check", "--file", file);
        Assert.Equal((3, ""), (missing.ExitCode, missing.Output));
        Assert.Contains("Make it with \"sociaaldata database migrate\"", missing.Error, StringComparison.Ordinal);

        var made = await CommandRun.Of("database", "migrate", "--file", file);
        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        Assert.Contains("_Initial\n", made.Output, StringComparison.Ordinal);
        Assert.EndsWith("is up to date: 0 migrations applied.\n", (await CommandRun.Of("database", "migrate", "--file", file)).Output, StringComparison.Ordinal);

        var check = await CommandRun.Of("database", "check", "--file", file);
        Assert.Equal((0, $"Database \"{file}\" is up to date.\n", ""), (check.ExitCode, check.Output, check.Error));
    }

    [Fact]
    public async Task The_outcome_can_be_read_by_a_program()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("registers.db");
        var made = JsonDocument.Parse((await CommandRun.Of("database", "migrate", "--json", "--file", file)).Output).RootElement;
        Assert.True(made.GetProperty("applied").GetArrayLength() > 0);
    }

    [Theory]
    [InlineData("Sqlite", "CREATE TABLE \"Clients\"")]
    [InlineData("SqlServer", "IF NOT EXISTS (\n    SELECT * FROM [__EFMigrationsHistory]")]
    [InlineData("PostgreSql", "IF NOT EXISTS(SELECT 1 FROM \"__EFMigrationsHistory\"")]
    public async Task An_administrator_gets_the_migrations_as_SQL(string provider, string part)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("tables.sql");
        Assert.Equal(new CommandRun(0, "", ""), await CommandRun.Of("database", "script", "--provider", provider, "--output", file));
        Assert.Contains(part, await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("database", "migrate", "--provider", "Oracle", "--connection", "x")]
    [InlineData("database", "check", "--provider", "PostgreSql", "--connection", "Nonsense=1")]
    [InlineData("database", "check", "--provider", "SqlServer", "--connection", "Server=db")]
    public async Task A_setting_that_is_unknown_is_refused_with_what_is_expected(params string[] args)
    {
        var run = await CommandRun.Of(args);
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("expected", run.Error, StringComparison.Ordinal);
    }
}
