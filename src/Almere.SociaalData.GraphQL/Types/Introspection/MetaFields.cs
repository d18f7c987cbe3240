namespace Almere.SociaalData.GraphQL.Types.Introspection;

/// <summary>The fields that every schema has without defining them. <see cref="GraphQL.Types.Schema.FindField"/> finds them.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Introspection"/>
public static class MetaFields
{
    /// <summary><c>__schema: __Schema!</c>, on the query type.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Introspection"/>
    public static FieldDefinition Schema { get; } = new(null, "__schema", TypeNamed("__Schema").NonNull, [])
    {
        Description = "Access the current type schema of this server.",
        Behavior = new IntrospectionBehavior((_, _, view) => view),
    };

    /// <summary><c>__type(name: String!): __Type</c>, on the query type.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Introspection"/>
    public static FieldDefinition Type { get; } = new(
        null, "__type", TypeNamed("__Type"), [new ArgumentDefinition("__type", new("name", SpecifiedScalars.String.NonNull))])
    {
        Description = "Request the type information of a single type.",
        Behavior = new IntrospectionBehavior((_, arguments, view) => arguments["name"] is string name ? view.GetType(name) : null),
    };

    /// <summary>
    /// <c>__typename: String!</c>, on every object, interface and union. It has no behaviour: whoever executes it knows the object type and
    /// answers with its name.
    /// </summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Type-Name-Introspection"/>
    public static FieldDefinition TypeName { get; } = new(null, "__typename", SpecifiedScalars.String.NonNull, [])
    {
        Description = "The name of the current Object type at runtime.",
    };

    private static NamedType TypeNamed(string name) => IntrospectionTypes.All.Find(name)!;
}
