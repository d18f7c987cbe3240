using System.Text.Json.Nodes;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Naive;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Requests;
using Xunit;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests;

/// <summary>Any request about any rows gets the answer that a naive evaluation in memory gives.</summary>
public sealed class AnswerTests
{
    [Fact]
    public void Every_request_is_answered_as_a_naive_evaluation_answers_it() => Property.Holds(60, random =>
    {
        var rows = new RandomRows(random).Library();
        var library = new NaiveLibrary(rows);
        using var database = new LibraryDatabase(rows);
        for (var i = 0; i < 5; i++)
            Check(new RandomRequests(random, library).Selection(), library, new LibraryDoor(database, new Caller()), gate: null, random);
    });

    /// <summary>Compares the answers to a request, with its values as literals, as one variable each, and as variables here and there.</summary>
    internal static void Check(List<Ask> asked, NaiveLibrary library, LibraryDoor door, TestGate? gate, Random random)
    {
        foreach (var choice in new[] { VariableChoice.Literals, VariableChoice.Whole, new VariableChoice(() => random.Next(3) == 0) })
        {
            if (Difference(choice.Apply(asked), library, door, gate) is null)
                continue;
            var smaller = Smaller.Of(asked, candidate => Difference(choice.Apply(candidate), library, door, gate) is not null);
            Assert.Fail(Difference(choice.Apply(smaller), library, door, gate) ?? "fails now and then");
        }
    }

    private static string? Difference(List<Ask> asked, NaiveLibrary library, LibraryDoor door, TestGate? gate)
    {
        var request = RequestText.Of(asked);
        var expected = new NaiveEvaluation(library).Answer(asked).ToJsonString();
        try
        {
            var actual = Runner.RunAsync(door, request.Document, request.Variables, gate).GetAwaiter().GetResult();
            var data = JsonNode.Parse(actual)!["data"];
            Cursors.Hide(data);
            return expected == data?.ToJsonString() ? null : $"{request}\nexpected {expected}\nfound    {data?.ToJsonString() ?? actual}";
        }
        catch (InvalidOperationException failure)
        {
            return $"{request}\nbroke: {failure}";
        }
    }
}
