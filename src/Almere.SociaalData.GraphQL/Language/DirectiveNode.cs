using System.Collections.Immutable;

namespace Almere.SociaalData.GraphQL.Language;

/// <summary>The use of a directive.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#Directive"/>
public sealed class DirectiveNode(NameNode name, ImmutableArray<ArgumentNode> arguments = default, Location location = default) : Node(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Directive;

    /// <summary>The name, without the sign @.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments, in the order of the text.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments.IsDefault ? [] : arguments;
}
