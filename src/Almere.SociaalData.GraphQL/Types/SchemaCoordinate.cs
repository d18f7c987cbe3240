using System.Diagnostics;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>Finds the element of a schema that a schema coordinate means.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates"/>
public static class SchemaCoordinate
{
    /// <summary>The element, or null when what contains it has no element of that name.</summary>
    /// <exception cref="GraphQLException">The text is no coordinate, or what should contain the element doesn't exist or can't contain one.</exception>
    public static ISchemaElement? Resolve(Schema schema, string coordinate) => Resolve(schema, Parser.ParseSchemaCoordinate(coordinate));

    /// <summary>The element, or null when what contains it has no element of that name.</summary>
    /// <exception cref="GraphQLException">What should contain the element doesn't exist or can't contain one.</exception>
    public static ISchemaElement? Resolve(Schema schema, SchemaCoordinateNode coordinate) => coordinate switch
    {
        TypeCoordinateNode node => schema.GetType(node.Name.Value),
        MemberCoordinateNode node => Member(schema, TypeOf(schema, node.Name), node.Name, node.MemberName.Value),
        ArgumentCoordinateNode node => FieldOf(schema, node).Arguments.Find(node.ArgumentName.Value),
        DirectiveCoordinateNode node => schema.Directives.Find(node.Name.Value),
        DirectiveArgumentCoordinateNode node => DirectiveOf(schema, node.Name).Arguments.Find(node.ArgumentName.Value),
        _ => throw new UnreachableException($"Unknown coordinate {coordinate.Kind}."),
    };

    private static ISchemaElement? Member(Schema schema, NamedType type, NameNode typeName, string name) => type switch
    {
        EnumType enumType => enumType.Values.Find(name),
        InputObjectType inputObject => inputObject.Fields.Find(name),
        FieldedType fielded => schema.FindField(fielded, name),
        _ => throw Error($"Expected \"{type}\" to be an Enum, Input Object, Object or Interface type.", typeName),
    };

    private static NamedType TypeOf(Schema schema, NameNode name) =>
        schema.GetType(name.Value) ?? throw Error($"Expected \"{name.Value}\" to be defined as a type in the schema.", name);

    private static FieldDefinition FieldOf(Schema schema, ArgumentCoordinateNode node)
    {
        var type = TypeOf(schema, node.Name) as FieldedType
            ?? throw Error($"Expected \"{node.Name.Value}\" to be an object type or interface type.", node.Name);
        return schema.FindField(type, node.FieldName.Value)
            ?? throw Error($"Expected \"{node.FieldName.Value}\" to exist as a field of type \"{type}\" in the schema.", node.FieldName);
    }

    private static DirectiveDefinition DirectiveOf(Schema schema, NameNode name) =>
        schema.Directives.Find(name.Value) ?? throw Error($"Expected \"{name.Value}\" to be defined as a directive in the schema.", name);

    private static GraphQLException Error(string message, NameNode name) => new(GraphQLError.At(message, name));
}
