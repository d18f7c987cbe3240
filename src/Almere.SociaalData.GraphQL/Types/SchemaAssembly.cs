using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types.Introspection;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>Puts the parts of one schema together: first every type by name, then what is inside, so that types may refer to each other.</summary>
internal sealed class SchemaAssembly
{
    private readonly SchemaBehaviors _behaviors;
    private readonly OrderedDictionary<string, NamedType> _defined = new(StringComparer.Ordinal);

    public SchemaAssembly(SchemaBlueprint blueprint)
    {
        _behaviors = blueprint.Behaviors;
        var definitions = blueprint.Definitions;
        Definition = definitions.OfType<SchemaDefinitionNode>().LastOrDefault();
        Extensions = [.. definitions.OfType<SchemaExtensionNode>()];
        DefineTypes(definitions);
        foreach (var type in _defined.Values)
            Complete(type);
        var directives = definitions.OfType<DirectiveDefinitionNode>().Select(CreateDirective).ToArray();
        var redefined = directives.Select(directive => directive.Name).ToHashSet(StringComparer.Ordinal);
        Directives = new([.. directives, .. SpecifiedDirectives.All.Where<DirectiveDefinition>(directive => !redefined.Contains(directive.Name))]);
        var rootsByName = blueprint.RootsByName ?? FindRootsByName();
        Roots = FindRoots(rootsByName);
        Blueprint = blueprint with { RootsByName = rootsByName };
        Types = new(ReferencedTypes.Of([.. _defined.Values], Roots.Values, Directives));
        LinkImplementations();
    }

    public SchemaBlueprint Blueprint { get; }

    public SchemaDefinitionNode? Definition { get; }

    public ImmutableArray<SchemaExtensionNode> Extensions { get; }

    public NamedCollection<NamedType> Types { get; }

    public NamedCollection<DirectiveDefinition> Directives { get; }

    public IReadOnlyDictionary<OperationType, NamedType> Roots { get; }

    private static NamedType? BuiltInType(string name) => (NamedType?)SpecifiedScalars.All.Find(name) ?? IntrospectionTypes.All.Find(name);

    private void DefineTypes(ImmutableArray<DefinitionNode> definitions)
    {
        var extensions = definitions.OfType<TypeExtensionNode>().ToLookup(extension => extension.Name.Value, StringComparer.Ordinal);
        foreach (var definition in definitions.OfType<TypeDefinitionNode>())
        {
            var name = definition.Name.Value;
            if (BuiltInType(name) is null)
                _defined[name] = CreateType(definition, extensions[name]);
        }
    }

    private NamedType CreateType(TypeDefinitionNode definition, IEnumerable<TypeExtensionNode> extensions) => definition switch
    {
        ScalarTypeDefinitionNode => CreateScalar(Parts<ScalarTypeExtensionNode>(definition, extensions)),
        ObjectTypeDefinitionNode => new ObjectType(Parts<ObjectTypeExtensionNode>(definition, extensions)),
        InterfaceTypeDefinitionNode => new InterfaceType(
            Parts<InterfaceTypeExtensionNode>(definition, extensions), _behaviors.TypeResolvers.GetValueOrDefault(definition.Name.Value)),
        UnionTypeDefinitionNode => new UnionType(
            Parts<UnionTypeExtensionNode>(definition, extensions), _behaviors.TypeResolvers.GetValueOrDefault(definition.Name.Value)),
        EnumTypeDefinitionNode node => CreateEnum(node, Parts<EnumTypeExtensionNode>(definition, extensions)),
        InputObjectTypeDefinitionNode => CreateInputObject(Parts<InputObjectTypeExtensionNode>(definition, extensions)),
        _ => throw new System.Diagnostics.UnreachableException($"Unknown type definition {definition.Kind}."),
    };

    private static TypeParts Parts<TExtension>(TypeDefinitionNode definition, IEnumerable<TypeExtensionNode> extensions)
        where TExtension : TypeExtensionNode
    {
        ImmutableArray<TypeExtensionNode> ofThisKind = [.. extensions.OfType<TExtension>()];
        return new(definition.Name.Value, definition.Description?.Value)
        {
            Definition = definition,
            Extensions = ofThisKind,
            AppliedDirectives = ofThisKind.IsEmpty
                ? definition.Directives
                : [.. definition.Directives, .. ofThisKind.SelectMany(extension => extension.Directives)],
        };
    }

    private ScalarType CreateScalar(TypeParts parts)
    {
        var url = AppliedDirective.StringArgument(parts.AppliedDirectives, "specifiedBy", "url");
        return new(parts, url, _behaviors.Scalars.GetValueOrDefault(parts.Name) ?? PassThroughScalar.Instance);
    }

    private EnumType CreateEnum(EnumTypeDefinitionNode definition, TypeParts parts)
    {
        var nodes = definition.Values.Concat(parts.Extensions.Cast<EnumTypeExtensionNode>().SelectMany(extension => extension.Values));
        return new(parts, nodes.Select(node => new EnumValueDefinition(
            parts.Name, node.Name.Value, node.Description?.Value, _behaviors.EnumValues.GetValueOrDefault($"{parts.Name}.{node.Name.Value}"),
            AppliedDirective.DeprecationReason(node.Directives), node)));
    }

    private static InputObjectType CreateInputObject(TypeParts parts) =>
        new(parts, isOneOf: parts.AppliedDirectives.Any(directive => directive.Name.Value == SpecifiedDirectives.OneOf.Name));

    private void Complete(NamedType type)
    {
        switch (type)
        {
            case ObjectType { Definition: ObjectTypeDefinitionNode definition } objectType:
                var objectExtensions = objectType.Extensions.Cast<ObjectTypeExtensionNode>().ToArray();
                objectType.Complete(
                    Fields(objectType, [.. definition.Fields, .. objectExtensions.SelectMany(extension => extension.Fields)]),
                    NamedTypes([.. definition.Interfaces, .. objectExtensions.SelectMany(extension => extension.Interfaces)]));
                break;
            case InterfaceType { Definition: InterfaceTypeDefinitionNode definition } interfaceType:
                var interfaceExtensions = interfaceType.Extensions.Cast<InterfaceTypeExtensionNode>().ToArray();
                interfaceType.Complete(
                    Fields(interfaceType, [.. definition.Fields, .. interfaceExtensions.SelectMany(extension => extension.Fields)]),
                    NamedTypes([.. definition.Interfaces, .. interfaceExtensions.SelectMany(extension => extension.Interfaces)]));
                break;
            case UnionType { Definition: UnionTypeDefinitionNode definition } union:
                union.Complete(NamedTypes(
                    [.. definition.Types, .. union.Extensions.Cast<UnionTypeExtensionNode>().SelectMany(extension => extension.Types)]));
                break;
            case InputObjectType { Definition: InputObjectTypeDefinitionNode definition } inputObject:
                var fields = definition.Fields.Concat(inputObject.Extensions.Cast<InputObjectTypeExtensionNode>().SelectMany(extension => extension.Fields));
                inputObject.Complete(fields.Select(node => new InputFieldDefinition(inputObject.Name, InputValue(node))));
                break;
            default:
                break;
        }
    }

    private IEnumerable<FieldDefinition> Fields(FieldedType parent, IEnumerable<FieldDefinitionNode> nodes) =>
        nodes.Select(node => new FieldDefinition(
            parent, node.Name.Value, TypeOf(node.Type), Arguments(FieldDefinition.CoordinateOf(parent, node.Name.Value), node.Arguments))
        {
            Description = node.Description?.Value,
            DeprecationReason = AppliedDirective.DeprecationReason(node.Directives),
            Node = node,
            Behavior = _behaviors.Fields.GetValueOrDefault(FieldDefinition.CoordinateOf(parent, node.Name.Value)),
        });

    private IEnumerable<ArgumentDefinition> Arguments(string ownerCoordinate, IEnumerable<InputValueDefinitionNode> nodes) =>
        nodes.Select(node => new ArgumentDefinition(ownerCoordinate, InputValue(node)));

    private InputValueParts InputValue(InputValueDefinitionNode node) => new(node.Name.Value, TypeOf(node.Type))
    {
        Description = node.Description?.Value,
        DefaultLiteral = node.DefaultValue,
        DeprecationReason = AppliedDirective.DeprecationReason(node.Directives),
        Node = node,
    };

    private DirectiveDefinition CreateDirective(DirectiveDefinitionNode node)
    {
        var locations = node.Locations.Select(name => DirectiveLocation.TryParse(name.Value, out var location)
            ? location
            : throw new GraphQLException(GraphQLError.At($"Unexpected Name \"{name.Value}\": it is no directive location.", name)));
        return new(
            node.Name.Value, node.Description?.Value, [.. locations], node.Repeatable, Arguments($"@{node.Name.Value}", node.Arguments), node);
    }

    private GraphQLType TypeOf(TypeNode node) => TypeFromAst.Find(node, NamedTypeOf);

    private NamedType[] NamedTypes(IEnumerable<NamedTypeNode> nodes) => [.. nodes.Select(NamedTypeOf)];

    private NamedType NamedTypeOf(NamedTypeNode node) =>
        BuiltInType(node.Name.Value) ?? _defined.GetValueOrDefault(node.Name.Value)
        ?? throw new GraphQLException(GraphQLError.At($"Unknown type: \"{node.Name.Value}\".", node));

    private Dictionary<OperationType, string> FindRootsByName()
    {
        if (Definition is not null)
            return [];
        return Enum.GetValues<OperationType>().Where(operation => _defined.ContainsKey(operation.ToString()))
            .ToDictionary(operation => operation, operation => operation.ToString());
    }

    private Dictionary<OperationType, NamedType> FindRoots(IReadOnlyDictionary<OperationType, string> rootsByName)
    {
        var roots = rootsByName.Where(root => _defined.ContainsKey(root.Value)).ToDictionary(root => root.Key, root => _defined[root.Value]);
        foreach (var operationType in (Definition?.OperationTypes ?? []).Concat(Extensions.SelectMany(extension => extension.OperationTypes)))
            roots[operationType.Operation] = NamedTypeOf(operationType.Type);
        return roots;
    }

    private void LinkImplementations()
    {
        var implementations = Types.OfType<InterfaceType>().ToDictionary(type => type, _ => new List<FieldedType>());
        foreach (var type in Types.OfType<FieldedType>())
        {
            foreach (var implemented in type.Interfaces.Distinct())
                implementations[implemented].Add(type);
        }

        foreach (var (type, implementing) in implementations)
        {
            type.SetPossibleTypes([.. implementing.OfType<ObjectType>()], implementing);
            type.ImplementingInterfaces = [.. implementing.OfType<InterfaceType>()];
        }
    }
}
