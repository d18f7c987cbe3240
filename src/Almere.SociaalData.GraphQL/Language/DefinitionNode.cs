namespace Almere.SociaalData.GraphQL.Language;

/// <summary>A definition or an extension at the top of a document.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#Definition"/>
public abstract class DefinitionNode : Node
{
    private protected DefinitionNode(Location location) : base(location)
    {
    }
}
