using System.Collections.Immutable;

namespace Almere.SociaalData.GraphQL.Language;

/// <summary>The definition of an argument or an input field.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#InputValueDefinition"/>
public sealed class InputValueDefinitionNode(
    NameNode name, TypeNode type, ValueNode? defaultValue = null, ImmutableArray<DirectiveNode> directives = default,
    StringValueNode? description = null, Location location = default)
    : Node(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InputValueDefinition;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>The default value, or null when there is none.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>The directives, in the order of the text.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives.IsDefault ? [] : directives;

    /// <summary>The description, or null.</summary>
    public StringValueNode? Description { get; } = description;
}
