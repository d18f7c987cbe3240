using System.Text.Json;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Execution;

public sealed class ExecutorTests
{
    [Fact]
    public async Task Nothing_is_awaited_where_everything_is_at_hand()
    {
        var running = Request("type Query { a: Int list: [Query] }", "{ a list { a list { a } } }", new Node(1, [new(2, [])])).ExecuteAsync().AsTask();
        Assert.True(running.IsCompletedSuccessfully);
        Assert.Equal("""{"data":{"a":1,"list":[{"a":2,"list":[]}]}}""", (await running).ToJson());
    }

    [Fact]
    public async Task A_field_takes_the_entry_or_the_public_property_of_its_name()
    {
        var root = new Dictionary<string, object?>
        {
            ["entry"] = new Person("Ada", 36),
            ["value"] = new Point(3, 4),
            ["nothing"] = null,
        };
        var result = await Request(
            "type Query { entry: Person value: Point nothing: Person absent: Person } type Person { name: String age: Int secret: String } type Point { x: Int y: Int }",
            "{ entry { name age secret } value { x y } nothing { name } absent { name } }",
            root).ExecuteAsync();
        Assert.Equal("""{"data":{"entry":{"name":"Ada","age":36,"secret":null},"value":{"x":3,"y":4},"nothing":null,"absent":null}}""", result.ToJson());
    }

    [Fact]
    public async Task An_unexpected_exception_is_for_the_log_and_not_for_the_caller()
    {
        var result = await Request("type Query { a: Int b: Int }", "{ a b }", null, ("Query.a", new ResolverBehavior(_ => throw new InvalidOperationException("password")))).ExecuteAsync();
        var error = Assert.Single(result.Errors);
        Assert.Equal("Unexpected execution error.", error.Message);
        Assert.Equal("password", error.Cause!.Message);
        Assert.Equal(
            """{"errors":[{"message":"Unexpected execution error.","locations":[{"line":1,"column":3}],"path":["a"]}],"data":{"a":null,"b":null}}""", result.ToJson());
    }

    [Fact]
    public async Task A_resolver_that_knows_its_errors_says_them_in_its_own_words()
    {
        var errors = new GraphQLException([new("First is negative.") { Extensions = new Dictionary<string, object?> { ["code"] = "PAGE_INVALID", ["limit"] = 500 } }]);
        var result = await Request("type Query { a: Int }", "{ a }", null, ("Query.a", new ResolverBehavior(_ => throw errors))).ExecuteAsync();
        Assert.Equal(
            """{"errors":[{"message":"First is negative.","locations":[{"line":1,"column":3}],"path":["a"],"extensions":{"code":"PAGE_INVALID","limit":500}}],"data":{"a":null}}""",
            result.ToJson());
    }

    [Fact]
    public async Task An_error_points_at_every_place_that_selects_its_field()
    {
        var result = await Request("type Query { a: Int! }", "{\n  a\n  ... { a }\n}", null).ExecuteAsync();
        Assert.Equal([new(2, 3), new(3, 9)], Assert.Single(result.Errors).Locations);
        Assert.True(result.HasData);
        Assert.False(result.HasValue);
    }

    [Fact]
    public async Task A_failed_mutation_that_empties_the_response_stops_the_ones_after_it()
    {
        var ran = new List<string>();
        AsyncResolverBehavior Change(string name) => new(async _ =>
        {
            ran.Add(name);
            await Task.Yield();
            return name == "b" ? null : 1;
        });
        var result = await Request(
            "type Query { a: Int } type Mutation { a: Int! b: Int! c: Int! }", "mutation { a b c }", null,
            ("Mutation.a", Change("a")), ("Mutation.b", Change("b")), ("Mutation.c", Change("c"))).ExecuteAsync();
        Assert.Equal(["a", "b"], ran);
        Assert.False(result.HasValue);
    }

    [Fact]
    public async Task A_mutation_is_finished_with_everything_below_it_before_the_next_one_starts()
    {
        var events = new List<string>();
        AsyncResolverBehavior Note(string name, object value) => new(async context =>
        {
            events.Add($"{name} {context.Field.ResponseKey}");
            await Task.Yield();
            return value;
        });
        await Request(
            "type Query { a: Int } type Mutation { change: Change } type Change { number: Int }", "mutation { x: change { n: number } y: change { m: number } }", null,
            ("Mutation.change", Note("change", new object())), ("Change.number", Note("number", 1))).ExecuteAsync();
        Assert.Equal(["change x", "number n", "change y", "number m"], events);
    }

    [Fact]
    public async Task Cancelling_ends_the_work_and_is_no_error_of_a_field()
    {
        using var cancel = new CancellationTokenSource();
        var runs = 0;
        var request = Request("type Query { list: [Item] } type Item { id: Int }", "{ list { id } }", new { List = new object[] { 1, 2, 3 } },
            ("Item.id", new ResolverBehavior(context =>
            {
                runs++;
                cancel.Cancel();
                context.Operation.CancellationToken.ThrowIfCancellationRequested();
                return 1;
            })));
        await Assert.ThrowsAsync<OperationCanceledException>(() => (request with { CancellationToken = cancel.Token }).ExecuteAsync().AsTask());
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task What_was_started_has_ended_before_cancelling_is_told()
    {
        using var cancel = new CancellationTokenSource();
        var ended = false;
        var request = Request("type Query { a: Int b: Int }", "{ a b }", null,
            ("Query.a", new AsyncResolverBehavior(async context =>
            {
                await Task.Delay(Timeout.Infinite, context.Operation.CancellationToken);
                return 1;
            })),
            ("Query.b", new AsyncResolverBehavior(async _ =>
            {
                await cancel.CancelAsync();
                await Task.Delay(20, CancellationToken.None);
                ended = true;
                return 1;
            })));
        await Assert.ThrowsAsync<OperationCanceledException>(() => (request with { CancellationToken = cancel.Token }).ExecuteAsync().AsTask());
        Assert.True(ended);
    }

    [Fact]
    public async Task A_denied_field_is_null_without_running_and_its_error_is_repeated()
    {
        var runs = 0;
        var request = Request("type Query { open: Int closed: Int }", "{ open closed }", new { Open = 1 }, ("Query.closed", new ResolverBehavior(_ => runs++)));
        var result = await (request with { Gate = new Closed("Query.closed") }).ExecuteAsync();
        Assert.Equal(0, runs);
        Assert.Contains("""{"open":1,"closed":null}""", result.ToJson());
        Assert.Equal("AUTH_NOT_AUTHORIZED", Assert.Single(result.Errors).Extensions!["code"]);
    }

    [Fact]
    public async Task A_denied_field_that_cannot_be_null_empties_the_response_before_anything_runs()
    {
        var runs = 0;
        var request = Request("type Query { open: Int closed: Int! }", "{ open closed }", null, ("Query.open", new ResolverBehavior(_ => runs++)));
        var result = await (request with { Gate = new Closed("Query.closed") }).ExecuteAsync();
        Assert.Equal(0, runs);
        Assert.True(result.HasData);
        Assert.False(result.HasValue);
        Assert.Single(result.Errors);
    }

    [Fact]
    public async Task Introspection_shows_the_view_and_not_the_whole_schema()
    {
        var request = Request("type Query { a: Int b: Int }", "{ __type(name: \"Query\") { fields { name } } __schema { queryType { name } } __typename }", null);
        var view = Schema.Build(Parser.Parse("type Query { a: Int }"));
        var result = await (request with { VisibleSchema = view }).ExecuteAsync();
        Assert.Equal("""{"data":{"__type":{"fields":[{"name":"a"}]},"__schema":{"queryType":{"name":"Query"}},"__typename":"Query"}}""", result.ToJson());
    }

    [Fact]
    public async Task A_custom_scalar_can_be_any_json()
    {
        using var json = JsonDocument.Parse("""{"x": [1, 2.50]}""");
        var root = new Dictionary<string, object?>
        {
            ["a"] = new Dictionary<string, object?> { ["date"] = new DateOnly(2026, 2, 3), ["money"] = 1.50m, ["list"] = new object?[] { null, true, 1L, (byte)2, 0.1f, ulong.MaxValue } },
            ["b"] = json.RootElement,
        };
        var result = await Request("scalar Any type Query { a: Any b: Any }", "{ a b }", root).ExecuteAsync();
        Assert.Equal("""{"data":{"a":{"date":"2026-02-03","money":1.50,"list":[null,true,1,2,0.1,18446744073709551615]},"b":{"x": [1, 2.50]}}}""", result.ToJson());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(typeof(string))]
    public async Task A_custom_scalar_that_cannot_be_written_is_a_field_error(object value)
    {
        var result = await Request("scalar Any type Query { a: Any b: [Any] }", "{ a b }", new { A = value, B = new[] { value } }).ExecuteAsync();
        Assert.Contains("""{"a":null,"b":[null]}""", result.ToJson());
        Assert.Equal(2, result.Errors.Count);
    }

    [Fact]
    public async Task A_response_however_deep_needs_no_deeper_stack()
    {
        const int depth = 5_000;
        var node = new Dictionary<string, object?>();
        node["n"] = node;
        // Each fragment goes one level down, so that the document itself stays flat.
        var fragments = Enumerable.Range(0, depth).Select(i => $"fragment F{i} on Query {{ n {{ ...F{i + 1} }} }}");
        var document = $"{{ ...F0 }} {string.Join(' ', fragments)} fragment F{depth} on Query {{ __typename }}";
        var request = Request("type Query { n: Query }", document, node) with { Planning = new() { MaxDepth = 2 * depth } };
        var result = await request.ExecuteAsync();
        Assert.Equal(string.Concat(Enumerable.Repeat("{\"n\":", depth)) + "{\"__typename\":\"Query\"}" + new string('}', depth), result.ToJson()["{\"data\":".Length..^1]);
    }

    [Fact]
    public async Task A_sequence_that_breaks_while_it_is_read_fails_its_field_alone()
    {
        static IEnumerable<int> Numbers()
        {
            yield return 1;
            throw new InvalidOperationException("broken");
        }

        var result = await Request("type Query { a: [Int] b: Int }", "{ a b }", new { A = Numbers(), B = 2 }).ExecuteAsync();
        Assert.Contains("""{"a":null,"b":2}""", result.ToJson());
        Assert.Equal(["a"], Assert.Single(result.Errors).Path);
    }

    [Fact]
    public async Task An_item_that_cannot_be_null_empties_its_list_and_what_is_below_is_not_read()
    {
        var runs = 0;
        var result = await Request(
            "type Query { list: [Item!] } type Item { must: Int! child: Child } type Child { id: Int }", "{ list { child { id } must } }",
            new { List = new object[] { new { Must = (int?)1, Child = 1 }, new { Must = (int?)null, Child = 1 } } },
            ("Child.id", new ResolverBehavior(_ => runs++))).ExecuteAsync();
        Assert.Contains("\"list\":null", result.ToJson());
        Assert.Equal(0, runs);
        Assert.Equal(["list", 1, "must"], Assert.Single(result.Errors).Path);
    }

    private static DirectRequest Request(string sdl, string document, object? root, params (string Coordinate, FieldBehavior Behavior)[] fields) =>
        new(Schema.Build(Parser.Parse(sdl), new() { Fields = fields.ToDictionary(field => field.Coordinate, field => field.Behavior) }), document) { RootValue = root };

    private sealed record Node(int A, IReadOnlyList<Node> List);

    private sealed record Person(string Name, int Age)
    {
        internal string Secret => Name;
    }

    private readonly record struct Point(int X, int Y);

    private sealed class Closed(string coordinate) : IFieldGate
    {
        public string Key => coordinate;

        public Verdict Judge(Coordinate asked) => asked.ToString() == coordinate ? new Verdict.Denied("no grant") : Verdict.Allowed.Instance;
    }
}
