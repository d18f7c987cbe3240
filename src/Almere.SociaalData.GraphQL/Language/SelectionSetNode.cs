using System.Collections.Immutable;

namespace Almere.SociaalData.GraphQL.Language;

/// <summary>A selection set: what stands between a pair of braces.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#SelectionSet"/>
public sealed class SelectionSetNode(ImmutableArray<SelectionNode> selections = default, Location location = default) : Node(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.SelectionSet;

    /// <summary>The selections, in the order of the text; at least one.</summary>
    public ImmutableArray<SelectionNode> Selections { get; } = selections.IsDefault ? [] : selections;
}
