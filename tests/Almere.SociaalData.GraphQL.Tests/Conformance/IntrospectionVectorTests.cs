using System.Text.Json;
using System.Text.Json.Nodes;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Tests.Execution;
using Almere.SociaalData.GraphQL.Types;
using Xunit;
using Xunit.Abstractions;

namespace Almere.SociaalData.GraphQL.Tests.Conformance;

public sealed class IntrospectionVectorTests(ITestOutputHelper output, VectorReport report) : IClassFixture<VectorReport>
{
    [SkippableFact]
    public Task Answers_the_complete_introspection_query_like_the_reference() =>
        new VectorRun(VectorFile.Open("introspection.json"), output, report).RunAsync(JudgeAsync);

    private static async Task<Verdict> JudgeAsync(Vector vector)
    {
        if (vector.Text("sdl").Contains("FRAGMENT_VARIABLE_DEFINITION", StringComparison.Ordinal))
            return new Verdict.NotApplicable("https://spec.graphql.org/September2025/#DirectiveLocation - the reference is ahead of this edition here");
        var schema = Schema.Build(Parser.Parse(vector.Text("sdl"), ParserOptions.Trusted));
        var result = await new DirectRequest(schema, IntrospectionQuery.Text).ExecuteAsync();
        var response = JsonNode.Parse(result.ToJson())!;
        if (response["data"] is not { } data)
            return new Verdict.Failed($"expected data, found {response.ToJsonString()}");
        var expected = JsonSerializer.SerializeToNode(vector.Json.GetProperty("introspection"))!;
        return JsonDifference.Find(IntrospectionAnswer.OwnPart(expected), IntrospectionAnswer.OwnPart(data), keyOrderMatters: false) is { } difference
            ? new Verdict.Failed(difference)
            : new Verdict.Passed();
    }
}
