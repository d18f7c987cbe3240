using System.Text.Json;

namespace Almere.SociaalData.GraphQL;

/// <summary>A request as it came in: a document, which of its operations to run, and the values of the variables.</summary>
/// <param name="Document">The text of the document.</param>
/// <seealso href="https://spec.graphql.org/September2025/#request"/>
public sealed record GraphQLRequest(string Document)
{
    /// <summary>The operation to run; null where the document has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The values of the variables: a JSON object; absent or JSON null for none.</summary>
    public JsonElement? Variables { get; init; }

    /// <summary>What client and host agreed on beside the specification: a JSON object, which the engine passes over; null for nothing.</summary>
    public JsonElement? Extensions { get; init; }

    /// <summary>Nothing of the request: documents and variables can hold personal data.</summary>
    public override string ToString() => "GraphQL request";
}
