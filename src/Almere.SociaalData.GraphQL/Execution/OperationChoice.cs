using System.Diagnostics.CodeAnalysis;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Execution;

/// <summary>Finds the operation of a document that a request asks for.</summary>
public static class OperationChoice
{
    /// <summary>Finds the operation, or tells why there is none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="name">The name that the request gives; null where it gives none.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="error">The request error.</param>
    /// <seealso href="https://spec.graphql.org/September2025/#GetOperation()"/>
    public static bool TryChoose(
        DocumentNode document, string? name, [NotNullWhen(true)] out OperationDefinitionNode? operation, [NotNullWhen(false)] out GraphQLError? error)
    {
        operation = null;
        error = null;
        foreach (var definition in document.Definitions)
        {
            if (definition is not OperationDefinitionNode candidate || (name is not null && candidate.Name?.Value != name))
                continue;
            if (operation is not null)
            {
                operation = null;
                error = new("Must provide operation name if query contains multiple operations.");
                return false;
            }

            operation = candidate;
            if (name is not null)
                break;
        }

        if (operation is null)
            error = new(name is null ? "Must provide an operation." : $"Unknown operation named \"{name}\".");
        return operation is not null;
    }
}
