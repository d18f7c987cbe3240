using Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;
using Xunit;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests;

/// <summary>
/// The same answers on PostgreSQL, with the tables in a database whose collation is C. <c>SOCIAALDATA_TEST_POSTGRES</c> holds the connection string of
/// a database that the tests may fill.
/// </summary>
public sealed class PostgreSqlTests
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("SOCIAALDATA_TEST_POSTGRES");

    [SkippableFact]
    public void Every_request_is_answered_as_a_naive_evaluation_answers_it()
    {
        Skip.If(Server is null, "SOCIAALDATA_TEST_POSTGRES names no database.");
        Property.Holds(25, random => AnswerTests.AnswersLikeNaive(random, rows => new LibraryDatabase(Server, rows)));
    }

    [SkippableFact]
    public void What_is_hidden_counts_as_absent_in_every_position()
    {
        Skip.If(Server is null, "SOCIAALDATA_TEST_POSTGRES names no database.");
        Property.Holds(25, random => AnswerTests.HidesLikeNaive(random, rows => new LibraryDatabase(Server, rows)));
    }

    [SkippableFact]
    public void Pages_forwards_and_backwards_are_the_whole_list()
    {
        Skip.If(Server is null, "SOCIAALDATA_TEST_POSTGRES names no database.");
        Property.Holds(25, random => PagingTests.PagesAreTheList(random, rows => new LibraryDatabase(Server, rows)));
    }

    [SkippableFact]
    public async Task Root_fields_take_turns_on_the_connection()
    {
        Skip.If(Server is null, "SOCIAALDATA_TEST_POSTGRES names no database.");
        using var database = new LibraryDatabase(Server, Libraries.SmallRows);
        var answer = await Runner.RunAsync(new(database, new()), "{ a: members { nodes { name } totalCount } b: loans { nodes { title } totalCount } branches { code } }");
        Assert.Equal(
            """{"data":{"a":{"nodes":[{"name":"Anna"},{"name":"Bob \"é\""},{"name":"Chris"}],"totalCount":3},"b":{"nodes":[{"title":"X"},{"title":"Y"},{"title":"Z"},{"title":"X"}],"totalCount":4},"branches":[{"code":"A"},{"code":"B"}]}}""",
            answer);
    }
}
