using System.Text.Json.Nodes;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Tests.Conformance;
using Almere.SociaalData.GraphQL.Types;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Execution;

public sealed class RandomRequestTests
{
    private static readonly Config ManyRequests = Config.QuickThrowOnFailure.WithMaxTest(150);
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();
    private static readonly string[] Kinds = ["query", "query", "mutation"];

    [Fact]
    public void Any_request_gets_a_well_formed_response_whatever_is_wrong_with_it() => Check.One(ManyRequests, Prop.ForAll(Seeds, seed =>
    {
        var schema = RandomData.Build(seed, Answering.AtOnce);
        var result = new GraphQLPipeline(schema).ExecuteAsync(Request(schema, seed, mistakes: 0.05)).AsTask().Result;
        var response = JsonNode.Parse(result.ToJson())!.AsObject();
        Assert.True(response.ContainsKey("data") || response["errors"] is JsonArray { Count: > 0 });
        Assert.DoesNotContain("secret", response.ToJsonString());
        Assert.All(result.Errors, error => Assert.True(result.HasData || error.Extensions!.ContainsKey("code"), error.Message));
    }));

    [Fact]
    public void A_gate_is_obeyed_wherever_a_coordinate_stands() => Check.One(ManyRequests, Prop.ForAll(Seeds, seed =>
    {
        var schema = RandomData.Build(seed, Answering.AtOnce);
        var request = Request(schema, seed, mistakes: 0);
        var gate = new RandomGate(seed);
        var prepared = new GraphQLPipeline(schema).Prepare(request, new() { Gate = gate });
        if (prepared.IsReady)
        {
            Assert.DoesNotContain(prepared.Plan.Verdicts, decided => decided.Value is GraphQL.Planning.Verdict.Denied && decided.Key.ArgumentOf is not null);
            var denied = prepared.Plan.Verdicts.Where(decided => decided.Value is GraphQL.Planning.Verdict.Denied).Select(decided => decided.Key).ToList();
            Assert.True(denied.Count > 0 || prepared.Plan.Errors.Count == 0);
            // Of an interface's field that some types show and others don't, nothing is said.
            if (prepared.Plan.Errors.Count == 0)
                Assert.All(denied, coordinate => Assert.True(IsShownOnSome(schema, gate, coordinate.Member), $"{coordinate} is denied without a word: {request.Document}"));
        }
        else
        {
            Assert.Contains(gate.Denied, coordinate => coordinate.ArgumentOf is not null);
            Assert.All(prepared.Refusal.Errors, error => Assert.Equal("AUTH_NOT_AUTHORIZED", error.Extensions!["code"]));
        }
    }));

    [Fact]
    public void A_request_without_mistakes_is_executed() => Check.One(ManyRequests, Prop.ForAll(Seeds, seed =>
    {
        var schema = RandomData.Build(seed, Answering.AtOnce);
        var request = Request(schema, seed, mistakes: 0);
        var result = new GraphQLPipeline(schema).ExecuteAsync(request).AsTask().Result;
        Assert.True(result.HasData, $"{request.Document}\n{string.Join('\n', result.Errors.Select(error => error.Message))}");
    }));

    [Fact]
    public void The_response_is_the_same_whether_resolvers_answer_at_once_or_later() => Check.One(ManyRequests, Prop.ForAll(Seeds, seed =>
    {
        var responses = Enum.GetValues<Answering>().Select(answering =>
        {
            var schema = RandomData.Build(seed, answering);
            return new GraphQLPipeline(schema).ExecuteAsync(Request(schema, seed, mistakes: 0)).AsTask().Result.ToJson();
        });
        Assert.Single(responses.Distinct());
    }));

    [Fact]
    public void Every_error_of_a_field_leaves_null_at_its_path_or_above() => Check.One(ManyRequests, Prop.ForAll(Seeds, seed =>
    {
        var schema = RandomData.Build(seed, Answering.AtOnce);
        var result = new GraphQLPipeline(schema).ExecuteAsync(Request(schema, seed, mistakes: 0)).AsTask().Result;
        var data = JsonNode.Parse(result.ToJson())!["data"];
        Assert.All(result.Errors, error => Assert.Null(At(data, error.Path!)));
        Assert.Equal(result.Errors.Count, result.Errors.Select(error => string.Join('/', error.Path!)).Distinct().Count());
        Assert.All(result.Errors, error => Assert.NotEmpty(error.Locations));
    }));

    private sealed class RandomGate(int seed) : IFieldGate
    {
        public List<Coordinate> Denied { get; } = [];

        public string Key => "random";

        public GraphQL.Planning.Verdict Judge(Coordinate coordinate)
        {
            if (RandomData.Hash(seed, coordinate.ToString()) % 12 != 0)
                return GraphQL.Planning.Verdict.Allowed.Instance;
            Denied.Add(coordinate);
            return new GraphQL.Planning.Verdict.Denied("no grant");
        }
    }

    private static bool IsShownOnSome(Schema schema, RandomGate gate, string field) => schema.Types.OfType<InterfaceType>()
        .Where(type => type.Fields.Contains(field))
        .SelectMany(type => type.PossibleTypes)
        .Any(type => gate.Judge(new(type.Name, field)) is not GraphQL.Planning.Verdict.Denied);

    private static GraphQLRequest Request(Schema schema, int seed, double mistakes)
    {
        var (document, variables) = new SchemaDocumentGenerator(schema, new Random(seed), mistakes).Request(Kinds[seed % 3]);
        return new(document) { Variables = variables };
    }

    // The value at a path, or the null that ends the path early.
    private static JsonNode? At(JsonNode? data, IReadOnlyList<object> path) =>
        path.Aggregate(data, (node, key) => key is int index ? node?[index] : node?[(string)key]);
}
