using System.Text.Json;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Planning;

public sealed class ArgumentPlannerTests
{
    private static readonly Schema Groups = Schema.Build("""
        type Query { groups(by: [[Key!]!], sets: [[[Key]]], where: Filter): Int }
        enum Key { DISTRICT BSN }
        input Filter { keys: [[Key]] any: [[Filter]] }
        """);

    [Theory]
    [InlineData("{ groups(by: [[DISTRICT], [DISTRICT, BSN]]) }", "{}")]
    [InlineData("{ groups(by: BSN) }", "{}")]
    [InlineData("{ groups(sets: [[[DISTRICT, null, BSN]], null]) }", "{}")]
    [InlineData("{ groups(where: { any: [[null, { keys: [[BSN]] }]] }) }", "{}")]
    [InlineData("query($k: Key!) { groups(by: [[DISTRICT], [$k]]) }", """{"k": "BSN"}""")]
    [InlineData("query($k: [[Key!]!]) { groups(by: $k) }", """{"k": [["DISTRICT"], ["BSN"]]}""")]
    [InlineData("query($f: Filter) { groups(where: $f) }", """{"f": {"any": [[{"keys": [[null, "BSN"]]}]]}}""")]
    [InlineData("query($k: [[Key!]!] = [[BSN]]) { groups(by: $k) }", "{}")]
    public void A_denied_enum_value_is_found_however_deep_it_lies_in_lists(string document, string variables)
    {
        var prepared = Prepare(Groups, document, variables, new ClosedGate("Key.BSN"));
        Assert.False(prepared.IsReady);
        Assert.Equal(["Key.BSN"], (IEnumerable<string>)Assert.Single(prepared.Refusal.Errors).Extensions!["coordinates"]!);
        Assert.True(Prepare(Groups, document, variables, new ClosedGate("Key.OTHER")).IsReady);
    }

    [Fact]
    public void Requests_that_differ_in_an_enum_value_deep_in_lists_do_not_share_a_plan()
    {
        var pipeline = new GraphQLPipeline(Groups);
        const string Document = "query($k: [[Key!]!]) { groups(by: $k) }";
        var open = pipeline.Prepare(new(Document) { Variables = Json("""{"k": [["DISTRICT"]]}""") }, new() { Gate = new ClosedGate("Key.BSN") });
        var closed = pipeline.Prepare(new(Document) { Variables = Json("""{"k": [["BSN"]]}""") }, new() { Gate = new ClosedGate("Key.BSN") });
        Assert.True(open.IsReady);
        Assert.False(closed.IsReady);
    }

    [Theory]
    [InlineData("""{"n": null}""", """{"planet":{"name":"Mars","moons":null}}""", "ARGUMENT_INVALID Argument \"first\" of non-null type \"Int!\" must not be null. planet.moons 1:45")]
    [InlineData("""{"n": 3}""", """{"planet":{"name":"Mars","moons":3}}""", null)]
    [InlineData("{}", """{"planet":{"name":"Mars","moons":2}}""", null)]
    public async Task Null_for_an_argument_that_cannot_be_null_is_told_below_a_planned_field(string variables, string data, string? told)
    {
        var schema = Schema.Build(
            Parser.Parse("type Query { planet: Planet } type Planet { name: String moons(first: Int! = 2): Int }"),
            new() { Fields = new Dictionary<string, FieldBehavior> { ["Query.planet"] = new PlannedBehavior(new PlanetPlanner()) } });
        var result = await new GraphQLPipeline(schema).ExecuteAsync(new("query($n: Int) { planet { name moons(first: $n) } }") { Variables = Json(variables) });
        Assert.Equal(data, JsonDocument.Parse(result.ToJson()).RootElement.GetProperty("data").GetRawText());
        Assert.Equal(told, result.Errors is [var error]
            ? $"{error.Extensions!["code"]} {error.Message} {string.Join('.', error.Path!)} {error.Locations[0].Line}:{error.Locations[0].Column}"
            : null);
    }

    [Fact]
    public async Task Null_for_an_argument_that_cannot_be_null_is_told_once_for_all_items_of_a_list()
    {
        var schema = Schema.Build(
            Parser.Parse("type Query { planets: [Planet!] } type Planet { name: String moons(first: Int! = 2): Int! }"),
            new() { Fields = new Dictionary<string, FieldBehavior> { ["Query.planets"] = new PlannedBehavior(new PlanetPlanner()) } });
        var result = await new GraphQLPipeline(schema).ExecuteAsync(new("query($n: Int) { planets { name moons(first: $n) } }") { Variables = Json("""{"n": null}""") });
        var error = Assert.Single(result.Errors);
        Assert.Null(error.Path);
        Assert.Equal("planets.moons", error.Extensions!["selection"]);
        Assert.EndsWith("\"data\":{\"planets\":null}}", result.ToJson(), StringComparison.Ordinal);
    }

    private static PreparedRequest Prepare(Schema schema, string document, string variables, IFieldGate gate) =>
        new GraphQLPipeline(schema).Prepare(new(document) { Variables = Json(variables) }, new() { Gate = gate });

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    /// <summary>Writes a planet with as many moons as asked.</summary>
    private sealed class PlanetPlanner : IFieldPlanner
    {
        public FieldStep Plan(PlannedField field, PlanningContext context) => new Step(field);

        private sealed class Step(PlannedField field) : FieldStep
        {
            public override ValueTask ExecuteAsync(FieldBatch batch, OperationContext context)
            {
                var moons = field.Selection.Fields[1];
                var value = moons.IsDenied ? null : ((PlannedValue.Leaf)moons.Arguments["first"]).Source.Read(context.Variables);
                batch.Set(0, new Json($$"""{"name":"Mars","moons":{{value ?? "null"}}}"""));
                return ValueTask.CompletedTask;
            }
        }

        private sealed class Json(string text) : IJsonValue
        {
            public void WriteTo(JsonTextWriter writer) => writer.WriteRaw(System.Text.Encoding.UTF8.GetBytes(text));
        }
    }
}
