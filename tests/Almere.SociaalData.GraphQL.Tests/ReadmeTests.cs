using Almere.SociaalData.Testing;
using Readme;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests;

public sealed class ReadmeTests
{
    private const int LongestProgram = 30;

    [Fact]
    public void The_program_of_the_readme_is_the_one_that_is_compiled_here_and_stays_short()
    {
        var program = Block("csharp");
        Assert.Equal(Compiled(), program);
        Assert.InRange(program.Count, 1, LongestProgram);
    }

    [Fact]
    public async Task The_program_of_the_readme_prints_what_the_readme_says()
    {
        using var output = new StringWriter();
        await ReadmeProgram.RunAsync(output);
        Assert.Equal(Block("json"), Lines(output.ToString().TrimEnd()));
    }

    private static List<string> Block(string language)
    {
        var readme = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "src", "Almere.SociaalData.GraphQL", "README.md"));
        return Lines(readme.Split($"```{language}\n")[1].Split("\n```")[0]);
    }

    private static List<string> Compiled()
    {
        var source = Lines(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "tests", "Almere.SociaalData.GraphQL.Tests", "ReadmeProgram.cs")));
        var start = source.FindIndex(line => line.Trim() == "// <program>");
        var end = source.FindIndex(line => line.Trim() == "// </program>");
        const int Indent = 8;
        var body = source[(start + 1)..end].Select(line => line.Length > Indent ? line[Indent..] : line.Trim());
        return [.. source.TakeWhile(line => line.StartsWith("using ", StringComparison.Ordinal)), "", .. body];
    }

    private static List<string> Lines(string text) => [.. text.ReplaceLineEndings("\n").Split('\n')];
}
