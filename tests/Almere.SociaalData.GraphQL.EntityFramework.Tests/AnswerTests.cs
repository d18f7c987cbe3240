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
        var naive = new NaiveEvaluation(new NaiveLibrary(rows));
        using var database = new LibraryDatabase(rows);
        for (var i = 0; i < 6; i++)
        {
            var asked = new RandomRequests(random).Selection();
            var expected = naive.Answer(VariableChoice.Literals.Apply(asked)).ToJsonString();
            foreach (var choice in new[] { VariableChoice.Literals, VariableChoice.Whole, new VariableChoice(() => random.Next(3) == 0) })
                Answers(RequestText.Of(choice.Apply(asked)), expected, new LibraryDoor(database, new Caller()));
        }
    });

    internal static void Answers(RequestText request, string expected, LibraryDoor door, TestGate? gate = null)
    {
        string actual;
        try
        {
            actual = Runner.RunAsync(door, request.Document, request.Variables, gate).GetAwaiter().GetResult();
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{request}\nfailed with {failure.InnerException ?? failure}", failure);
        }

        var answer = JsonNode.Parse(actual)!.AsObject();
        Assert.True(answer["data"] is not null, $"{request}\n{actual}");
        Cursors.Hide(answer["data"]);
        Assert.True(expected == answer["data"]!.ToJsonString(), $"{request}\nexpected {expected}\nfound    {answer["data"]!.ToJsonString()}");
    }
}
