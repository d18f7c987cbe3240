using System.Globalization;
using System.Text.Json;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests;

public sealed class PipelineTests
{
    private static readonly Schema Small = Schema.Build(Parser.Parse("""
        type Query { a(n: Int = 1, on: Boolean, o: Input): Int b: Query hidden: Int }
        type Mutation { change: Int }
        type Subscription { changed: Int }
        input Input { x: Int! }
        """));

    [Theory]
    [InlineData("{ a", "SYNTAX_INVALID")]
    [InlineData("{ unknown }", "VALIDATION_FAILED")]
    [InlineData("query A { a } query B { a }", "OPERATION_NOT_FOUND")]
    [InlineData("query($n: Int!) { a(n: $n) }", "VARIABLE_INVALID")]
    [InlineData("{ b { b { b { b { a } } } } }", "DEPTH_EXCEEDED")]
    [InlineData("{ b { a hidden b { a hidden b { a hidden } } } }", "PLAN_TOO_LARGE")]
    public async Task A_request_error_has_a_code_and_no_data(string document, string code)
    {
        var pipeline = new GraphQLPipeline(Small, new() { Planning = new() { MaxDepth = 4, MaxFields = 8 } });
        var result = await pipeline.ExecuteAsync(new(document));
        Assert.False(result.HasData);
        Assert.All(result.Errors, error => Assert.Equal(code, error.Extensions!["code"]));
    }

    [Theory]
    [InlineData("{ a a a a a a a a a a a a a a a a }", "MaxDocumentLength", 30)]
    [InlineData("{x:a y:a z:a}", "MaxAliases", 2)]
    [InlineData("{a b{a} hidden}", "MaxRootFields", 2)]
    public async Task A_limit_is_named_with_its_figure(string document, string limit, int maximum)
    {
        var pipeline = new GraphQLPipeline(Small, new() { MaxDocumentLength = 30, MaxAliases = 2, MaxRootFields = 2 });
        var error = Assert.Single((await pipeline.ExecuteAsync(new(document))).Errors);
        Assert.Equal("LIMIT_EXCEEDED", error.Extensions!["code"]);
        Assert.Equal(limit, error.Extensions["limit"]);
        Assert.Equal(maximum, error.Extensions["maximum"]);
        Assert.Contains(limit, error.Message);
    }

    [Fact]
    public async Task Codes_of_fields_tell_what_broke_and_what_was_asked_wrongly()
    {
        var schema = Schema.Build(Parser.Parse("type Query { a(n: Int! = 1): Int broken: Int empty: [Int!] }"), new()
        {
            Fields = new Dictionary<string, FieldBehavior>
            {
                ["Query.broken"] = new ResolverBehavior(_ => throw new InvalidOperationException()),
                ["Query.empty"] = new ResolverBehavior(_ => new int?[] { null }),
            },
        });
        var request = new GraphQLRequest("query($n: Int) { a(n: $n) broken empty }") { Variables = Json("""{"n": null}""") };
        var result = await new GraphQLPipeline(schema).ExecuteAsync(request);
        Assert.Equal(["ARGUMENT_INVALID", "INTERNAL_ERROR", "INTERNAL_ERROR"], result.Errors.Select(error => error.Extensions!["code"]));
    }

    [Fact]
    public void The_kind_of_operation_is_known_before_anything_runs()
    {
        var pipeline = new GraphQLPipeline(Small);
        Assert.Equal(OperationType.Query, pipeline.Prepare(new("{ a }")).OperationType);
        Assert.Equal(OperationType.Mutation, pipeline.Prepare(new("query A { a } mutation B { change }") { OperationName = "B" }).OperationType);
        Assert.Equal(OperationType.Subscription, pipeline.Prepare(new("subscription { changed }")).OperationType);
        Assert.Null(pipeline.Prepare(new("{ nope }")).OperationType);
        var refused = pipeline.Prepare(new("mutation($n: Int!) { change @skip(if: false) x: change @include(if: true) }"));
        Assert.False(refused.IsReady);
    }

    [Fact]
    public async Task A_subscription_is_not_answered_like_a_query_nor_a_query_like_a_subscription()
    {
        var pipeline = new GraphQLPipeline(Small);
        Assert.False((await pipeline.ExecuteAsync(new("subscription { changed }"))).HasData);
        Assert.IsType<GraphQL.Execution.SubscriptionOutcome.Refused>(pipeline.Subscribe(pipeline.Prepare(new("{ a }"))));
    }

    [Fact]
    public void A_plan_serves_every_request_of_its_gate_and_shape()
    {
        var pipeline = new GraphQLPipeline(Small);
        GraphQLRequest Request(string variables) => new("query($n: Int, $on: Boolean, $o: Input) { a(n: $n, on: $on, o: $o) }") { Variables = Json(variables) };
        var plan = pipeline.Prepare(Request("""{"n": 1, "on": true, "o": {"x": 1}}""")).Plan;
        Assert.Same(plan, pipeline.Prepare(Request("""{"n": 2, "on": true, "o": {"x": 2}}""")).Plan);
        Assert.NotSame(plan, pipeline.Prepare(Request("""{"n": 1, "on": false, "o": {"x": 1}}""")).Plan);
        Assert.NotSame(plan, pipeline.Prepare(Request("""{"on": true, "o": {"x": 1}}""")).Plan);
        Assert.NotSame(plan, pipeline.Prepare(Request("""{"n": 1, "on": true, "o": {"x": 1}}"""), new() { Gate = new Open("other") }).Plan);
    }

    [Fact]
    public void A_document_beyond_the_number_that_is_kept_takes_the_place_of_one_that_is_not_used()
    {
        var pipeline = new GraphQLPipeline(Small, new() { MaxCachedDocuments = 3 });
        var (used, unused) = (pipeline.Prepare(new("{ a }")).Plan, pipeline.Prepare(new("{ x: a }")).Plan);
        for (var i = 0; i < 20; i++)
        {
            pipeline.Prepare(new($"{{ x{i}: a }}"));
            Assert.Same(used, pipeline.Prepare(new("{ a }")).Plan);
        }

        Assert.NotSame(unused, pipeline.Prepare(new("{ x: a }")).Plan);
    }

    [Fact]
    public void A_plan_beyond_the_number_that_is_kept_takes_the_place_of_one_that_is_not_used()
    {
        var pipeline = new GraphQLPipeline(Small, new() { MaxCachedPlans = 2 });
        var (used, unused) = (PlanOf("true"), PlanOf("false"));
        Assert.Same(used, PlanOf("true"));
        PlanOf("null");
        Assert.Same(used, PlanOf("true"));
        Assert.NotSame(unused, PlanOf("false"));

        OperationPlan? PlanOf(string on) => pipeline.Prepare(new("query($on: Boolean) { a(on: $on) }") { Variables = Json($$"""{"on": {{on}}}""") }).Plan;
    }

    [Fact]
    public void A_request_that_came_before_allocates_nothing()
    {
        var pipeline = new GraphQLPipeline(Small);
        var request = new GraphQLRequest("{ a b { a } }");
        for (var i = 0; i < 100; i++)
            pipeline.Prepare(request);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            pipeline.Prepare(request);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public async Task Suggestions_name_only_what_the_caller_may_see()
    {
        var pipeline = new GraphQLPipeline(Small);
        var view = Schema.Build(Parser.Parse("type Query { a(n: Int = 1): Int }"));
        var open = Assert.Single((await pipeline.ExecuteAsync(new("{ hiden }"))).Errors);
        var limited = Assert.Single((await pipeline.ExecuteAsync(new("{ hiden }"), new() { VisibleSchema = view })).Errors);
        Assert.Contains("\"hidden\"", open.Message);
        Assert.DoesNotContain("hidden", limited.Message);
    }

    [Fact]
    public async Task An_introspection_query_that_multiplies_itself_is_refused()
    {
        var document = "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }";
        var result = await new GraphQLPipeline(Small).ExecuteAsync(new(document));
        Assert.False(result.HasData);
    }

    [Theory]
    [InlineData("fragment F{0} on Query {{ ...F{1} ...F{1} }}", null)]
    [InlineData("fragment F{0} on Query {{ b {{ ...F{1} }} x: b {{ ...F{1} }} }}", "PLAN_TOO_LARGE")]
    [InlineData("fragment F{0} on Query {{ ... {{ b {{ ...F{1} }} }} ... {{ b {{ ...F{1} }} }} }}", null)]
    public async Task Fragments_that_double_forty_times_cost_no_more_than_they_give(string fragment, string? code)
    {
        var fragments = Enumerable.Range(0, 40).Select(i => string.Format(CultureInfo.InvariantCulture, fragment, i, i + 1));
        var result = await new GraphQLPipeline(Small).ExecuteAsync(new($"{{ ...F0 }} {string.Join(' ', fragments)} fragment F40 on Query {{ a }}"));
        Assert.Equal(code, result.Errors is [var error] ? error.Extensions!["code"] : null);
        Assert.Equal(code is null, result.HasData);
    }

    [Theory]
    [InlineData("[]"), InlineData("1"), InlineData("\"x\"")]
    public async Task Variables_that_are_no_object_are_refused(string variables)
    {
        var result = await new GraphQLPipeline(Small).ExecuteAsync(new("query($n: Int) { a(n: $n) }") { Variables = Json(variables) });
        Assert.Equal("VARIABLE_INVALID", Assert.Single(result.Errors).Extensions!["code"]);
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private sealed class Open(string key) : IFieldGate
    {
        public string Key => key;

        public Verdict Judge(Coordinate coordinate) => Verdict.Allowed.Instance;
    }
}
