namespace Almere.SociaalData.Gateway.Http;

/// <summary>The seam between the transport and the engine: everything behind it knows GraphQL and nothing of HTTP.</summary>
internal interface IGraphQLEndpoint
{
    /// <summary>Validates and executes a request and writes the GraphQL response, UTF-8 JSON, into <paramref name="response"/>.</summary>
    /// <remarks>
    /// What is written is sent when this returns; when it throws, what it wrote is dropped. An answer that is too long to be kept is sent in pieces, and the
    /// connection ends when it can't be finished. A cancelled token means that the client has gone or the time is up: throw <see cref="OperationCanceledException"/>.
    /// </remarks>
    ValueTask<GraphQLOutcome> ExecuteAsync(GraphQLHttpRequest request, ResponseBody response, CancellationToken cancellationToken);
}
