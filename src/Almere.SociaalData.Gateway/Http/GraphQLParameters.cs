using System.Text.Json;

namespace Almere.SociaalData.Gateway.Http;

/// <summary>The parameters of a well-formed GraphQL-over-HTTP request.</summary>
/// <param name="Document">Source text of the document (<c>query</c>), not parsed yet; null where the request names one by an id.</param>
/// <param name="OperationName">Which operation of the document to execute; null when the request doesn't say.</param>
/// <param name="Variables">A JSON object without duplicate names, or null. Its strings are well-formed Unicode.</param>
/// <param name="Extensions">As <paramref name="Variables"/>.</param>
/// <param name="DocumentId">The id of a trusted document, in the place of <paramref name="Document"/>; null where none is given.</param>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters"/>
internal sealed record GraphQLParameters(string? Document, string? OperationName, JsonElement? Variables, JsonElement? Extensions, string? DocumentId = null)
{
    /// <summary>The id of the document that Apollo's extension <c>persistedQuery</c> names; null where it doesn't.</summary>
    public string? PersistedQueryId =>
        Extensions is { ValueKind: JsonValueKind.Object } extensions
        && extensions.TryGetProperty("persistedQuery", out var persisted) && persisted.ValueKind is JsonValueKind.Object
        && persisted.TryGetProperty("sha256Hash", out var hash) && hash.ValueKind is JsonValueKind.String
            ? $"sha256:{hash.GetString()}"
            : null;

    /// <summary>What is wrong with the parameters together, or null: exactly one thing says which document is meant.</summary>
    public string? Contradiction => (Document, DocumentId) switch
    {
        (not null, not null) => """The request has both "query" and "documentId"; give one of them.""",
        (null, null) when PersistedQueryId is null => """The request has no "query"; give the source text of a GraphQL document in it, or the id of a trusted document in "documentId".""",
        _ => null,
    };

    /// <summary>Nothing of the request: documents and variables can hold personal data.</summary>
    public override string ToString() => "GraphQL request";
}
