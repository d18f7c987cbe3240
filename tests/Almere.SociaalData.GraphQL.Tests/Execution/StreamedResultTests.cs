using System.Text;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Execution;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Execution;

/// <summary>Results whose lists are read while the response is written.</summary>
public sealed class StreamedResultTests
{
    private const string Sdl = "type Query { name: String long: [Int!] other: [Int!] sure: [Int!]! }";

    // Longer than a piece by far.
    private const int Many = 100_000;

    [Fact]
    public async Task A_short_response_stays_whole_and_is_that_of_a_result_in_memory()
    {
        var (pieces, rest) = await WriteAsync("{ long name }", new() { ["long"] = new(3) });
        Assert.Empty(pieces);
        Assert.Equal("""{"data":{"long":[0,1,2],"name":"x"}}""", rest);
    }

    [Fact]
    public async Task A_long_response_leaves_in_pieces_in_the_order_of_the_selection()
    {
        var (pieces, rest) = await WriteAsync("{ name long other }", new() { ["long"] = new(Many), ["other"] = new(1) });
        Assert.InRange(pieces.Count, 5, 20);
        Assert.All(pieces, piece => Assert.InRange(piece.Length, ResponseStream.PieceLength, ResponseStream.PieceLength + 100));
        Assert.Equal($$$"""{"data":{"name":"x","long":[{{{string.Join(',', Enumerable.Range(0, Many))}}}],"other":[0]}}""", string.Concat(pieces) + rest);
    }

    [Fact]
    public async Task A_failure_before_anything_was_sent_is_an_error_of_the_field_and_stands_first()
    {
        var (pieces, rest) = await WriteAsync("{ name long other }", new() { ["long"] = new(3, FailsAt: 2), ["other"] = new(1) });
        Assert.Empty(pieces);
        Assert.Equal("""{"errors":[{"message":"No more.","locations":[{"line":1,"column":8}],"path":["long"]}],"data":{"name":"x","long":null,"other":[0]}}""", rest);
    }

    [Fact]
    public async Task A_failure_of_a_field_that_cannot_be_null_takes_the_data_with_it()
    {
        var (_, rest) = await WriteAsync("{ name sure }", new() { ["sure"] = new(3, FailsAt: 1) });
        Assert.EndsWith("""}],"data":null}""", rest, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ResponseBrokenException>(() => WriteAsync("{ long sure }", new() { ["long"] = new(Many), ["sure"] = new(3, FailsAt: 1) }));
    }

    [Fact]
    public async Task A_failure_after_another_field_was_sent_is_told_after_the_data()
    {
        var (pieces, rest) = await WriteAsync("{ long other }", new() { ["long"] = new(Many), ["other"] = new(3, FailsAt: 0) });
        Assert.NotEmpty(pieces);
        Assert.EndsWith("""],"other":null},"errors":[{"message":"No more.","locations":[{"line":1,"column":8}],"path":["other"]}]}""", rest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_in_the_middle_of_what_was_sent_breaks_the_response() =>
        await Assert.ThrowsAsync<ResponseBrokenException>(() => WriteAsync("{ long }", new() { ["long"] = new(Many, FailsAt: Many - 1) }));

    [Fact]
    public async Task The_list_is_read_no_further_than_the_receiver_takes_it()
    {
        var list = new Numbers(Many);
        await Assert.ThrowsAsync<OperationCanceledException>(() => WriteAsync("{ long }", new() { ["long"] = list }, pieces: 2));
        Assert.InRange(list.Read, 1, Many / 2);
    }

    private static async Task<(List<string> Pieces, string Last)> WriteAsync(string document, Dictionary<string, Numbers> lists, int pieces = int.MaxValue)
    {
        var fields = new Dictionary<string, FieldBehavior> { ["Query.name"] = new ResolverBehavior(_ => "x") };
        foreach (var (name, list) in lists)
            fields.Add($"Query.{name}", new PlannedBehavior(new Planner(list)));
        var pipeline = new GraphQLPipeline(Schema.Build(Parser.Parse(Sdl), new() { Fields = fields }));
        var sent = new List<string>();
        using var stopping = new CancellationTokenSource();
        var context = new RequestContext { StreamsLists = true };
        using var result = await pipeline.ExecuteAsync(new(document), context, stopping.Token);
        using var stream = new ResponseStream((piece, token) =>
        {
            sent.Add(Encoding.UTF8.GetString(piece.Span));
            if (sent.Count >= pieces)
                stopping.Cancel();
            token.ThrowIfCancellationRequested();
            return default;
        });
        await result.WriteToAsync(stream);
        return (sent, Encoding.UTF8.GetString(stream.Writer.WrittenSpan));
    }

    private sealed class Planner(Numbers list) : IFieldPlanner
    {
        public FieldStep Plan(PlannedField field, PlanningContext context) => list;
    }

    private sealed class Numbers(int count, int FailsAt = -1) : StreamedStep
    {
        public int Read { get; private set; }

        public override ValueTask ExecuteAsync(FieldBatch batch, OperationContext context) => throw new InvalidOperationException("It was to wait for the writing.");

        public override async ValueTask WriteAsync(ResponseStream response, OperationContext context)
        {
            response.Writer.WriteRaw((byte)'[');
            for (var i = 0; i < count; i++)
            {
                if (i == FailsAt)
                    throw new GraphQLException(new GraphQLError("No more."));
                if (i > 0)
                    response.Writer.WriteRaw((byte)',');
                response.Writer.WriteNumber(i);
                Read++;
                if (response.IsFull)
                    await response.SendAsync(context.CancellationToken);
            }

            response.Writer.WriteRaw((byte)']');
        }
    }
}
