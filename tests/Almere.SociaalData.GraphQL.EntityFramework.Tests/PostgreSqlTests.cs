using Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests;

/// <summary>The same answers on PostgreSQL, with the tables in a database whose collation is C.</summary>
public sealed class PostgreSqlTests : IDisposable
{
    private readonly string? _database = PostgreSqlServer.IsAvailable ? PostgreSqlServer.CreatePlainDatabase() : null;

    public void Dispose()
    {
        if (_database is not null)
            PostgreSqlServer.Drop(_database);
    }

    [SkippableFact]
    public void Every_request_is_answered_as_a_naive_evaluation_answers_it()
    {
        PostgreSqlServer.Require();
        Property.Holds(25, random => AnswerTests.AnswersLikeNaive(random, rows => new LibraryDatabase(_database!, rows)));
    }

    [SkippableFact]
    public void What_is_hidden_counts_as_absent_in_every_position()
    {
        PostgreSqlServer.Require();
        Property.Holds(25, random => AnswerTests.HidesLikeNaive(random, rows => new LibraryDatabase(_database!, rows)));
    }

    [SkippableFact]
    public void Figures_are_what_a_naive_count_gives()
    {
        PostgreSqlServer.Require();
        Property.Holds(25, random => GroupTests.CountsLikeNaive(random, rows => new LibraryDatabase(_database!, rows)));
    }

    [SkippableFact]
    public void Pages_forwards_and_backwards_are_the_whole_list()
    {
        PostgreSqlServer.Require();
        Property.Holds(25, random => PagingTests.PagesAreTheList(random, rows => new LibraryDatabase(_database!, rows)));
    }

    [SkippableFact]
    public void Answers_and_pages_that_are_written_in_parts_are_the_same()
    {
        PostgreSqlServer.Require();
        Property.Holds(15, random => AnswerTests.AnswersLikeNaive(random, rows => new LibraryDatabase(_database!, rows), AnswerTests.Parts(random)));
        Property.Holds(15, random => PagingTests.PagesAreTheList(random, rows => new LibraryDatabase(_database!, rows), AnswerTests.Parts(random)));
    }

    [SkippableFact]
    public void A_value_is_never_part_of_a_text_and_the_texts_stay_few()
    {
        PostgreSqlServer.Require();
        Property.Holds(1, random => StatementTests.TextsStayFew(random, rows => new LibraryDatabase(_database!, rows)));
    }

    [SkippableFact]
    public async Task Root_fields_take_turns_on_the_connection()
    {
        PostgreSqlServer.Require();
        using var database = new LibraryDatabase(_database!, Libraries.SmallRows);
        var answer = await Runner.RunAsync(new(database, new()), "{ a: members { nodes { name } totalCount } b: loans { nodes { title } totalCount } branches { code } }");
        Assert.Equal(
            """{"data":{"a":{"nodes":[{"name":"Anna"},{"name":"Bob \"é\""},{"name":"Chris"}],"totalCount":3},"b":{"nodes":[{"title":"X"},{"title":"Y"},{"title":"Z"},{"title":"X"}],"totalCount":4},"branches":[{"code":"A"},{"code":"B"}]}}""",
            answer);
    }
}
