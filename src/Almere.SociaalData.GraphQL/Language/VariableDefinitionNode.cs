using System.Collections.Immutable;

namespace Almere.SociaalData.GraphQL.Language;

/// <summary>The definition of a variable of an operation.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#VariableDefinition"/>
public sealed class VariableDefinitionNode(
    VariableNode variable, TypeNode type, ValueNode? defaultValue = null, ImmutableArray<DirectiveNode> directives = default,
    StringValueNode? description = null, Location location = default)
    : Node(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.VariableDefinition;

    /// <summary>The variable.</summary>
    public VariableNode Variable { get; } = variable;

    /// <summary>Its type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>Its default value, without variables, or null.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>The directives, in the order of the text.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives.IsDefault ? [] : directives;

    /// <summary>The description, or null.</summary>
    public StringValueNode? Description { get; } = description;
}
