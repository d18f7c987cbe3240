using System.Collections.Immutable;

namespace Almere.SociaalData.GraphQL.Language;

/// <summary>An extension of a schema.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#SchemaExtension"/>
public sealed class SchemaExtensionNode(
    ImmutableArray<DirectiveNode> directives = default, ImmutableArray<OperationTypeDefinitionNode> operationTypes = default,
    Location location = default)
    : TypeSystemExtensionNode(directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.SchemaExtension;

    /// <summary>The root operation types that are added.</summary>
    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes.IsDefault ? [] : operationTypes;
}
