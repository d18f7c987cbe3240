using System.Collections.Immutable;
using System.Diagnostics;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>Writes the definitions of a schema anew, with extensions merged in and only what a choice lets through, and builds a schema of them.</summary>
internal sealed class SchemaRedefinition(Schema schema, ISchemaChoice choice)
{
    public static Schema Build(Schema schema, ISchemaChoice choice) => new SchemaRedefinition(schema, choice).Build();

    private Schema Build()
    {
        var types = choice.Elements(schema.Types.Where(type => type.Definition is not null)).ToArray();
        var names = types.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var roots = schema.DeclaredRoots.Where(root => root.Value.Definition is null || names.Contains(root.Value.Name)).OrderBy(root => root.Key).ToArray();
        var definition = roots.Length == 0 || (schema.Definition is null && schema.Extensions.IsEmpty)
            ? null
            : new SchemaDefinitionNode(
                [.. roots.Select(root => new OperationTypeDefinitionNode(root.Key, new(new(root.Value.Name))))],
                choice.Directives(schema.AppliedDirectives), schema.Definition?.Description, schema.Definition?.Location ?? default);
        ImmutableArray<DefinitionNode?> definitions =
        [
            definition,
            .. choice.Elements(schema.Directives.Where(directive => directive.Node is not null)).Select(Define),
            .. types.Select(Define),
        ];
        return SchemaBuilder.Build(schema.Blueprint with
        {
            Definitions = [.. definitions.OfType<DefinitionNode>()],
            RootsByName = definition is null ? roots.ToDictionary(root => root.Key, root => root.Value.Name) : ImmutableDictionary<OperationType, string>.Empty,
        });
    }

    private DirectiveDefinitionNode Define(DirectiveDefinition directive) => new(
        directive.Node!.Name, InputValues(directive.Arguments), directive.IsRepeatable,
        [.. choice.Locations(directive.Locations).Select(location => new NameNode(location.Name))], directive.Node.Description, directive.Node.Location);

    private TypeDefinitionNode Define(NamedType type)
    {
        var node = type.Definition!;
        var directives = choice.Directives(type.AppliedDirectives);
        return type switch
        {
            ScalarType => new ScalarTypeDefinitionNode(node.Name, directives, node.Description, node.Location),
            ObjectType fielded => new ObjectTypeDefinitionNode(
                node.Name, References(fielded.DeclaredInterfaces), directives, Fields(fielded), node.Description, node.Location),
            InterfaceType fielded => new InterfaceTypeDefinitionNode(
                node.Name, References(fielded.DeclaredInterfaces), directives, Fields(fielded), node.Description, node.Location),
            UnionType union => new UnionTypeDefinitionNode(node.Name, directives, References(union.DeclaredMembers), node.Description, node.Location),
            EnumType enumType => new EnumTypeDefinitionNode(node.Name, directives, Values(enumType), node.Description, node.Location),
            InputObjectType inputObject => new InputObjectTypeDefinitionNode(
                node.Name, directives, InputValues(inputObject.Fields), node.Description, node.Location),
            _ => throw new UnreachableException($"Unknown type {type.Kind}."),
        };
    }

    private ImmutableArray<NamedTypeNode> References(IReadOnlyList<NamedType> types) =>
        [.. choice.Elements(types).Select(type => new NamedTypeNode(new(type.Name)))];

    private ImmutableArray<FieldDefinitionNode> Fields(FieldedType type) => [.. choice.Elements(type.Fields).Select(Define)];

    private FieldDefinitionNode Define(FieldDefinition field)
    {
        var node = field.Node!;
        return new(node.Name, node.Type, InputValues(field.Arguments), choice.Directives(node.Directives), node.Description, node.Location);
    }

    private ImmutableArray<EnumValueDefinitionNode> Values(EnumType type) =>
    [
        .. choice.Elements(type.Values).Select(value => value.Node!)
            .Select(node => new EnumValueDefinitionNode(node.Name, choice.Directives(node.Directives), node.Description, node.Location)),
    ];

    private ImmutableArray<InputValueDefinitionNode> InputValues<T>(IEnumerable<T> inputs)
        where T : InputValueDefinition =>
    [
        .. choice.Elements(inputs).Select(input => input.Node!).Select(node => new InputValueDefinitionNode(
            node.Name, node.Type, node.DefaultValue, choice.Directives(node.Directives), node.Description, node.Location)),
    ];
}
