using System.Text.Json;
using System.Text.Json.Nodes;
using Almere.SociaalData.GraphQL.Execution;
using Almere.SociaalData.GraphQL.Tests.Execution;
using Almere.SociaalData.GraphQL.Types.Values;
using Xunit;
using Xunit.Abstractions;

namespace Almere.SociaalData.GraphQL.Tests.Conformance;

public sealed class ExecutionVectorTests(ITestOutputHelper output, VectorReport report) : IClassFixture<VectorReport>
{
    private static readonly Dictionary<string, string> Excluded = new()
    {
        ["oneof | Execute: Handles OneOf Input Objects OneOf Input Objects rejects a bad default value"] =
            "https://spec.graphql.org/September2025/#CoerceVariableValues() - a default value that can't be coerced is a request error",
    };

    [SkippableTheory]
    [InlineData(Answering.AtOnce)]
    [InlineData(Answering.Later)]
    [InlineData(Answering.Mixed)]
    [InlineData(Answering.LastFirst)]
    public Task Executes_like_the_reference(Answering answering) =>
        new VectorRun(VectorFile.Open("execution.json"), output, report, Excluded).RunAsync(vector => JudgeAsync(vector, answering));

    private static async Task<Verdict> JudgeAsync(Vector vector, Answering answering)
    {
        var resolvers = new VectorResolvers(answering, vector.Text("keyedBy") == "responseKey");
        var result = await ExecuteAsync(vector, resolvers);
        var expected = vector.Json.GetProperty("expected");
        if (Difference(vector, expected, result) is { } difference)
            return new Verdict.Failed(difference);
        if (ArgumentDifference(vector, resolvers) is { } otherArguments)
            return new Verdict.Failed(otherArguments);
        if (vector["rootFieldOrder"] is { } order && answering != Answering.AtOnce && answering != Answering.Mixed)
        {
            if (resolvers.RootFieldsOverlap || !order.EnumerateArray().Select(key => key.GetString()).SequenceEqual(resolvers.RootFields))
                return new Verdict.Failed($"root fields ran in the order {string.Join(' ', resolvers.RootFields)}, expected {order}, one after the other");
        }

        return ExpectedErrors.Compare(expected.TryGetProperty("errors", out var errors) ? errors : null, result.Errors);
    }

    private static ValueTask<ExecutionResult> ExecuteAsync(Vector vector, VectorResolvers resolvers)
    {
        var root = TaggedValue.Read(vector.Json.GetProperty("rootValue")) as IReadOnlyDictionary<string, object?>;
        return new DirectRequest(resolvers.Build(vector.Schema), vector.Text("query"))
        {
            OperationName = vector.TryText("operationName"),
            Variables = vector["variables"] is { ValueKind: JsonValueKind.Object } json ? json : null,
            MaxVariableErrors = vector.NumberOption("maxCoercionErrors") ?? ValueCoercion.DefaultMaxErrors,
            RootValue = new VectorObject([], root ?? new Dictionary<string, object?>()),
        }.ExecuteAsync();
    }

    private static string? Difference(Vector vector, JsonElement expected, ExecutionResult result)
    {
        var response = JsonNode.Parse(result.ToJson())!.AsObject();
        if (response.ContainsKey("data") != expected.TryGetProperty("data", out var data))
            return $"expected {(response.ContainsKey("data") ? "no data" : "data")}, found {response.ToJsonString()}";
        var expectedData = JsonSerializer.SerializeToNode(data.ValueKind == JsonValueKind.Undefined ? (JsonElement?)null : data);
        var actualData = response["data"];
        if (vector.Flag("introspectionOrderAny"))
            (expectedData, actualData) = (IntrospectionAnswer.OwnPart(expectedData!), IntrospectionAnswer.OwnPart(actualData!));
        else if (vector.Agree == "format")
            (expectedData, actualData) = (IntrospectionAnswer.WithoutFormat(expectedData!), IntrospectionAnswer.WithoutFormat(actualData!));
        return JsonDifference.Find(expectedData, actualData, keyOrderMatters: true);
    }

    private static string? ArgumentDifference(Vector vector, VectorResolvers resolvers)
    {
        var expected = vector["resolverArguments"] is { } calls ? calls.EnumerateArray().Select(Canonical).ToList() : [];
        var actual = resolvers.Calls
            .Select(call => Canonical(JsonSerializer.SerializeToElement(new { path = call.Path, field = call.Field, args = call.Arguments })));
        var (left, right) = (expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
        return left.SequenceEqual(right) ? null : $"arguments differ\n      expected: {string.Join(' ', left)}\n      found:    {string.Join(' ', right)}";
    }

    // Members in the order of their names, numbers by value.
    private static string Canonical(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', json.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => $"{member.Name}:{Canonical(member.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', json.EnumerateArray().Select(Canonical))}]",
        JsonValueKind.Number => json.GetDouble().ToString("R"),
        _ => json.GetRawText(),
    };
}
