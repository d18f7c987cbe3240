using System.Text.Json;

namespace Almere.SociaalData.Gateway.Http;

/// <summary>The parameters of a well-formed GraphQL-over-HTTP request.</summary>
/// <param name="Document">Source text of the document (<c>query</c>), not parsed yet.</param>
/// <param name="OperationName">Which operation of the document to execute; null when the request doesn't say.</param>
/// <param name="Variables">A JSON object without duplicate names, or null. Its strings are well-formed Unicode.</param>
/// <param name="Extensions">As <paramref name="Variables"/>.</param>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters"/>
internal sealed record GraphQLParameters(string Document, string? OperationName, JsonElement? Variables, JsonElement? Extensions)
{
    /// <summary>Nothing of the request: documents and variables can hold personal data.</summary>
    public override string ToString() => "GraphQL request";
}
