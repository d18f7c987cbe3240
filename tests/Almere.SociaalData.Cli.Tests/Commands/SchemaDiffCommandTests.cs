using System.Text.Json;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.Cli.Tests.Commands;

public sealed class SchemaDiffCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Changes_are_told_with_their_places_the_worst_first()
    {
        var old = _folder.Write("old.graphql", """
            type Query {
              capacity(municipality: String): Int!
              occupied: Int
            }
            enum Law { WMO }
            """);
        var @new = _folder.Write("new.graphql", """
            type Query {
              capacity(municipality: String): Int
              "Places that are free today."
              free: Int
            }
            enum Law { WMO JEUGDWET }
            """);
        Assert.Equal(
            new CommandRun(1, $"""
                {old}:3:3: breaking: Field Query.occupied was removed.
                {@new}:2:3: breaking: Field Query.capacity changed type from Int! to Int.
                {@new}:6:16: dangerous: Enum value Law.JEUGDWET was added.
                {@new}:4:3: safe: Field Query.free was added.
                2 breaking, 1 dangerous, 1 safe

                """.ReplaceLineEndings("\n"), ""),
            await CommandRun.Of("schema", "diff", old, @new));
    }

    [Fact]
    public async Task As_json_each_change_has_its_kind_coordinate_and_both_places()
    {
        var old = _folder.Write("old.graphql", "type Query { a: Int b: Int }");
        var @new = _folder.Write("new.graphql", "type Query { a: Int! }");
        var run = await CommandRun.Of("schema", "diff", "--json", old, @new);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(
            $$$"""{"breaking":1,"dangerous":0,"safe":1,"changes":[{"severity":"breaking","kind":"FieldRemoved","coordinate":"Query.b","description":"Field Query.b was removed.","old":{"file":"{{{old}}}","line":1,"column":21},"new":null},{"severity":"safe","kind":"FieldChangedKindSafe","coordinate":"Query.a","description":"Field Query.a changed type from Int to Int!.","old":{"file":"{{{old}}}","line":1,"column":14},"new":{"file":"{{{@new}}}","line":1,"column":14}}]}""",
            JsonSerializer.Serialize(json.RootElement));
    }

    [Fact]
    public async Task The_published_schema_means_the_same_as_itself()
    {
        var published = Path.Combine(RepositoryFiles.Root, "schema", "schema.graphql");
        Assert.Equal(new CommandRun(0, "The schemas mean the same.\n", ""), await CommandRun.Of("schema", "diff", published, published));
    }

    [Fact]
    public async Task What_breaks_nobody_exits_with_0()
    {
        var old = _folder.Write("old.graphql", "type Query { a: Int }");
        var @new = _folder.Write("new.graphql", "type Query { a: Int b: Int }");
        var run = await CommandRun.Of("schema", "diff", old, @new);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("0 breaking, 0 dangerous, 1 safe\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type Query {\n  a: \n}", ":3:1: Syntax Error: Expected Name, found \"}\".")]
    [InlineData("type Query {\n  a: Missing\n}", ":2:6: Unknown type \"Missing\".")]
    [InlineData("type Query { a: Int a: Int }", ":1:14: Field \"Query.a\" can only be defined once.")]
    [InlineData("type Query { a: I } input I { b: Int }", ":1:17: The type of Query.a must be Output Type but got: I.")]
    [InlineData("scalar Date", ": Query root type must be provided.")]
    [InlineData("", ":1:1: Syntax Error: Unexpected <EOF>.")]
    public async Task What_is_no_schema_is_refused_with_place_and_reason(string sdl, string expected)
    {
        var good = _folder.Write("good.graphql", "type Query { a: Int }");
        var bad = _folder.Write("bad.graphql", sdl);
        var run = await CommandRun.Of("schema", "diff", good, bad);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(bad + expected, run.Error.TrimEnd('\n'));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var good = _folder.Write("good.graphql", "type Query { a: Int }");
        var absent = _folder.File("absent.graphql");
        var run = await CommandRun.Of("schema", "diff", absent, good);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{absent}: ", run.Error, StringComparison.Ordinal);
    }
}
