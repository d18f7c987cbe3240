using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.Cli.Tests.Commands;

public sealed class SchemaPrintCommandTests
{
    private static string Published => Path.Combine(RepositoryFiles.Root, "schema");

    [Fact]
    public async Task The_published_files_fit_the_program()
    {
        var run = await CommandRun.Of("schema", "print", "--check", "--folder", Published);
        Assert.Equal(new CommandRun(0, "", ""), run);
    }

    [Fact]
    public async Task An_empty_folder_gets_every_file_and_a_second_print_changes_none()
    {
        using var folder = new TemporaryFolder();
        CopyRoles(folder);

        var first = await CommandRun.Of("schema", "print", "--folder", folder.Path);
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Contains("printed: schema/schema.graphql\n", first.Output, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(Path.Combine(Published, "schema.graphql")), File.ReadAllText(folder.File("schema.graphql")));
        Assert.Equal(File.ReadAllText(Path.Combine(Published, "views", "coa.graphql")), File.ReadAllText(folder.File("views/coa.graphql")));

        Assert.Equal(new CommandRun(0, "", ""), await CommandRun.Of("schema", "print", "--folder", folder.Path));
    }

    [Fact]
    public async Task A_check_names_what_differs_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        CopyRoles(folder);

        var run = await CommandRun.Of("schema", "print", "--check", "--folder", folder.Path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("differs: schema/access.md\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("schema print", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("access.md")));
    }

    [Fact]
    public async Task A_mistake_in_a_role_file_is_told_with_file_and_line()
    {
        using var folder = new TemporaryFolder();
        CopyRoles(folder);
        var role = folder.File("access/coa.json");
        await File.WriteAllTextAsync(role, (await File.ReadAllTextAsync(role)).Replace("ShelterLocation", "ShelterLocaton", StringComparison.Ordinal));

        var run = await CommandRun.Of("schema", "print", "--folder", folder.Path);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Matches(@"coa\.json:\d+", run.Error);
        Assert.Contains("ShelterLocaton", run.Error, StringComparison.Ordinal);
    }

    private static void CopyRoles(TemporaryFolder folder)
    {
        Directory.CreateDirectory(folder.File("access"));
        foreach (var file in Directory.GetFiles(Path.Combine(Published, "access")))
            File.Copy(file, folder.File($"access/{Path.GetFileName(file)}"));
    }
}
