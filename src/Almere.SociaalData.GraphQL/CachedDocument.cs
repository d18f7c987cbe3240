using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL;

/// <summary>A valid document, with the types of its variables.</summary>
internal sealed class CachedDocument
{
    private readonly ImmutableArray<(OperationDefinitionNode Operation, IReadOnlyList<(string Name, GraphQLType Type)> Variables)> _operations;

    /// <summary>Keeps a document that is valid for a schema.</summary>
    public CachedDocument(Schema schema, DocumentNode document)
    {
        Document = document;
        _operations =
        [
            .. document.Definitions.OfType<OperationDefinitionNode>().Select(operation =>
                (operation, (IReadOnlyList<(string, GraphQLType)>)[.. operation.VariableDefinitions.Select(variable => TypeOf(schema, variable))])),
        ];
    }

    /// <summary>The document.</summary>
    public DocumentNode Document { get; }

    /// <summary>The variables of an operation of the document with their types, in the order of the operation.</summary>
    public IReadOnlyList<(string Name, GraphQLType Type)> VariablesOf(OperationDefinitionNode operation)
    {
        foreach (var (candidate, variables) in _operations)
        {
            if (ReferenceEquals(candidate, operation))
                return variables;
        }

        throw new ArgumentException("The operation is not of this document.", nameof(operation));
    }

    private static (string Name, GraphQLType Type) TypeOf(Schema schema, VariableDefinitionNode variable) =>
        (variable.Variable.Name.Value, TypeFromAst.Find(schema, variable.Type)!);
}
