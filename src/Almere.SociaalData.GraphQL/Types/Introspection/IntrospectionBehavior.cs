namespace Almere.SociaalData.GraphQL.Types.Introspection;

/// <summary>A field of introspection. It answers from the schema that the caller may see, which needn't be the one that is executed.</summary>
/// <param name="resolve">
/// Gives the value of the field from the value of its parent (null for a meta-field of the query type), the coerced arguments, and the schema to
/// answer from.
/// </param>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Introspection"/>
public sealed class IntrospectionBehavior(Func<object?, IReadOnlyDictionary<string, object?>, Schema, object?> resolve) : FieldBehavior
{
    /// <summary>Gives the value of the field; it never waits and never fails.</summary>
    public object? Resolve(object? parent, IReadOnlyDictionary<string, object?> arguments, Schema view) => resolve(parent, arguments, view);
}
