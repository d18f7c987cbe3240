namespace Almere.SociaalData.GraphQL.Types;

/// <summary>An element of a schema that has a name, unique among its siblings.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Names"/>
public interface INamed
{
    /// <summary>The name, as it stands in the schema.</summary>
    string Name { get; }
}
