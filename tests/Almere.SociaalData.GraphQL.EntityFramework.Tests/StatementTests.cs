using System.Text.Json.Nodes;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Requests;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests;

/// <summary>What the database is asked: one statement for each level, the columns that are shown, and values as parameters.</summary>
public sealed class StatementTests
{
    [Theory]
    [InlineData("page-with-total", "{ members(first: 2) { nodes { id name } pageInfo { hasNextPage } totalCount } }")]
    [InlineData("next-page", """query ($after: String) { members(first: 2, after: $after, order: [{ name: ASC }]) { nodes { name } pageInfo { endCursor } } }""")]
    [InlineData("next-page-by-nullable", """query ($after: String) { members(first: 2, after: $after, order: [{ age: DESC }]) { nodes { age } } }""")]
    [InlineData("last-page", "{ members(last: 2, order: [{ branch: { name: ASC } }, { name: DESC }]) { nodes { name } } }")]
    [InlineData("nested-pages", """{ branches { code members(first: 1, order: [{ name: ASC }]) { nodes { name loans(first: 2) { nodes { title } totalCount } } totalCount } } }""")]
    [InlineData("nested-list", "{ members { nodes { name allLoans { title ... on BookLoan { pages shelf } ... on FilmLoan { minutes shelf } } } } }")]
    [InlineData("filter-by-unique-key", """{ members(where: { branch: { code: { eq: "A" } } }, order: [{ name: ASC }], first: 2) { nodes { name } } }""")]
    [InlineData("filter-by-reference-id", """{ members(where: { branch: { id: { eq: "Br00000000000001" } } }, order: [{ name: ASC }], first: 2) { nodes { name } } }""")]
    [InlineData("filter-through-relations", """{ members(where: { loans: { some: { book: { pages: { gt: 10 } }, title: { startsWith: "X" } } }, age: { ngt: 50 } }) { nodes { name } } }""")]
    [InlineData("filter-operators", """{ members(where: { or: [{ name: { contains: "%" } }, { name: { endsWith: "_" } }, { fee: { gt: 12.505 } }, { standing: { in: [GOOD, BARRED] } }, { email: { eq: null } }, { card: { eq: "12" } }] }) { totalCount } }""")]
    [InlineData("node", """{ node(id: "Me00000000000001") { id ... on Member { name branch { name } } } }""")]
    [InlineData("list-with-arguments", """{ branchesOpenedIn(from: "1970-01-01", to: "1990-01-01") { code memberCount } }""")]
    public async Task The_statements_of_representative_requests_are_agreed_on(string name, string query)
    {
        using var database = Libraries.Small();
        var door = new LibraryDoor(database, new Caller());
        string? variables = null;
        if (query.Contains("$after", StringComparison.Ordinal))
        {
            var first = JsonNode.Parse(await Runner.RunAsync(door, query.Replace("{ members(", "{ members(last: null, ", StringComparison.Ordinal)
                .Replace("{ nodes", "{ edges { cursor } nodes", StringComparison.Ordinal)))!;
            variables = new JsonObject { ["after"] = (string)first["data"]!["members"]!["edges"]![0]!["cursor"]! }.ToJsonString();
            database.Connection.Statements.Clear();
        }

        var answer = await Runner.RunAsync(door, query, variables);
        Assert.DoesNotContain("errors", answer, StringComparison.Ordinal);
        Snapshot.Match(
            $"{query}\n{answer}\n\n" + string.Join("\n\n", database.Statements.Select(statement =>
                $"{statement.Text}\n{string.Join('\n', statement.Parameters.Select(one => $"-- {one.Name} = {one.Value}"))}")),
            name);
    }

    [Theory]
    [InlineData("{ members(where: { standing: { eq: GOOD } }) { nodes { name } } }", 1)]
    [InlineData("query ($s: Standing! = GOOD) { members(where: { standing: { eq: $s } }) { nodes { name } } }", 1)]
    [InlineData("{ branches { members(where: { standing: { eq: GOOD } }) { nodes { name } } } }", 1)]
    [InlineData("{ branches { code members(where: { standing: { in: [GOOD] } }) { nodes { name } } } }", 2)]
    [InlineData("{ members(where: { standing: { eq: BARRED } }) { nodes { name } } }", 2)]
    [InlineData("{ members(where: { formerStanding: { eq: GOOD } }) { nodes { name } } }", 2)]
    public async Task What_a_row_rule_says_already_is_not_compared_again(string query, int comparisons)
    {
        using var database = Libraries.Small();
        var answer = await Runner.RunAsync(new LibraryDoor(database, new()).WithRule<Member>(member => member.Age >= 0 && member.Standing == Standing.Good), query);
        Assert.DoesNotContain("errors", answer, StringComparison.Ordinal);
        var text = database.Statements[^1].Text;
        Assert.Equal(comparisons, System.Text.RegularExpressions.Regex.Count(text, "Standing\\\" ="));
    }

    [Fact]
    public async Task A_level_costs_one_statement_whatever_the_number_of_parents()
    {
        using var database = Libraries.Large(500);
        await Runner.RunAsync(new(database, new()), """
            { members(first: 100) { totalCount pageInfo { endCursor } edges { cursor node { name branch { name } loans(first: 3) { totalCount nodes { title member { name loanCount } } } allLoans { title } } } } }
            """);
        Assert.Equal(3, database.Statements.Count);
        database.Connection.Statements.Clear();
        await Runner.RunAsync(new(database, new()), "{ branches { members(first: 50) { totalCount nodes { loans(first: 1) { totalCount nodes { title } } } } } }");
        Assert.Equal(3, database.Statements.Count);
    }

    [Fact]
    public async Task Only_columns_that_are_shown_are_read()
    {
        using var database = Libraries.Small();
        await Runner.RunAsync(new(database, new()), "{ members(order: [{ age: ASC }]) { nodes { name } } }");
        var columns = Assert.Single(database.Statements).Text.Split("FROM")[0];
        Assert.Equal("SELECT \"m\".\"Name\"", columns.Trim());
    }

    [Fact]
    public void A_value_is_never_part_of_a_text_and_the_texts_stay_few() => Property.Holds(1, random => TextsStayFew(random, rows => new LibraryDatabase(rows)));

    internal static void TextsStayFew(Random random, Func<List<object>, LibraryDatabase> create)
    {
        const string query = """
            query ($name: String, $age: Int, $fees: [Decimal], $from: Date, $text: String, $size: Int, $after: String, $card: String, $id: ID, $branch: String) {
              members(
                first: $size, after: $after, order: [{ name: ASC }, { age: DESC }]
                where: { or: [{ name: { eq: $name } }, { age: { gte: $age } }, { fee: { in: $fees } }, { joinedOn: { lt: $from } }, { email: { contains: $text, nstartsWith: $text, endsWith: $text } },
                  { card: { eq: $card } }, { id: { neq: $id } }, { branch: { code: { eq: $branch } } }] }
              ) { edges { cursor node { name loansDue(on: $from) { title isDue(on: $from) } } } totalCount }
            }
            """;
        var rows = new RandomRows(random).Library();
        using var database = create(rows);
        var door = new LibraryDoor(database, new Caller());
        var pipeline = new GraphQLPipeline(LibrarySchema.Schema);
        var cursors = new List<string?> { null };
        for (var i = 0; i < 1_000; i++)
        {
            var variables = new JsonObject
            {
                ["name"] = random.Next(5) == 0 ? null : $"name {i} '--",
                ["age"] = random.Next(),
                ["fees"] = new JsonArray([.. Enumerable.Range(0, random.Next(5)).Select(JsonNode (_) => 0.01m * random.Next(10_000))]),
                ["from"] = new DateOnly(2000, 1, 1).AddDays(random.Next(9_999)).ToString("yyyy-MM-dd", null),
                ["text"] = $"%_{i}\\",
                ["size"] = random.Next(20),
                ["after"] = cursors[random.Next(cursors.Count)],
                ["card"] = $"{i}",
                ["id"] = PlainSeal.IdOf("Member", i),
                ["branch"] = $"B{i}",
            };
            var answer = JsonNode.Parse(Wait(Runner.RunAsync(pipeline, door, door, query, variables.ToJsonString())))!;
            foreach (var edge in answer["data"]!["members"]!["edges"]!.AsArray())
                cursors.Add((string)edge!["cursor"]!);
        }

        // With and without a name, with and without a cursor; and once for all the loans below.
        var texts = database.Statements.Select(statement => statement.Text).Distinct().ToList();
        Assert.InRange(texts.Count, 2, 5);
        Assert.All(texts, text => Assert.DoesNotContain("--", text, StringComparison.Ordinal));

        static string Wait(Task<string> task) => task.GetAwaiter().GetResult();
    }

    /// <summary>Values of enums are known with the plan: they are parameters nevertheless, and a list of them has a text for its length up to a few, and one for all others.</summary>
    [Fact]
    public void Lists_of_enum_values_take_few_texts() => Property.Holds(1, random =>
    {
        const string query = "query ($kinds: [LoanKind], $out: [Standing], $kind: LoanKind) { loans(where: { or: [{ kind: { in: $kinds } }, { member: { standing: { nin: $out } } }, { kind: { neq: $kind } }] }) { nodes { title } } }";
        using var database = Libraries.Small();
        var door = new LibraryDoor(database, new Caller());
        var pipeline = new GraphQLPipeline(LibrarySchema.Schema);
        for (var i = 0; i < 1_000; i++)
        {
            var variables = new JsonObject { ["kinds"] = Values(Enum.GetNames<LoanKind>()), ["out"] = Values(Enum.GetNames<Standing>()), ["kind"] = Enum.GetNames<LoanKind>()[random.Next(2)].ToUpperInvariant() };
            Assert.DoesNotContain("errors", Runner.RunAsync(pipeline, door, door, query, variables.ToJsonString()).GetAwaiter().GetResult(), StringComparison.Ordinal);
        }

        // For each list: none, one to four values, more; and all of them with null beside.
        Assert.InRange(database.Statements.Select(statement => statement.Text).Distinct().Count(), 2, 12 * 12);

        JsonArray Values(string[] names) => [.. Enumerable.Range(0, random.Next(9)).Select(_ => random.Next(8) == 0 ? null : (JsonNode)SchemaNames.EnumValueOf(names[random.Next(names.Length)]))];
    });

    [Theory]
    [InlineData("{ members { nodes { name fullName n: name } } }", """{"members":{"nodes":[{"name":"Anna","fullName":"Anna","n":"Anna"},{"name":"Bob \"é\"","fullName":"Bob \"é\"","n":"Bob \"é\""},{"name":"Chris","fullName":"Chris","n":"Chris"}]}}""")]
    [InlineData("{ loans { nodes { id member { id name } } } }", """{"loans":{"nodes":[{"id":"Bo00000000000001","member":{"id":"Me00000000000001","name":"Anna"}},{"id":"Fi00000000000002","member":{"id":"Me00000000000001","name":"Anna"}},{"id":"Bo00000000000003","member":{"id":"Me00000000000002","name":"Bob \"é\""}},{"id":"Bo00000000000004","member":{"id":"Me00000000000001","name":"Anna"}}]}}""")]
    [InlineData("{ node(id: \"Me00000000000001\") { ... on Member { a: loans(first: 1) { nodes { title } } b: loans(last: 1) { nodes { title } totalCount } all: allLoans { title } } } }", """{"node":{"a":{"nodes":[{"title":"X"}]},"b":{"nodes":[{"title":"X"}],"totalCount":3},"all":[{"title":"X"},{"title":"X"},{"title":"Y"}]}}""")]
    [InlineData("{ members(first: 1) { nodes { name } edges { node { id } } } }", """{"members":{"nodes":[{"name":"Anna"}],"edges":[{"node":{"id":"Me00000000000001"}}]}}""")]
    [InlineData("{ members(first: 1) { pageInfo { hasNextPage hasPreviousPage } } }", """{"members":{"pageInfo":{"hasNextPage":true,"hasPreviousPage":false}}}""")]
    [InlineData("{ members { totalCount } }", """{"members":{"totalCount":3}}""")]
    [InlineData("{ members { __typename } }", """{"members":{"__typename":"MemberConnection"}}""")]
    [InlineData("{ members(first: 0) { nodes { name } pageInfo { hasNextPage startCursor endCursor } totalCount } }", """{"members":{"nodes":[],"pageInfo":{"hasNextPage":true,"startCursor":null,"endCursor":null},"totalCount":3}}""")]
    [InlineData("{ loans { nodes { ... on BookLoan { shelf } ... on FilmLoan { shelf } } } }", """{"loans":{"nodes":[{"shelf":"s"},{"shelf":null},{"shelf":null},{"shelf":null}]}}""")]
    [InlineData("{ desks { number member { name } } }", """{"desks":[{"number":1,"member":{"name":"Anna"}},{"number":2,"member":null},{"number":3,"member":{"name":"Chris"}},{"number":4,"member":{"name":"Anna"}},{"number":5,"member":null}]}""")]
    public async Task The_same_column_list_or_row_may_be_asked_for_twice_and_parts_alone(string query, string expected)
    {
        using var database = Libraries.Small();
        Assert.Equal($"{{\"data\":{expected}}}", await Runner.RunAsync(new(database, new()), query));
    }

    [Theory]
    [InlineData("{ members { nodes { name } pageInfo { hasNextPage endCursor } totalCount } }", """{"members":{"nodes":[],"pageInfo":{"hasNextPage":false,"endCursor":null},"totalCount":0}}""")]
    [InlineData("{ branches { members { totalCount } } }", """{"branches":[]}""")]
    [InlineData("{ node(id: \"Me00000000000001\") { id } nodes(ids: [\"Br00000000000001\"]) { id } }", """{"node":null,"nodes":[null]}""")]
    public async Task An_empty_table_gives_empty_lists(string query, string expected)
    {
        using var database = Libraries.Empty();
        Assert.Equal($"{{\"data\":{expected}}}", await Runner.RunAsync(new(database, new()), query));
    }

    [Fact]
    public async Task A_page_beyond_the_end_is_empty_and_still_counts_all()
    {
        using var database = Libraries.Small();
        var door = new LibraryDoor(database, new Caller());
        var all = JsonNode.Parse(await Runner.RunAsync(door, "{ members { pageInfo { endCursor } } }"))!;
        var answer = await Runner.RunAsync(
            door, "query ($after: String) { members(after: $after) { nodes { name } totalCount pageInfo { hasNextPage hasPreviousPage } } }",
            new JsonObject { ["after"] = (string)all["data"]!["members"]!["pageInfo"]!["endCursor"]! }.ToJsonString());
        Assert.Equal("""{"data":{"members":{"nodes":[],"totalCount":3,"pageInfo":{"hasNextPage":false,"hasPreviousPage":true}}}}""", answer);
    }
}
