using System.Collections.Immutable;

namespace Almere.SociaalData.GraphQL.Language;

/// <summary>An operation or a fragment.</summary>
public abstract class ExecutableDefinitionNode : DefinitionNode
{
    private protected ExecutableDefinitionNode(
        StringValueNode? description, ImmutableArray<DirectiveNode> directives, SelectionSetNode selectionSet, Location location)
        : base(location)
    {
        Description = description;
        Directives = directives.IsDefault ? [] : directives;
        SelectionSet = selectionSet;
    }

    /// <summary>The description, or null.</summary>
    public StringValueNode? Description { get; }

    /// <summary>The directives, in the order of the text.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; }

    /// <summary>What is selected.</summary>
    public SelectionSetNode SelectionSet { get; }
}

/// <summary>An operation.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#OperationDefinition"/>
public sealed class OperationDefinitionNode(
    OperationType operation, SelectionSetNode selectionSet, NameNode? name = null,
    ImmutableArray<VariableDefinitionNode> variableDefinitions = default, ImmutableArray<DirectiveNode> directives = default,
    StringValueNode? description = null, Location location = default)
    : ExecutableDefinitionNode(description, directives, selectionSet, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.OperationDefinition;

    /// <summary>The kind of the operation.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>The name, or null for an anonymous operation.</summary>
    public NameNode? Name { get; } = name;

    /// <summary>The variables, in the order of the text.</summary>
    public ImmutableArray<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions.IsDefault ? [] : variableDefinitions;
}

/// <summary>A named fragment.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#FragmentDefinition"/>
public sealed class FragmentDefinitionNode(
    NameNode name, NamedTypeNode typeCondition, SelectionSetNode selectionSet, ImmutableArray<DirectiveNode> directives = default,
    StringValueNode? description = null, Location location = default)
    : ExecutableDefinitionNode(description, directives, selectionSet, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.FragmentDefinition;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The type that the fragment applies to.</summary>
    public NamedTypeNode TypeCondition { get; } = typeCondition;
}
