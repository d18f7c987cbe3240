using System.Text.Json.Nodes;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests;

/// <summary>What can't be answered gets one clear error with its code; what looks wrong and has a meaning, that meaning.</summary>
public abstract class BadInputTests
{
    /// <summary>A library with these rows.</summary>
    private protected abstract LibraryDatabase Create(IReadOnlyList<object> rows);

    [SkippableTheory]
    [InlineData("first: -1", "PAGE_INVALID", "\"first\" is -1; it lies between 0 and 100.")]
    [InlineData("last: -5", "PAGE_INVALID", "\"last\" is -5; it lies between 0 and 100.")]
    [InlineData("first: 101", "PAGE_INVALID", "\"first\" is 101; at most 100 rows are given at once. Ask for the next page with \"after\".")]
    [InlineData("last: 2147483647", "PAGE_INVALID", "\"last\" is 2147483647; at most 100 rows are given at once. Ask for the page before with \"before\".")]
    [InlineData("first: 1, last: 1", "PAGE_INVALID", "\"first\" and \"last\" contradict each other")]
    [InlineData("after: \"nonsense\"", "CURSOR_INVALID", "The value of \"after\" is no cursor of this list")]
    [InlineData("before: \"\"", "CURSOR_INVALID", "The value of \"before\" is no cursor of this list")]
    [InlineData("after: \"WyIxIl0=#Query.loans|id\"", "CURSOR_INVALID", "no cursor of this list")]
    [InlineData("after: \"WyIxIl0=#Query.members|id\", order: [{ name: ASC }]", "CURSOR_INVALID", "no cursor of this list")]
    [InlineData("after: \"WyIxIiwiMiJd#Query.members|id\"", "CURSOR_INVALID", "no cursor of this list")]
    [InlineData("after: \"WyJ4Il0=#Query.members|id\"", "CURSOR_INVALID", "no cursor of this list")]
    [InlineData("after: \"e30=#Query.members|id\"", "CURSOR_INVALID", "no cursor of this list")]
    [InlineData("where: { age: { gt: null } }", "FILTER_INVALID", "\"age: { gt: null }\" has no meaning")]
    [InlineData("where: { name: { contains: null } }", "FILTER_INVALID", "\"name: { contains: null }\" has no meaning")]
    [InlineData("where: { age: { in: null } }", "FILTER_INVALID", "\"age: { in: null }\" has no meaning")]
    [InlineData("where: { id: { eq: null } }", "FILTER_INVALID", "every row has an id")]
    [InlineData("where: { age: null }", "FILTER_INVALID", "\"age: null\" is no filter. Use \"age: { eq: null }\" for rows without a value")]
    [InlineData("where: { loans: null }", "FILTER_INVALID", "Use \"loans: { any: false }\" for rows that have none")]
    [InlineData("where: { loans: { any: null } }", "FILTER_INVALID", "\"loans: { any: null }\" has no meaning. Give true or false")]
    [InlineData("where: { loans: { some: null } }", "FILTER_INVALID", "\"loans: { some: null }\" has no meaning. Give a condition")]
    [InlineData("where: { and: null }", "FILTER_INVALID", "\"and: null\" is no filter. Give a list of conditions")]
    [InlineData("where: { loans: { some: { book: null } } }", "FILTER_INVALID", "Use \"book: {}\" for every BookLoan")]
    [InlineData("where: { loans: { some: { book: { pages: null } } } }", "FILTER_INVALID", "\"pages: null\" is no filter")]
    [InlineData("where: { name: { eq: \"a\\u0000\" } }", "FILTER_INVALID", "holds U+0000")]
    [InlineData("order: [{ name: null }]", "FILTER_INVALID", "\"name: null\" is no order")]
    [InlineData("where: { loansDue: null }", "FILTER_INVALID", "Use \"loansDue: { any: false }\" for rows that have none")]
    public async Task What_has_no_meaning_is_refused_with_its_code(string arguments, string code, string message)
    {
        using var database = Create(Libraries.SmallRows);
        var answer = await Runner.RunAsync(new(database, new()), $"{{ members({arguments}) {{ nodes {{ name }} }} }}");
        AssertError(answer, code, message);
        Assert.Empty(database.Statements);
    }

    [SkippableTheory]
    [InlineData("where: { age: { in: [] } }", "")]
    [InlineData("where: { age: { nin: [] } }", "Anna,Bob \"é\",Chris")]
    [InlineData("where: { age: { in: [null] } }", "Bob \"é\"")]
    [InlineData("where: { age: { nin: [null, 3] } }", "Anna")]
    [InlineData("where: { age: { eq: null } }", "Bob \"é\"")]
    [InlineData("where: { age: { neq: null } }", "Anna,Chris")]
    [InlineData("where: { age: { neq: 3 } }", "Anna,Bob \"é\"")]
    [InlineData("where: { age: { ngt: 3 } }", "Bob \"é\",Chris")]
    [InlineData("where: { or: [] }", "")]
    [InlineData("where: { and: [] }", "Anna,Bob \"é\",Chris")]
    [InlineData("where: { and: [{}] }", "Anna,Bob \"é\",Chris")]
    [InlineData("where: { or: [{}] }", "Anna,Bob \"é\",Chris")]
    [InlineData("where: {}", "Anna,Bob \"é\",Chris")]
    [InlineData("where: null", "Anna,Bob \"é\",Chris")]
    [InlineData("where: { age: {} }", "Anna,Bob \"é\",Chris")]
    [InlineData("where: { branch: null }", "Bob \"é\"")]
    [InlineData("where: { branch: {} }", "Anna,Chris")]
    [InlineData("where: { loans: {} }", "Anna,Bob \"é\",Chris")]
    [InlineData("where: { loans: { all: { title: { eq: \"Z\" } } } }", "Bob \"é\",Chris")]
    [InlineData("where: { loans: { none: {} } }", "Chris")]
    [InlineData("where: { loans: { some: { dueOn: { gt: \"2000-01-01\" } } } }", "Anna")]
    [InlineData("where: { loans: { all: { dueOn: { gt: \"2000-01-01\" } } } }", "Chris")]
    [InlineData("where: { name: { startsWith: \"\" } }", "Anna,Bob \"é\",Chris")]
    [InlineData("where: { name: { contains: \"%\" } }", "")]
    [InlineData("where: { name: { eq: \"anna\" } }", "")]
    [InlineData("where: { id: { in: [\"zz\", \"Br00000000000001\", \"Me99999999999999\"] } }", "")]
    [InlineData("where: { id: { neq: \"zz\" } }", "Anna,Bob \"é\",Chris")]
    [InlineData("where: { card: { eq: \"no digits\" } }", "")]
    [InlineData("where: { card: { startsWith: \"1\" } }", "Anna")]
    [InlineData("where: { fee: { eq: 12.505 } }", "")]
    [InlineData("where: { fee: { lt: 12.505 } }", "Anna")]
    [InlineData("where: { fee: { gt: 1e27 } }", "")]
    [InlineData("where: { points: { lt: -9223372036854775808 } }", "")]
    [InlineData("order: []", "Anna,Bob \"é\",Chris")]
    [InlineData("order: null", "Anna,Bob \"é\",Chris")]
    [InlineData("order: [{ age: ASC }]", "Bob \"é\",Chris,Anna")]
    [InlineData("order: [{ age: DESC }]", "Anna,Chris,Bob \"é\"")]
    [InlineData("first: null, last: 1", "Chris")]
    [InlineData("first: 1, last: null, after: null, before: null", "Anna")]
    public async Task What_looks_wrong_but_has_a_meaning_is_answered(string arguments, string names)
    {
        using var database = Create(Libraries.SmallRows);
        var answer = JsonNode.Parse(await Runner.RunAsync(new(database, new()), $"{{ members({arguments}) {{ nodes {{ name }} }} }}"))!;
        Assert.Equal(names, string.Join(',', answer["data"]!["members"]!["nodes"]!.AsArray().Select(node => (string)node!["name"]!)));
    }

    [SkippableFact]
    public async Task A_list_is_one_parameter_from_no_value_to_ten_thousand()
    {
        using var database = Create(Libraries.SmallRows);
        foreach (var (count, names) in new[] { (0, ""), (1, ""), (2, ""), (5, "Chris"), (100, "Anna,Chris"), (1_000, "Anna,Chris"), (10_000, "Anna,Chris") })
        {
            var ages = new JsonArray([.. Enumerable.Range(0, count).Select(JsonNode (age) => age)]);
            var ids = new JsonArray([.. Enumerable.Range(0, count).Select(JsonNode (key) => PlainSeal.IdOf("Member", key))]);
            var answer = JsonNode.Parse(await Runner.RunAsync(
                new(database, new()), "query ($ages: [Int], $ids: [ID]) { members(where: { age: { in: $ages }, id: { in: $ids } }) { nodes { name } } }",
                new JsonObject { ["ages"] = ages, ["ids"] = ids }.ToJsonString()))!;
            Assert.Equal(names, string.Join(',', answer["data"]!["members"]!["nodes"]!.AsArray().Select(node => (string)node!["name"]!)));
        }

        Assert.Single(database.Statements.Select(statement => statement.Text).Distinct());
        Assert.All(database.Statements, statement => Assert.Equal(3, statement.Parameters.Count));
    }

    [SkippableFact]
    public async Task More_conditions_than_a_statement_holds_are_refused()
    {
        using var database = Create(Libraries.SmallRows);
        string Filter(int count) => $"{{ members(where: {{ or: [{string.Join(", ", Enumerable.Range(0, count).Select(age => $"{{ age: {{ eq: {age} }} }}"))}] }}) {{ nodes {{ name }} }} }}";
        AssertError(
            await Runner.RunAsync(new(database, new()), Filter(101)), "FILTER_TOO_LARGE", "The arguments hold more than 100 values. Ask for less at once, or use \"in\" with a list.");
        Assert.Empty(database.Statements);
        Assert.Equal("""{"data":{"members":{"nodes":[{"name":"Anna"},{"name":"Chris"}]}}}""", await Runner.RunAsync(new(database, new()), Filter(99)));
    }

    [SkippableFact]
    public async Task More_ids_than_are_answered_at_once_are_refused()
    {
        using var database = Create(Libraries.SmallRows);
        var ids = string.Join(", ", Enumerable.Range(0, 51).Select(key => $"\"{PlainSeal.IdOf("Member", key)}\""));
        AssertError(await Runner.RunAsync(new(database, new()), $"{{ nodes(ids: [{ids}]) {{ id }} }}"), "PAGE_INVALID", "\"ids\" holds 51 ids; at most 50 are answered at once.");
    }

    [SkippableFact]
    public async Task A_page_that_cannot_be_given_is_refused_before_anything_is_read_whether_there_are_parents_or_not()
    {
        const string query = "{ members { nodes { name loans(first: 101) { nodes { title } } } } }";
        foreach (var rows in new[] { Libraries.SmallRows, [] })
        {
            using var database = Create(rows);
            AssertError(await Runner.RunAsync(new(database, new()), query), "PAGE_INVALID", "\"first\" is 101");
            Assert.Empty(database.Statements);
        }
    }

    [SkippableTheory]
    [InlineData("where: { standing: { eq: EXCELLENT } }")]
    [InlineData("where: { joinedOn: { gte: \"2026-02-30\" } }")]
    [InlineData("where: { joinedOn: { gte: \"10000-01-01\" } }")]
    [InlineData("where: { joinedOn: { gte: \"0000-01-01\" } }")]
    [InlineData("where: { fee: { gt: 123456789012345678901234567890 } }")]
    [InlineData("where: { age: { gt: 2147483648 } }")]
    [InlineData("order: [{ name: UPWARDS }]")]
    public async Task A_value_that_does_not_exist_is_refused_by_the_specification(string arguments)
    {
        using var database = Create(Libraries.SmallRows);
        var answer = await Runner.RunAsync(new(database, new()), $"{{ members({arguments}) {{ nodes {{ name }} }} }}");
        Assert.Equal("VALIDATION_FAILED", (string)JsonNode.Parse(answer)!["errors"]![0]!["extensions"]!["code"]!);
        Assert.Empty(database.Statements);
    }

    private static void AssertError(string answer, string code, string message)
    {
        var error = Assert.Single(JsonNode.Parse(answer)!["errors"]!.AsArray())!;
        Assert.Equal(code, (string)error["extensions"]!["code"]!);
        Assert.Contains(message, (string)error["message"]!, StringComparison.Ordinal);
    }
}

/// <summary>The same in SQLite.</summary>
public sealed class BadInputOnSqliteTests : BadInputTests
{
    private protected override LibraryDatabase Create(IReadOnlyList<object> rows) => new(rows);
}

/// <summary>The same in PostgreSQL.</summary>
public sealed class BadInputOnPostgreSqlTests(BadInputOnPostgreSqlTests.PlainDatabase database) : BadInputTests, IClassFixture<BadInputOnPostgreSqlTests.PlainDatabase>
{
    private protected override LibraryDatabase Create(IReadOnlyList<object> rows)
    {
        PostgreSqlServer.Require();
        return new(database.ConnectionString!, rows);
    }

    /// <summary>One database for all tests of the class.</summary>
    public sealed class PlainDatabase : IDisposable
    {
        internal string? ConnectionString { get; } = PostgreSqlServer.IsAvailable ? PostgreSqlServer.CreatePlainDatabase() : null;

        public void Dispose()
        {
            if (ConnectionString is not null)
                PostgreSqlServer.Drop(ConnectionString);
        }
    }
}
