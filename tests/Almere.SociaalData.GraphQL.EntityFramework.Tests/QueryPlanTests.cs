using System.Text.Json.Nodes;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests;

/// <summary>What SQLite makes of the statements on a hundred thousand members: it seeks the page, and reads no more than that.</summary>
public sealed class QueryPlanTests(QueryPlanTests.LargeLibrary library) : IClassFixture<QueryPlanTests.LargeLibrary>
{
    [Theory]
    [InlineData("page", "{ members(first: 50, order: [{ name: ASC }]) { nodes { name } totalCount } }")]
    [InlineData("next-page", "{ members(first: 50, after: $cursor, order: [{ name: ASC }]) { nodes { name } } }")]
    [InlineData("page-before", "{ members(last: 50, before: $cursor, order: [{ name: ASC }]) { nodes { name } } }")]
    [InlineData("filter-by-unique-key", """{ members(where: { branch: { code: { eq: "B7" } } }, order: [{ name: ASC }], first: 50) { nodes { name } } }""")]
    [InlineData("filter-by-unique-key-next-page", """{ members(where: { branch: { code: { eq: "B7" } } }, order: [{ name: ASC }], first: 50, after: $cursor) { nodes { name } } }""")]
    [InlineData("filter-by-reference-id", """{ members(where: { branch: { id: { eq: "Br00000000000007" } } }, order: [{ name: ASC }], first: 50) { nodes { name } } }""")]
    [InlineData("filter-by-prefix", """{ members(where: { name: { startsWith: "Name 77" } }, order: [{ name: ASC }], first: 50) { nodes { name } } }""")]
    [InlineData("nested-pages", "{ members(first: 20) { nodes { name loans(first: 5, order: [{ title: ASC }]) { nodes { title } totalCount } } } }")]
    [InlineData("nested-list", "{ members(first: 20) { nodes { allLoans { title } } } }")]
    [InlineData("relation", """{ members(where: { loans: { some: { title: { eq: "Book 7" } } } }, first: 50) { nodes { name } } }""")]
    [InlineData("nodes", """{ nodes(ids: ["Me00000000000001", "Me00000000000002"]) { ... on Member { name branch { name } } } }""")]
    public async Task The_plans_of_representative_requests_are_agreed_on(string name, string query)
    {
        var statements = await library.RunAsync(query);
        Snapshot.Match($"{query}\n\n" + string.Join("\n\n", statements.Select(library.Database.Explain)), name);
    }

    [Fact]
    public async Task A_page_seeks_its_place_in_the_index_of_its_order()
    {
        var statement = Assert.Single(await library.RunAsync("{ members(first: 50, after: $cursor, order: [{ name: ASC }]) { nodes { name } } }"));
        Assert.Equal("SEARCH m USING COVERING INDEX IX_Member_Name_Id (Name>?)", library.Database.Explain(statement));
    }

    [Fact]
    public async Task A_nested_page_numbers_the_rows_of_its_parents_only()
    {
        var statements = await library.RunAsync("{ members(first: 20) { nodes { loans(first: 5) { nodes { title } } } } }");
        Assert.DoesNotContain(library.Database.Explain(statements[1]).Split('\n'), line => line == "SCAN l" || line.StartsWith("SCAN l USING", StringComparison.Ordinal));
        Assert.Contains("SEARCH l USING INDEX IX_Loan_MemberId (MemberId=?)", library.Database.Explain(statements[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_on_a_unique_key_walks_the_index_of_the_foreign_key_and_the_order()
    {
        var statement = Assert.Single(await library.RunAsync(
            """{ members(where: { branch: { code: { eq: "B7" } } }, order: [{ name: ASC }], first: 50) { nodes { name } } }"""));
        var plan = library.Database.Explain(statement);
        Assert.Contains("SEARCH m USING COVERING INDEX IX_Member_BranchId_Name_Id (BranchId=?)", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    /// <summary>The members, made once for all tests.</summary>
    public sealed class LargeLibrary : IDisposable
    {
        internal LibraryDatabase Database { get; } = Libraries.Large(100_000);

        public void Dispose() => Database.Dispose();

        /// <summary>The statements of a request; in it, $cursor stands for that of a member far from both ends.</summary>
        internal async Task<List<RecordedStatement>> RunAsync(string query)
        {
            var door = new LibraryDoor(Database, new Caller());
            var isPaged = query.Contains("$cursor", StringComparison.Ordinal);
            var variables = new JsonObject();
            if (isPaged)
            {
                var middle = JsonNode.Parse(await Runner.RunAsync(
                    door, """{ members(where: { name: { startsWith: "Name 500" } }, order: [{ name: ASC }], first: 1) { edges { cursor } } }"""))!;
                variables["cursor"] = (string)middle["data"]!["members"]!["edges"]![0]!["cursor"]!;
            }

            Database.Connection.Statements.Clear();
            var answer = await Runner.RunAsync(door, isPaged ? $"query ($cursor: String) {query}" : query, variables.ToJsonString());
            Assert.DoesNotContain("errors", answer, StringComparison.Ordinal);
            return [.. Database.Statements];
        }
    }
}
