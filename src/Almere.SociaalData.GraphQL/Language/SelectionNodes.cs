using System.Collections.Immutable;

namespace Almere.SociaalData.GraphQL.Language;

/// <summary>A field, a fragment spread or an inline fragment.</summary>
public abstract class SelectionNode : Node
{
    private protected SelectionNode(
        ImmutableArray<DirectiveNode> directives, Location location)
        : base(location) => Directives = directives.IsDefault ? [] : directives;

    /// <summary>The directives, in the order of the text.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; }
}

/// <summary>A field of a selection set.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#Field"/>
public sealed class FieldNode(
    NameNode name, NameNode? alias = null, ImmutableArray<ArgumentNode> arguments = default,
    ImmutableArray<DirectiveNode> directives = default, SelectionSetNode? selectionSet = null, Location location = default)
    : SelectionNode(directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Field;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The name under which the field stands in the response, or null.</summary>
    public NameNode? Alias { get; } = alias;

    /// <summary>The arguments, in the order of the text.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments.IsDefault ? [] : arguments;

    /// <summary>What is selected of the value, or null for a leaf.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <summary>The key of the field in the response: its alias, otherwise its name.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#response-name"/>
    public string ResponseKey => (Alias ?? Name).Value;
}

/// <summary>The use of a named fragment.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#FragmentSpread"/>
public sealed class FragmentSpreadNode(
    NameNode name, ImmutableArray<DirectiveNode> directives = default, Location location = default)
    : SelectionNode(directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.FragmentSpread;

    /// <summary>The name of the fragment.</summary>
    public NameNode Name { get; } = name;
}

/// <summary>A fragment that is used where it is written.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#InlineFragment"/>
public sealed class InlineFragmentNode(
    SelectionSetNode selectionSet, NamedTypeNode? typeCondition = null, ImmutableArray<DirectiveNode> directives = default,
    Location location = default)
    : SelectionNode(directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InlineFragment;

    /// <summary>What is selected.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <summary>The type that the fragment applies to, or null for the type around it.</summary>
    public NamedTypeNode? TypeCondition { get; } = typeCondition;
}
