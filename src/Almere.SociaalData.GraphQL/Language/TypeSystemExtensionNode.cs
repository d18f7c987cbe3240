using System.Collections.Immutable;

namespace Almere.SociaalData.GraphQL.Language;

/// <summary>An extension of a schema or a type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#TypeSystemExtension"/>
public abstract class TypeSystemExtensionNode : DefinitionNode
{
    private protected TypeSystemExtensionNode(
        ImmutableArray<DirectiveNode> directives, Location location)
        : base(location) => Directives = directives.IsDefault ? [] : directives;

    /// <summary>The directives, in the order of the text.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; }
}
