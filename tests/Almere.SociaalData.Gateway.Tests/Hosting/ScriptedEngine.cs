using System.Buffers;
using System.Text.Json;
using Almere.SociaalData.Gateway.Http;

namespace Almere.SociaalData.Gateway.Tests.Hosting;

/// <summary>Stands where the engine stands: knows a handful of documents, and keeps the last request that the transport handed over.</summary>
internal sealed class ScriptedEngine : IGraphQLEndpoint
{
    public const string Slow = "{ slow }";
    public const string Failing = "{ failing }";
    public const string Large = "{ large }";
    public const string Forbidden = "{ forbidden }";

    /// <summary>How long the rest of a <see cref="Large"/> answer is, in bytes.</summary>
    public const int LargeSize = 300_000;

    public GraphQLHttpRequest? Last { get; private set; }

    /// <summary>Completes when a request for <see cref="Slow"/> has come in.</summary>
    public TaskCompletionSource SlowArrived { get; } = new();

    public async ValueTask<GraphQLOutcome> ExecuteAsync(GraphQLHttpRequest request, ResponseBody response, CancellationToken cancellationToken)
    {
        Last = request;
        switch (request.Parameters.Document)
        {
            case Slow:
                SlowArrived.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return GraphQLOutcome.Executed;
            case Failing:
                response.Write("""{"data":{"half":"""u8);
                throw new InvalidOperationException("999900006 is a value that no log may show");
            case Large:
                response.Write("{\"data\":{\"large\":\""u8);
                response.Write(Enumerable.Repeat((byte)'x', LargeSize).ToArray());
                response.Write("\"}}"u8);
                return GraphQLOutcome.Executed;
            case Forbidden:
                return Answer(response, """{"errors":[{"message":"No purpose."}]}""", GraphQLOutcome.Forbidden);
            case ['m', ..] when request.QueriesOnly:
                return Answer(response, """{"errors":[{"message":"Send a mutation by POST."}]}""", GraphQLOutcome.MutationRefused);
            case "{" or "{ 8f31403dfe404bccbb0e835f2629c6a7 }":
                return Answer(response, """{"errors":[{"message":"Syntax Error"}]}""", GraphQLOutcome.RequestError);
            case { } document when document.Contains("$id: ID!", StringComparison.Ordinal) && !HasValue(request.Parameters.Variables, "id"):
                return Answer(response, """{"errors":[{"message":"Variable $id"}]}""", GraphQLOutcome.RequestError);
            case { } document when document.Contains("__type(", StringComparison.Ordinal):
                return Answer(response, """{"data":{"__type":null}}""", GraphQLOutcome.Executed);
            default:
                return Answer(response, """{"data":{"__typename":"Query"}}""", GraphQLOutcome.Executed);
        }
    }

    private static bool HasValue(JsonElement? variables, string name) =>
        variables is { } given && given.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null;

    private static GraphQLOutcome Answer(ResponseBody response, string json, GraphQLOutcome outcome)
    {
        response.Write(System.Text.Encoding.UTF8.GetBytes(json));
        return outcome;
    }
}
