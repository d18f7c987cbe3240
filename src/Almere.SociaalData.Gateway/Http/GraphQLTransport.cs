using System.Diagnostics;
using Almere.SociaalData.Gateway.AccessLog;
using Almere.SociaalData.Gateway.Authentication;
using Almere.SociaalData.Gateway.Limits;
using Almere.SociaalData.Gateway.Problems;
using Microsoft.Net.Http.Headers;

namespace Almere.SociaalData.Gateway.Http;

/// <summary>GraphQL over HTTP: from a POST or GET to the engine, and from its response to a status and a media type.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/"/>
internal sealed class GraphQLTransport(IGraphQLEndpoint endpoint, TransportLimits limits, TimeProvider clock)
{
    /// <summary>The address of the API.</summary>
    public const string Address = "/graphql";

    private static readonly Problem NotAcceptable = new(StatusCodes.Status406NotAcceptable, ProblemCode.NotAcceptable,
        "The Accept header allows no media type that the gateway answers with; accept application/graphql-response+json or application/json.");

    private static readonly Problem NotJson = new(StatusCodes.Status415UnsupportedMediaType, ProblemCode.MediaTypeNotSupported,
        "The body must be sent with the header Content-Type: application/json, in UTF-8.");

    /// <summary>Answers one request within its time.</summary>
    /// <param name="context">The request.</param>
    /// <param name="caller">Who asks.</param>
    public async Task AnswerAsync(HttpContext context, TokenClaims caller)
    {
        if (ResponseMediaType.Negotiate(context.Request.Headers.Accept) is not { } mediaType)
        {
            await NotAcceptable.WriteAsync(context);
            return;
        }

        // Ends with its time, or when the client has gone.
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(limits.MaxRequestSeconds), clock);
        using var leaving = context.RequestAborted.UnsafeRegister(static time => ((CancellationTokenSource)time!).Cancel(), time);
        var executing = false;
        try
        {
            var byGet = HttpMethods.IsGet(context.Request.Method);
            switch (byGet ? QueryStringParameters.Read(context.Request.Query, limits.MaxJsonDepth) : await ReadBodyAsync(context, time.Token))
            {
                case Reading<GraphQLParameters>.Refused(var problem):
                    await problem.WriteAsync(context);
                    return;
                case Reading<GraphQLParameters>.Done(var parameters):
                    executing = true;
                    var request = Request(context, caller, parameters, byGet);
                    context.Response.Headers[RequestTrace.TraceResponse] = request.Trace.ToString();
                    using (var body = new ResponseBody(context.Response, mediaType))
                    {
                        var outcome = await endpoint.ExecuteAsync(request, body, time.Token);
                        await body.CompleteAsync(outcome, time.Token);
                    }

                    return;
                case var other:
                    throw new UnreachableException($"Unknown reading {other}.");
            }
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            await (executing ? AnswerTooLate : BodyTooLate).WriteAsync(context);
        }
    }

    private static GraphQLHttpRequest Request(HttpContext context, TokenClaims caller, GraphQLParameters parameters, bool byGet) => new(
        parameters,
        caller,
        context.Request.Headers["Processing-Activity"] is [{ Length: > 0 } activity] ? activity : null,
        QueriesOnly: byGet,
        RequestTrace.Of(context),
        CallingProcessor.Of(context),
        ExplainHeader.Read(context.Request.Headers[ExplainHeader.Name]));

    private async ValueTask<Reading<GraphQLParameters>> ReadBodyAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (!IsJson(context.Request.ContentType))
        {
            context.Response.Headers.Accept = ResponseMediaType.Json.Name;
            return NotJson;
        }

        using var body = new RequestBody();
        return await body.FillAsync(context, limits.MaxBodyBytes, cancellationToken) is { } problem ? problem : JsonParameters.Read(body.Bytes, limits.MaxJsonDepth);
    }

    private static bool IsJson(string? contentType) => contentType == ResponseMediaType.Json.Name ||
        (MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(ResponseMediaType.Json.Name, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)));

    private Problem BodyTooLate => new(StatusCodes.Status408RequestTimeout, ProblemCode.Timeout,
        $"The request body did not arrive within {limits.MaxRequestSeconds} seconds (MaxRequestSeconds). Send it again.");

    private Problem AnswerTooLate => new(StatusCodes.Status504GatewayTimeout, ProblemCode.Timeout,
        $"The answer took longer than {limits.MaxRequestSeconds} seconds (MaxRequestSeconds). Ask for less in one request: fewer rows, fewer levels or a narrower filter.");
}
