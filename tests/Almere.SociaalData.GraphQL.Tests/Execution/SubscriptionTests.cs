using System.Runtime.CompilerServices;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Execution;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Execution;

public sealed class SubscriptionTests
{
    private const string Sdl = "type Query { a: Int } type Subscription { number(upTo: Int! = 3): Int! plain: Int }";

    [Fact]
    public async Task Each_event_is_answered_like_a_query()
    {
        var results = await ReadAsync(Open("subscription { number(upTo: 2) }", new(Count)));
        Assert.Equal(["""{"data":{"number":1}}""", """{"data":{"number":2}}"""], results);
    }

    [Fact]
    public async Task What_an_event_gives_can_be_resolved()
    {
        var results = await ReadAsync(Open("subscription { n: number(upTo: 1) }", new(Count, new AsyncResolverBehavior(async context =>
        {
            await Task.Yield();
            return ((Event)context.Parent!).Number * 100;
        }))));
        Assert.Equal(["""{"data":{"n":100}}"""], results);
    }

    [Fact]
    public async Task An_error_of_one_event_is_not_the_end_of_the_stream()
    {
        var results = await ReadAsync(Open("subscription { number }", new(Count, new ResolverBehavior(context => ((Event)context.Parent!).Number == 2 ? null : 7))));
        Assert.Equal(3, results.Count);
        Assert.StartsWith("""{"errors":[{"message":"Cannot return null for non-nullable field Subscription.number.",""", results[1]);
        Assert.Equal("""{"data":{"number":7}}""", results[2]);
    }

    [Fact]
    public void A_stream_that_cannot_be_opened_is_a_request_error()
    {
        var refused = Assert.IsType<SubscriptionOutcome.Refused>(Open("subscription { number }", new(_ => throw new GraphQLException(new GraphQLError("Too many streams.")))));
        Assert.False(refused.Result.HasData);
        var error = Assert.Single(refused.Result.Errors);
        Assert.Equal("Too many streams.", error.Message);
        Assert.Equal(["number"], error.Path);
    }

    [Fact]
    public void A_field_without_events_and_a_second_field_are_refused()
    {
        Assert.False(Assert.IsType<SubscriptionOutcome.Refused>(Open("subscription { plain }", new(Count))).Result.HasData);
        Assert.False(Assert.IsType<SubscriptionOutcome.Refused>(Open("subscription { number plain }", new(Count))).Result.HasData);
        Assert.False(Assert.IsType<SubscriptionOutcome.Refused>(Open("subscription($n: Int) { number(upTo: $n) plain @skip(if: true) number }", new(Count), "null")).Result.HasData);
    }

    [Fact]
    public async Task A_source_that_breaks_ends_the_stream_with_its_exception()
    {
        var opened = Assert.IsType<SubscriptionOutcome.Opened>(Open("subscription { number }", new(Break)));
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var result in opened.Results)
                Assert.Equal("""{"data":{"number":1}}""", result.ToJson());
        });
    }

    [Fact]
    public async Task Leaving_the_stream_lets_the_source_end()
    {
        var ended = false;
        var opened = Assert.IsType<SubscriptionOutcome.Opened>(Open("subscription { number }", new(context => Endless(() => ended = true))));
        await foreach (var result in opened.Results)
        {
            Assert.True(result.HasValue);
            break;
        }

        Assert.True(ended);
    }

    private static SubscriptionOutcome Open(string document, SubscriptionBehavior behavior, string? variable = null)
    {
        var schema = Schema.Build(Parser.Parse(Sdl), new() { Fields = new Dictionary<string, FieldBehavior> { ["Subscription.number"] = behavior } });
        var request = new DirectRequest(schema, document);
        if (variable is not null)
            request = request with { Variables = System.Text.Json.JsonDocument.Parse($$"""{"n": {{variable}}}""").RootElement };
        return request.Subscribe();
    }

    private static async Task<List<string>> ReadAsync(SubscriptionOutcome outcome)
    {
        var results = new List<string>();
        await foreach (var result in Assert.IsType<SubscriptionOutcome.Opened>(outcome).Results)
            results.Add(result.ToJson());
        return results;
    }

    private static async IAsyncEnumerable<object?> Count(ResolverContext context)
    {
        for (var number = 1; number <= (int)context.Arguments["upTo"]!; number++)
        {
            await Task.Yield();
            yield return new Event(number);
        }
    }

    private static async IAsyncEnumerable<object?> Break(ResolverContext context)
    {
        await Task.Yield();
        yield return new Event(1);
        throw new InvalidOperationException("broken");
    }

    private static async IAsyncEnumerable<object?> Endless(Action ended, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        try
        {
            while (true)
            {
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                yield return new Event(1);
            }
        }
        finally
        {
            ended();
        }
    }

    private sealed record Event(int Number);
}
