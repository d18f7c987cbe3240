using System.Text.Json.Nodes;
using Almere.SociaalData.GraphQL.EntityFramework.Paging;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Naive;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Requests;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests;

/// <summary>Any request about any rows gets the answer that a naive evaluation in memory gives.</summary>
public sealed class AnswerTests
{
    [Fact]
    public void Every_request_is_answered_as_a_naive_evaluation_answers_it() =>
        Property.Holds(25, random => AnswersLikeNaive(random, rows => new LibraryDatabase(rows)));

    [Fact]
    public void What_is_hidden_counts_as_absent_in_every_position() =>
        Property.Holds(25, random => HidesLikeNaive(random, rows => new LibraryDatabase(rows)));

    [Fact]
    public void Every_request_is_answered_alike_when_it_is_written_in_parts() =>
        Property.Holds(25, random => AnswersLikeNaive(random, rows => new LibraryDatabase(rows), Parts(random)));

    /// <summary>Pages of which very little is kept at once.</summary>
    internal static PageSizes Parts(Random random) => LibrarySchema.Sizes with { RowsAtOnce = random.Next(1, 4), BytesBelow = random.Next(1, 400) };

    internal static void AnswersLikeNaive(Random random, Func<List<object>, LibraryDatabase> create, PageSizes? parts = null)
    {
        var rows = new RandomRows(random).Library();
        var library = new NaiveLibrary(rows);
        using var database = create(rows);
        var door = new LibraryDoor(database, new Caller());
        for (var i = 0; i < 5; i++)
        {
            var asked = new RandomRequests(random, library).Selection();
            foreach (var choice in new[] { VariableChoice.Literals, VariableChoice.Whole, new VariableChoice(() => random.Next(3) == 0) })
            {
                Check(
                    choice, asked, library,
                    request => parts is null ? Runner.RunAsync(door, request.Document, request.Variables) : Runner.StreamAsync(parts, door, request.Document, request.Variables),
                    about: $"{parts}");
            }
        }
    }

    internal static void HidesLikeNaive(Random random, Func<List<object>, LibraryDatabase> create)
    {
        var rows = new RandomRows(random).Library();
        var library = new NaiveLibrary(rows);
        var restrictions = new RandomRestrictions(random);
        var (first, caller) = (RandomRestrictions.Caller(random), RandomRestrictions.Caller(random));
        restrictions.Apply(library, caller);
        using var database = create(rows);
        // The plan is made for one caller of the view and used by another.
        var (plannedFor, door, gate) = (restrictions.Door(database, first), restrictions.Door(database, caller), restrictions.Gate(first));
        for (var i = 0; i < 5; i++)
        {
            var asked = new RandomRequests(random, library).Selection();
            Check(
                new VariableChoice(() => random.Next(3) == 0), asked, library,
                request => Runner.RunAsync(new GraphQLPipeline(LibrarySchema.Schema), plannedFor, door, request.Document, request.Variables, gate), restrictions.ToString());
        }
    }

    /// <summary>Compares the answers to a request; of one that differs, as little is shown as still differs.</summary>
    private static void Check(VariableChoice choice, List<Ask> asked, NaiveLibrary library, Func<RequestText, Task<string>> run, string about)
    {
        if (Difference(choice.Apply(asked), library, run) is null)
            return;
        var smaller = Smaller.Of(asked, candidate => Difference(choice.Apply(candidate), library, run) is not null);
        Assert.Fail($"{about}\n{Difference(choice.Apply(smaller), library, run) ?? "fails now and then"}");
    }

    private static string? Difference(List<Ask> asked, NaiveLibrary library, Func<RequestText, Task<string>> run)
    {
        var request = RequestText.Of(asked);
        try
        {
            var answer = JsonNode.Parse(run(request).GetAwaiter().GetResult())!;
            var refused = answer["errors"]?.AsArray().FirstOrDefault(error => error!["extensions"]?["coordinates"] is not null);
            if (refused is not null)
            {
                // Nothing is executed where an argument names a denied field; nothing else is denied.
                return refused["extensions"]!["coordinates"]!.AsArray().All(coordinate => IsDenied((string)coordinate!, library)) ? null : $"{request}\n{refused}";
            }

            var expected = new NaiveEvaluation(library).Answer(asked).ToJsonString();
            Cursors.Hide(answer["data"]);
            return expected == answer["data"]?.ToJsonString() ? null : $"{request}\nexpected {expected}\nfound    {answer.ToJsonString()}";
        }
        catch (InvalidOperationException failure)
        {
            return $"{request}\nbroke: {failure}";
        }
    }

    private static bool IsDenied(string coordinate, NaiveLibrary library) =>
        library.Denied.Contains(coordinate.Replace("FilterInput", "", StringComparison.Ordinal).Replace("SortInput", "", StringComparison.Ordinal));
}
