namespace Almere.SociaalData.GraphQL.Types;

/// <summary>An element of a schema: it has a name, unique among its siblings, and a coordinate, unique in the schema.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates"/>
public interface ISchemaElement
{
    /// <summary>The name, as it stands in the schema.</summary>
    string Name { get; }

    /// <summary>The schema coordinate: <c>Type</c>, <c>Type.field</c>, <c>Type.field(argument:)</c>, <c>Enum.VALUE</c>, <c>@directive</c> or <c>@directive(argument:)</c>.</summary>
    string Coordinate { get; }
}
