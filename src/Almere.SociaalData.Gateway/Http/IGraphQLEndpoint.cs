using System.Buffers;

namespace Almere.SociaalData.Gateway.Http;

/// <summary>The seam between the transport and the engine: everything behind it knows GraphQL and nothing of HTTP.</summary>
internal interface IGraphQLEndpoint
{
    /// <summary>Validates and executes a request and writes the GraphQL response, UTF-8 JSON, into <paramref name="response"/>.</summary>
    /// <remarks>
    /// Nothing is sent before this returns, so it may write at any time; when it throws, what it wrote is dropped. A cancelled
    /// token means that the client has gone or the time is up: throw <see cref="OperationCanceledException"/>.
    /// </remarks>
    ValueTask<GraphQLOutcome> ExecuteAsync(GraphQLHttpRequest request, IBufferWriter<byte> response, CancellationToken cancellationToken);
}
