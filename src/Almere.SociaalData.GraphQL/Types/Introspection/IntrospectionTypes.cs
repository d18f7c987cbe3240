namespace Almere.SociaalData.GraphQL.Types.Introspection;

/// <summary>The types of introspection.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Introspection"/>
public static class IntrospectionTypes
{
    /// <summary>All of them.</summary>
    public static NamedCollection<NamedType> All { get; } = NamedCollection<NamedType>.Empty;
}
