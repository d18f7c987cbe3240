using System.Collections.Immutable;

namespace Almere.SociaalData.GraphQL.Language;

/// <summary>A document: its definitions, in the order of the text.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Document"/>
public sealed class DocumentNode(ImmutableArray<DefinitionNode> definitions = default, Location location = default) : Node(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Document;

    /// <summary>The definitions.</summary>
    public ImmutableArray<DefinitionNode> Definitions { get; } = definitions.IsDefault ? [] : definitions;

    /// <summary>The text that the document was read from, or null.</summary>
    public Source? Source => Location.Source;
}
