using System.Text.Json.Nodes;
using Almere.SociaalData.GraphQL.EntityFramework.Paging;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;
using Xunit;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests;

/// <summary>Which statements run for a list that is too long to be kept, and that it is the list.</summary>
public sealed class PartsTests
{
    private static readonly PageSizes Whole = new(5, 10_000) { RowsAtOnce = 10_000 };

    [Theory]
    // 100 members in parts of 40: three statements for the members, one for each part of their loans.
    [InlineData("{ members(first: 100) { nodes { name loans(first: 3) { nodes { title } } } } }", 40, 1_000_000, 6)]
    // The count comes with the first part.
    [InlineData("{ members(first: 100) { totalCount nodes { name loans(first: 3) { nodes { title } } } } }", 40, 1_000_000, 6)]
    // A page that can be kept: one statement for each level, counted from either end.
    [InlineData("{ members(first: 100) { totalCount pageInfo { endCursor } nodes { name loans(first: 3) { nodes { title } } } edges { cursor } } }", 100, 1_000_000, 2)]
    [InlineData("{ members(last: 100) { totalCount pageInfo { endCursor } nodes { name loans(first: 3) { nodes { title } } } edges { cursor } } }", 100, 1_000_000, 2)]
    // The ends of the page are looked up where they have to be known first: one statement more.
    [InlineData("{ members(last: 100) { nodes { name } } }", 40, 1_000_000, 4)]
    [InlineData("{ members(first: 100) { pageInfo { hasNextPage } nodes { name } } }", 40, 1_000_000, 4)]
    // Rows that are shown twice are read twice.
    [InlineData("{ members(first: 100) { nodes { name } edges { cursor } } }", 40, 1_000_000, 6)]
    // A page by which nothing has to be kept, a single statement; all rows of a small entity too, and what is below them in pieces.
    [InlineData("{ members(first: 100) { nodes { name } totalCount pageInfo { endCursor } } }", 1, 1, 1)]
    [InlineData("{ branches { code name } }", 1, 1, 1)]
    [InlineData("{ branches { code members(first: 3) { nodes { name } } } }", 1_000, 1_000_000, 2)]
    [InlineData("{ branches { code members(first: 3) { nodes { name } } } }", 10, 1_000_000, 3)]
    public async Task A_list_is_read_in_as_few_statements_as_what_is_kept_allows(string query, int rowsAtOnce, int bytesBelow, int statements)
    {
        using var database = Libraries.Large(500);
        var door = new LibraryDoor(database, new());
        var expected = await Runner.StreamAsync(Whole, door, query);
        database.Connection.Statements.Clear();
        var answer = await Runner.StreamAsync(Whole with { RowsAtOnce = rowsAtOnce, BytesBelow = bytesBelow }, door, query);
        Assert.Equal(expected, answer);
        Assert.DoesNotContain("errors", answer, StringComparison.Ordinal);
        Assert.Equal(statements, database.Statements.Count);
    }

    [Fact]
    public async Task Lists_below_that_take_more_than_is_kept_are_read_for_fewer_rows_at_once()
    {
        using var database = Libraries.Large(500);
        var door = new LibraryDoor(database, new());
        const string query = "{ members(first: 100, order: [{ name: DESC }]) { nodes { name loans(first: 3) { nodes { title } totalCount } allLoans { title } } } }";
        var expected = await Runner.StreamAsync(Whole, door, query);
        database.Connection.Statements.Clear();
        Assert.Equal(expected, await Runner.StreamAsync(Whole with { BytesBelow = 1_000 }, door, query));
        var withAnyRows = database.Statements.Count;
        database.Connection.Statements.Clear();
        Assert.Equal(expected, await Runner.StreamAsync(Whole with { BytesBelow = 1 }, door, query));
        Assert.InRange(withAnyRows, 5, 100);
        Assert.InRange(database.Statements.Count, 200, 300);
    }

    [Fact]
    public async Task Pages_before_and_after_a_cursor_have_the_same_rows_in_parts()
    {
        using var database = Libraries.Large(500);
        var door = new LibraryDoor(database, new());
        var all = JsonNode.Parse(await Runner.StreamAsync(Whole, door, "{ members(first: 500, order: [{ age: DESC }]) { edges { cursor } } }"))!["data"]!["members"]!["edges"]!.AsArray();
        var variables = new JsonObject { ["from"] = (string)all[20]!["cursor"]!, ["to"] = (string)all[480]!["cursor"]! }.ToJsonString();
        foreach (var page in new[] { "first: 300", "last: 300", "first: 459", "last: 459", "first: 460", "last: 460", "last: 300, before: null", "first: 300, after: null" })
        {
            var arguments = $"{page}{(page.Contains("after", StringComparison.Ordinal) ? "" : ", after: $from")}{(page.Contains("before", StringComparison.Ordinal) ? "" : ", before: $to")}";
            var declared = string.Join(", ", new[] { "$from", "$to" }.Where(name => arguments.Contains(name, StringComparison.Ordinal)).Select(name => $"{name}: String"));
            var query = $$"""
                query ({{declared}}) {
                  a: members({{arguments}}, order: [{ age: DESC }]) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount nodes { age name } edges { cursor } }
                  b: members({{arguments}}, order: [{ age: DESC }]) { nodes { age loans(first: 2) { nodes { title } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount }
                }
                """;
            var expected = await Runner.StreamAsync(Whole, door, query, variables);
            Assert.DoesNotContain("errors", expected, StringComparison.Ordinal);
            Assert.Equal(expected, await Runner.StreamAsync(Whole with { RowsAtOnce = 50 }, door, query, variables));
        }
    }
}
