using System.Collections.Immutable;

namespace Almere.SociaalData.GraphQL.Language;

/// <summary>The definition of an enum value.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#EnumValueDefinition"/>
public sealed class EnumValueDefinitionNode(
    NameNode name, ImmutableArray<DirectiveNode> directives = default, StringValueNode? description = null, Location location = default)
    : Node(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.EnumValueDefinition;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The directives, in the order of the text.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives.IsDefault ? [] : directives;

    /// <summary>The description, or null.</summary>
    public StringValueNode? Description { get; } = description;
}
