using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL;

/// <summary>A valid document, with what is known of the variables of its operations.</summary>
internal sealed class CachedDocument
{
    private readonly ImmutableArray<CachedOperation> _operations;

    /// <summary>Keeps a document that is valid for a schema.</summary>
    public CachedDocument(Schema schema, DocumentNode document)
    {
        Document = document;
        _operations = [.. document.Definitions.OfType<OperationDefinitionNode>().Select(operation => new CachedOperation(schema, operation))];
    }

    /// <summary>The document.</summary>
    public DocumentNode Document { get; }

    /// <summary>What is known of an operation of the document.</summary>
    public CachedOperation Find(OperationDefinitionNode operation)
    {
        foreach (var candidate in _operations)
        {
            if (ReferenceEquals(candidate.Operation, operation))
                return candidate;
        }

        throw new ArgumentException("The operation is not of this document.", nameof(operation));
    }
}
