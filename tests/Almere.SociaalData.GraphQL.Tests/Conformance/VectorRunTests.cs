using System.Text.Json;
using Almere.SociaalData.GraphQL.Errors;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Almere.SociaalData.GraphQL.Tests.Conformance;

/// <summary>The judge is judged: a wrong outcome fails, and an exclusion can't outlive its reason.</summary>
public sealed class VectorRunTests
{
    private static readonly VectorFile File = VectorFile.Parse("sample.json", """
        {"schemas": {"s1": "type Query { a: Int }"}, "vectors": [
          {"name": "one", "schema": "s1", "source": {"$utf16": [97, 55357]}},
          {"name": "two", "schema": "type Query { b: Int }", "options": {"maxTokens": 7, "assumeValid": true}}]}
        """);

    private readonly Lines _output = new();

    [Fact]
    public void A_file_whose_vectors_all_pass_says_how_many()
    {
        Run().Run(_ => new Verdict.Passed());
        Assert.Equal("sample.json: 2 passed, 0 failed", _output.Written[0]);
    }

    [Fact]
    public async Task One_failure_fails_the_run_and_is_named()
    {
        var failure = await Assert.ThrowsAsync<XunitException>(() => Run().RunAsync(vector =>
            Task.FromResult<Verdict>(vector.Name == "two" ? new Verdict.Failed("a reason") : new Verdict.Passed())));
        Assert.StartsWith("sample.json: 1 passed, 1 failed\n  failed: two", failure.Message, StringComparison.Ordinal);
        Assert.Contains("a reason", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_judge_that_throws_has_failed_its_vector()
    {
        var failure = Assert.Throws<XunitException>(() => Run().Run(_ => throw new InvalidOperationException("broken")));
        Assert.StartsWith("sample.json: 0 passed, 2 failed", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_excluded_vector_may_fail_but_its_passage_is_shown()
    {
        Run(("two", "section 3.13"))
            .Run(vector => vector.Name == "two" ? new Verdict.Failed("no") : new Verdict.Passed());
        Assert.Equal(["sample.json: 1 passed, 0 failed, 1 excluded", "  excluded: two (section 3.13)"], _output.Written);
    }

    [Fact]
    public void An_excluded_vector_that_passes_fails_the_run() => Assert.Throws<XunitException>(() =>
        Run(("two", "section 3.13")).Run(_ => new Verdict.Passed()));

    [Theory]
    [InlineData("\"agree\": \"differs\"", "sample.json: 0 passed, 0 failed, 1 undecided")]
    [InlineData("\"agree\": \"differs\", \"specNote\": \"section 5\"", null)]
    [InlineData("\"agree\": \"messages\"", null)]
    public void Only_a_vector_that_no_passage_decides_may_fail_without_being_excluded(string members, string? figures)
    {
        var file = VectorFile.Parse("sample.json", $$"""{"vectors": [{"name": "one", {{members}}}]}""");
        var run = new VectorRun(file, _output, TextWriter.Null);
        if (figures is null)
            Assert.Throws<XunitException>(() => run.Run(_ => new Verdict.Failed("a reason")));
        else
            run.Run(_ => new Verdict.Failed("a reason"));
        Assert.Equal(figures ?? "sample.json: 0 passed, 1 failed", _output.Written[0]);
    }

    [Fact]
    public void Tags_and_schema_ids_are_resolved()
    {
        Assert.Equal("a\ud83d", File.Vectors[0].Text("source"));
        Assert.Equal("type Query { a: Int }", File.Vectors[0].Schema);
        Assert.Equal("type Query { b: Int }", File.Vectors[1].Schema);
        Assert.Equal(7, File.Vectors[1].NumberOption("maxTokens"));
        Assert.True(File.Vectors[1].FlagOption("assumeValid"));
        using var json = JsonDocument.Parse("""
            [{"$undefined": true}, {"$number": "NaN"}, {"$bigint": "123456789012345678901"}, {"$error": "no"}, 1, 1.5, {"b": 1, "a": [null]}]
            """);
        var values = Assert.IsType<List<object?>>(TaggedValue.Read(json.RootElement));
        Assert.Same(TaggedValue.Undefined, values[0]);
        Assert.Equal(double.NaN, values[1]);
        Assert.Equal(System.Numerics.BigInteger.Parse("123456789012345678901", null), values[2]);
        Assert.Equal(new TaggedValue.Failure("no", null), values[3]);
        Assert.Equal((object)1, values[4]);
        Assert.Equal((object)1.5, values[5]);
        Assert.Equal(["b", "a"], Assert.IsType<OrderedDictionary<string, object?>>(values[6]).Keys);
    }

    [Theory]
    [InlineData("""[{"message": "m", "locations": [{"line": 1, "column": 2}, {"line": 3, "column": 4}], "path": ["a", 0]}]""", true)]
    [InlineData("""[{"message": "other words", "locations": [{"line": 3, "column": 4}, {"line": 1, "column": 2}], "path": ["a", 0]}]""", true)]
    [InlineData("""[{"message": "m", "locations": [{"line": 1, "column": 2}], "path": ["a", 0]}]""", false)]
    [InlineData("""[{"message": "m", "locations": [{"line": 1, "column": 2}, {"line": 3, "column": 4}], "path": ["a", 1]}]""", false)]
    [InlineData("""[{"message": "m", "locations": [{"line": 1, "column": 2}, {"line": 3, "column": 4}]}]""", false)]
    [InlineData("[]", false)]
    public void Errors_are_compared_by_number_locations_and_path_but_not_by_words(string expected, bool same)
    {
        using var json = JsonDocument.Parse(expected);
        var verdict = ExpectedErrors.Compare(json.RootElement, [new GraphQLError("m") { Locations = [new(1, 2), new(3, 4)], Path = ["a", 0] }]);
        Assert.Equal(same, verdict is Verdict.Passed);
    }

    [Theory]
    [InlineData("""{"a": [1, 2.0]}""", """{"a": [1.0, 2]}""", true, null)]
    [InlineData("""{"a": 1, "b": 2}""", """{"b": 2, "a": 1}""", false, null)]
    [InlineData("""{"a": 1, "b": 2}""", """{"b": 2, "a": 1}""", true, "$: expected members a b, found b a")]
    [InlineData("""{"a": [{"b": null}]}""", """{"a": [{"b": 0}]}""", true, "$.a[0].b: expected null, found 0")]
    [InlineData("[1]", "[1, 2]", true, "$: expected 1 items, found 2")]
    public void A_difference_between_JSON_values_is_found(string expected, string actual, bool keyOrderMatters, string? difference) => Assert.Equal(
        difference, JsonDifference.Find(System.Text.Json.Nodes.JsonNode.Parse(expected), System.Text.Json.Nodes.JsonNode.Parse(actual), keyOrderMatters));

    private VectorRun Run(params (string Name, string Passage)[] excluded) =>
        new(File, _output, TextWriter.Null, excluded.ToDictionary(exclusion => exclusion.Name, exclusion => exclusion.Passage));

    private sealed class Lines : ITestOutputHelper
    {
        public List<string> Written { get; } = [];

        public void WriteLine(string message) => Written.Add(message);

        public void WriteLine(string format, params object[] args) => Written.Add(string.Format(null, format, args));
    }
}
