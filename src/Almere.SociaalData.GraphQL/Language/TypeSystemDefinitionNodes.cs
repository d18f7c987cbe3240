using System.Collections.Immutable;

namespace Almere.SociaalData.GraphQL.Language;

/// <summary>A definition of a schema, a type or a directive.</summary>
public abstract class TypeSystemDefinitionNode : DefinitionNode
{
    private protected TypeSystemDefinitionNode(StringValueNode? description, Location location) : base(location) => Description = description;

    /// <summary>The description, or null.</summary>
    public StringValueNode? Description { get; }
}

/// <summary>The definition of a schema.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#SchemaDefinition"/>
public sealed class SchemaDefinitionNode(
    ImmutableArray<OperationTypeDefinitionNode> operationTypes = default, ImmutableArray<DirectiveNode> directives = default,
    StringValueNode? description = null, Location location = default)
    : TypeSystemDefinitionNode(description, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.SchemaDefinition;

    /// <summary>The root operation types; at least one.</summary>
    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes.IsDefault ? [] : operationTypes;

    /// <summary>The directives, in the order of the text.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives.IsDefault ? [] : directives;
}

/// <summary>The definition of a directive.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#DirectiveDefinition"/>
public sealed class DirectiveDefinitionNode(
    NameNode name, ImmutableArray<InputValueDefinitionNode> arguments = default, bool repeatable = false,
    ImmutableArray<NameNode> locations = default, StringValueNode? description = null, Location location = default)
    : TypeSystemDefinitionNode(description, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.DirectiveDefinition;

    /// <summary>The name, without the sign @.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = arguments.IsDefault ? [] : arguments;

    /// <summary>Whether it may be used more than once in one place.</summary>
    public bool Repeatable { get; } = repeatable;

    /// <summary>The places where it may be used; at least one.</summary>
    public ImmutableArray<NameNode> Locations { get; } = locations.IsDefault ? [] : locations;
}
