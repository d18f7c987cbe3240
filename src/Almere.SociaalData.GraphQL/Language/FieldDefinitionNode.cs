using System.Collections.Immutable;

namespace Almere.SociaalData.GraphQL.Language;

/// <summary>The definition of a field.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#FieldDefinition"/>
public sealed class FieldDefinitionNode(
    NameNode name, TypeNode type, ImmutableArray<InputValueDefinitionNode> arguments = default,
    ImmutableArray<DirectiveNode> directives = default, StringValueNode? description = null, Location location = default)
    : Node(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.FieldDefinition;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>The arguments, in the order of the text.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = arguments.IsDefault ? [] : arguments;

    /// <summary>The directives, in the order of the text.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives.IsDefault ? [] : directives;

    /// <summary>The description, or null.</summary>
    public StringValueNode? Description { get; } = description;
}
