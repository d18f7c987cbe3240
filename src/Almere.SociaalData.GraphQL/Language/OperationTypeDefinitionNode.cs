namespace Almere.SociaalData.GraphQL.Language;

/// <summary>The root type of one kind of operation.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#RootOperationTypeDefinition"/>
public sealed class OperationTypeDefinitionNode(OperationType operation, NamedTypeNode type, Location location = default) : Node(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.OperationTypeDefinition;

    /// <summary>The kind of operation.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>The type.</summary>
    public NamedTypeNode Type { get; } = type;
}
