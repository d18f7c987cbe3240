using System.Text.Json;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Execution;

/// <summary>What a plan knows of arguments isn't worked out again for each request, and what each request decides isn't taken from the first.</summary>
public sealed class KnownArgumentsTests
{
    private readonly Even _even = new();
    private readonly List<IReadOnlyDictionary<string, object?>> _given = [];
    private readonly GraphQLPipeline _pipeline;

    public KnownArgumentsTests() => _pipeline = new(Schema.Build(
        """
        scalar Even
        input Box { of: Even! other: [Even!] }
        type Query { read(even: Even, box: Box, boxes: [Box!], n: Int! = 1): Int plain(even: Even, box: Box): Int step(even: Even, box: Box, n: Int! = 1): Int }
        """,
        new()
        {
            Scalars = new Dictionary<string, ScalarBehavior> { ["Even"] = _even },
            Fields = new Dictionary<string, FieldBehavior>
            {
                ["Query.read"] = new ResolverBehavior(context =>
                {
                    _given.Add(context.Arguments);
                    return 1;
                }),
                ["Query.step"] = new PlannedBehavior(new One()),
            },
        }));

    [Theory]
    [InlineData("{ read(even: 2) }")]
    [InlineData("{ read(box: { of: 2, other: 4 }) }")]
    [InlineData("{ read(boxes: [{ of: 2 }, { of: 4 }]) }")]
    [InlineData("{ read(even: { n: 2 }) }", true)]
    [InlineData("query ($even: Even) { read(even: $even, box: { of: 2 }) }", true)]
    public async Task Arguments_without_a_variable_are_coerced_once(string query, bool eachTime = false)
    {
        await AskAsync(query, """{ "even": 6 }""");
        var coerced = _even.Literals;
        await AskAsync(query, """{ "even": 8 }""");
        Assert.Equal(eachTime, _even.Literals > coerced);
        Assert.Equal(eachTime, _given[0] != _given[1]);
    }

    [Theory]
    [InlineData("query ($even: Even!) { step(even: $even, box: { of: 2 }) }")]
    [InlineData("query ($even: Even!) { step(box: { of: $even, other: [$even, 4] }) }")]
    [InlineData("query ($even: Even!) { plain(box: { of: $even }) }")]
    public async Task Whether_a_variable_fits_is_asked_once(string query)
    {
        await AskAsync(query, """{ "even": 6 }""");
        var coerced = _even.Literals;
        await AskAsync(query, """{ "even": 8 }""");
        Assert.Equal(coerced, _even.Literals);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("plain")]
    [InlineData("step")]
    public async Task What_a_scalar_makes_of_a_variable_is_asked_in_each_request(string field)
    {
        var query = $$"""query ($n: Int) { {{field}}(even: { n: $n }) }""";
        Assert.DoesNotContain("errors", await AskAsync(query, """{ "n": 2 }"""), StringComparison.Ordinal);
        Assert.Contains("has invalid value { n: $n }: Not even.", await AskAsync(query, """{ "n": 3 }"""), StringComparison.Ordinal);
        Assert.DoesNotContain("errors", await AskAsync(query, """{ "n": 4 }"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("step")]
    public async Task A_null_that_may_not_be_there_is_an_error_of_the_requests_that_give_it(string field)
    {
        var query = $$"""query ($n: Int = 2) { {{field}}(n: $n) }""";
        foreach (var _ in (int[])[1, 2])
        {
            Assert.Equal($$$"""{"data":{"{{{field}}}":1}}""", await AskAsync(query, "{}"));
            Assert.Equal($$$"""{"data":{"{{{field}}}":1}}""", await AskAsync(query, """{ "n": 3 }"""));
            var refused = await AskAsync(query, """{ "n": null }""");
            Assert.Contains("must not be null.", refused, StringComparison.Ordinal);
            Assert.Contains("ARGUMENT_INVALID", refused, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_a_directive_leaves_out_is_of_each_request()
    {
        const string query = "query ($skipped: Boolean!) { read(even: 2) @skip(if: $skipped) plain }";
        Assert.Equal("""{"data":{"read":1,"plain":null}}""", await AskAsync(query, """{ "skipped": false }"""));
        Assert.Equal("""{"data":{"plain":null}}""", await AskAsync(query, """{ "skipped": true }"""));
        Assert.Equal(1, Assert.Single(_given)["n"]);
    }

    private async Task<string> AskAsync(string query, string variables)
    {
        using var json = JsonDocument.Parse(variables);
        return (await _pipeline.ExecuteAsync(new(query) { Variables = json.RootElement })).ToJson();
    }

    /// <summary>An even number, by itself or as the field of an object, where it may be left open.</summary>
    private sealed class Even : ScalarBehavior
    {
        public int Literals { get; private set; }

        public override Coerced CoerceResult(object value) => Coerced.To(value);

        public override Coerced CoerceInput(object value) => value switch
        {
            int number => int.IsEvenInteger(number) ? Coerced.To(number) : Coerced.Failed("Not even."),
            IReadOnlyDictionary<string, object?> fields => fields.GetValueOrDefault("n") is int number ? CoerceInput(number) : Coerced.To(0),
            _ => Coerced.Failed("No number."),
        };

        public override Coerced CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables)
        {
            Literals++;
            return base.CoerceLiteral(literal, variables);
        }
    }

    private sealed class One : IFieldPlanner
    {
        public FieldStep Plan(PlannedField field, PlanningContext context) => new Step();

        private sealed class Step : FieldStep
        {
            public override ValueTask ExecuteAsync(FieldBatch batch, OperationContext context)
            {
                batch.Set(0, 1);
                return default;
            }
        }
    }
}
