using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Planning.Costs;
using Almere.SociaalData.GraphQL.Tests.Conformance;
using Almere.SociaalData.GraphQL.Types;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Planning;

/// <summary>A request costs the objects that it can answer with at most, plus the weights of its fields.</summary>
public sealed class CostTests
{
    private static readonly Schema Library = Schema.Build(CostDirectives.Sdl + "\n" + """
        interface Work { title: String parts: [Work!]! author: Person }
        type Book implements Work { title: String parts: [Work!]! author: Person chapters: [Chapter!]! @listSize(assumedSize: 30) }
        type Song implements Work { title: String parts: [Work!]! author: Person }
        type Chapter { title: String }
        type Person { name: String works(first: Int = 7, last: Int): Works @cost(weight: "10") @listSize(slicingArguments: ["first", "last"], sizedFields: ["nodes"]) }
        type Works { nodes: [Work!] tags: [String!] total: Int @cost(weight: "2.5") }
        type Query {
          person: Person
          people(first: Int): [Person] @listSize(slicingArguments: ["first"], slicingArgumentDefaultValue: 20)
          byId(ids: [ID!]!): [Person] @listSize(slicingArguments: ["ids"])
          any: [Person]
          count: Int
        }
        type Subscription { person: Person }
        """);

    private static readonly Schema Books = Schema.Build(CostDirectives.Sdl + """
         type Query { person: Person }
        type Person { name: String works(first: Int): Works @cost(weight: "10") @listSize(slicingArguments: ["first"], sizedFields: ["nodes"]) }
        type Works { nodes: [Book!] }
        type Book { author: Person }
        """);

    [Theory]
    [InlineData("{ count }", "", 0)]
    [InlineData("{ person { name } }", "", 1)]
    [InlineData("{ person { name } other: person { name } }", "", 2)]
    [InlineData("{ any { name } }", "", 10)]
    [InlineData("{ people { name } }", "", 20)]
    [InlineData("{ people(first: null) { name } }", "", 20)]
    [InlineData("{ people(first: 3) { name } }", "", 3)]
    [InlineData("{ people(first: -3) { name } }", "", 0)]
    [InlineData("query($n: Int) { people(first: $n) { name } }", """{"n": 4}""", 4)]
    [InlineData("query($n: Int) { people(first: $n) { name } }", "{}", 20)]
    [InlineData("query($n: Int = 6) { people(first: $n) { name } }", "{}", 6)]
    [InlineData("{ byId(ids: [1, 2, 3]) { name } }", "", 3)]
    [InlineData("{ byId(ids: 1) { name } }", "", 1)]
    [InlineData("query($i: [ID!]!) { byId(ids: $i) { name } }", """{"i": ["a", "b"]}""", 2)]
    [InlineData("query($i: ID!) { byId(ids: [$i, $i]) { name } }", """{"i": "a"}""", 2)]
    // Weight 10, the page itself, and 7 works as the argument has by default; leaves cost their weight only.
    [InlineData("{ person { works { tags nodes { title } } } }", "", 1 + 10 + 1 + 7)]
    [InlineData("{ person { works(first: 2, last: 5) { total nodes { title } } } }", "", 1 + 10 + 1 + 2.5 + 5)]
    // Pages multiply.
    [InlineData("{ people(first: 4) { works(first: 5) { nodes { author { name } } } } }", "", 4 * (1 + 10 + 1 + (5 * (1 + 1))))]
    [InlineData("query($a: Int, $b: Int) { people(first: $a) { works(first: $b) { nodes { author { name } } } } }", """{"a": 4, "b": 5}""", 4 * (1 + 10 + 1 + (5 * (1 + 1))))]
    [InlineData("query($a: Int, $b: Int) { people(first: $a) { works(first: $b) { nodes { author { name } } } } }", """{"a": 0, "b": 5000000}""", 0)]
    // Of the possible types the dearest counts: a book with its 30 chapters.
    [InlineData("{ person { works(first: 2) { nodes { ... on Book { chapters { title } } ... on Song { author { name } } } } } }", "", 1 + 10 + 1 + (2 * (1 + 30)))]
    [InlineData("query($n: Int) { person { works(first: $n) { nodes { ... on Book { author { works(first: $n) { total } } } ... on Song { author { name } } } } } }", """{"n": 2}""", 1 + 10 + 1 + (2 * (1 + 1 + 10 + 1 + 2.5)))]
    // What a fragment gives twice is answered once; under another key it's another field.
    [InlineData("{ person { ...F ...F } } fragment F on Person { works(first: 2) { nodes { title } } }", "", 1 + 10 + 1 + 2)]
    [InlineData("{ person { a: works(first: 2) { nodes { title } } b: works(first: 3) { nodes { title } } } }", "", 1 + 11 + 2 + 11 + 3)]
    [InlineData("{ people @skip(if: true) { name } count }", "", 0)]
    public void A_request_costs_its_objects_and_weights(string document, string variables, double cost)
    {
        var (least, most) = (Math.Max(1, (int)Math.Floor(cost)), (int)Math.Ceiling(cost));
        var request = new GraphQLRequest(document) { Variables = variables == "" ? null : JsonDocument.Parse(variables).RootElement };
        Assert.Null(Refusal(request, Math.Max(1, most)));
        if (cost > 1)
            Assert.Equal(most, (long)Refusal(request, most == least ? most - 1 : least)!["cost"]!);
    }

    [Fact]
    public void The_error_names_limit_figure_and_cost_and_nothing_is_executed()
    {
        var pipeline = new GraphQLPipeline(Library, new() { MaxCost = 500 });
        var prepared = pipeline.Prepare(new("query($n: Int) { people(first: $n) { works(first: $n) { nodes { title } } } }") { Variables = JsonSerializer.SerializeToElement(new { n = 500 }) });
        Assert.False(prepared.IsReady);
        var error = Assert.Single(prepared.Refusal.Errors);
        Assert.Equal("The request costs up to 256000, allowed are 500 (MaxCost). Ask for fewer rows on a page, or for fewer lists below each other.", error.Message);
        Assert.Equal([KeyValuePair.Create<string, object?>("code", "COST_EXCEEDED"), new("limit", "MaxCost"), new("maximum", 500), new("cost", 256_000L)], error.Extensions!);
    }

    [Fact]
    public void A_known_document_is_costed_anew_with_each_request_s_values_and_without_allocating()
    {
        var pipeline = new GraphQLPipeline(Library, new() { MaxCost = 50 });
        GraphQLRequest Ask(int n) => new("query($n: Int) { people(first: $n) { name } }") { Variables = JsonSerializer.SerializeToElement(new { n }) };
        var plan = pipeline.Prepare(Ask(50)).Plan;
        Assert.False(pipeline.Prepare(Ask(51)).IsReady);
        Assert.Same(plan, pipeline.Prepare(Ask(49)).Plan);
        var cost = OperationCost.Of(plan!, SchemaCosts.Of(Library, 10));
        var variables = new Dictionary<string, object?> { ["n"] = 40 };
        cost.In(variables);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var again = cost.In(variables);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(40, again);
    }

    [Fact]
    public void A_cost_beyond_every_number_is_a_cost()
    {
        var nested = string.Concat(Enumerable.Repeat("works(first: 2147483647) { nodes { ... on Book { author { ", 15)) + "name" + string.Concat(Enumerable.Repeat(" } } } }", 15));
        Assert.Equal(1_000_000_000_000_000L, Refusal(new($"{{ person {{ {nested} }} }}"), int.MaxValue)!["cost"]);
    }

    [Fact]
    public void A_plan_however_deep_needs_no_deeper_stack()
    {
        const int levels = 20_000;
        var fragments = Enumerable.Range(0, levels).Select(i => $"fragment F{i} on Person {{ works(first: $n) {{ nodes {{ author {{ ...F{i + 1} }} }} }} }}");
        var document = $"query($n: Int) {{ person {{ ...F0 }} }} {string.Join(' ', fragments)} fragment F{levels} on Person {{ name }}";
        var plan = ((PlanOutcome.Planned)OperationPlanner.Plan(
            Books, Parser.Parse(document, ParserOptions.Trusted), (OperationDefinitionNode)Parser.Parse(document, ParserOptions.Trusted).Definitions[0],
            new Dictionary<string, object?> { ["n"] = 1 }, options: new() { MaxDepth = int.MaxValue, MaxFields = int.MaxValue })).Plan;
        var cost = 0d;
        var thread = new Thread(() => cost = OperationCost.Of(plan, SchemaCosts.Of(Books, 10)).In(new Dictionary<string, object?> { ["n"] = 1 }), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal(1 + (levels * 13d), cost);
    }

    [Theory]
    [InlineData("fragment F{0} on Person {{ ...F{1} ...F{1} }}", null)]
    [InlineData("fragment F{0} on Person {{ works {{ nodes {{ ... on Book {{ author {{ ...F{1} }} }} }} }} }}", "DEPTH_EXCEEDED")]
    [InlineData("fragment F{0} on Person {{ works(first: 1) {{ nodes {{ ... on Book {{ author {{ ...F{1} }} }} }} }} a: works(first: 1) {{ nodes {{ ... on Book {{ author {{ ...F{1} }} }} }} }} }}", "PLAN_TOO_LARGE")]
    public void Fragments_that_double_forty_times_are_costed_at_once(string fragment, string? code)
    {
        var fragments = Enumerable.Range(0, 40).Select(i => string.Format(CultureInfo.InvariantCulture, fragment, i, i + 1));
        var watch = Stopwatch.StartNew();
        var error = Refusal(new($"{{ person {{ ...F0 }} }} {string.Join(' ', fragments)} fragment F40 on Person {{ name }}"), 100_000);
        Assert.Equal(code, error?["code"]);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void The_complete_introspection_query_is_affordable_once_and_not_fifty_times()
    {
        Assert.Null(Refusal(new(IntrospectionQuery.Text), new GraphQLPipelineOptions().MaxCost));
        var fragments = IntrospectionQuery.Text[IntrospectionQuery.Text.IndexOf("fragment", StringComparison.Ordinal)..];
        var many = string.Join(' ', Enumerable.Range(0, 50).Select(i => $"a{i}: __schema {{ types {{ ...Type }} }}"));
        Assert.Equal("COST_EXCEEDED", Refusal(new($"{{ {many} }} {fragments}"), new GraphQLPipelineOptions().MaxCost)!["code"]);
    }

    [Theory]
    [InlineData("""type Query { a: Int @cost(weight: "much") }""")]
    [InlineData("""type Query { a: Int @cost(weight: "-1") }""")]
    [InlineData("""type Query { a: Int @cost(weight: 1) }""")]
    [InlineData("""type Query { a: [Query] @listSize(assumedSize: -1) }""")]
    [InlineData("""type Query { a: [Query] @listSize(slicingArguments: 1) }""")]
    public void A_schema_that_can_t_be_costed_is_refused_at_the_start(string sdl) =>
        Assert.Contains("\"Query.a\"", Assert.Throws<ArgumentException>(() => new GraphQLPipeline(Schema.Build($"{CostDirectives.Sdl} {sdl}"))).Message);

    private static IReadOnlyDictionary<string, object?>? Refusal(GraphQLRequest request, int maximum)
    {
        var prepared = new GraphQLPipeline(Library, new() { MaxCost = maximum }).Prepare(request);
        return prepared.IsReady ? null : Assert.Single(prepared.Refusal.Errors).Extensions;
    }
}
