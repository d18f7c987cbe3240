using System.Collections.Immutable;
using System.Diagnostics;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types.Introspection;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>Puts the parts of one schema together: first every type by name, then what is inside, so that types may refer to each other.</summary>
internal sealed class SchemaAssembly
{
    private readonly SchemaBehaviors _behaviors;
    private readonly OrderedDictionary<string, NamedType> _defined = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Action> _completions = new(StringComparer.Ordinal);

    public SchemaAssembly(SchemaBlueprint blueprint)
    {
        _behaviors = blueprint.Behaviors;
        var definitions = blueprint.Definitions;
        Definition = definitions.OfType<SchemaDefinitionNode>().LastOrDefault();
        Extensions = [.. definitions.OfType<SchemaExtensionNode>()];
        IsIntrospection = blueprint.IsIntrospection;
        DefineTypes(definitions);
        foreach (var complete in _completions.Values)
            complete();
        Directives = new(AllDirectives(definitions));
        var rootsByName = blueprint.RootsByName ?? FindRootsByName();
        Roots = FindRoots(rootsByName);
        Blueprint = blueprint with { RootsByName = rootsByName };
        Types = new(IsIntrospection ? _defined.Values : ReferencedTypes.Of([.. _defined.Values], Roots.Values, Directives));
        LinkImplementations();
    }

    public SchemaBlueprint Blueprint { get; }

    public SchemaDefinitionNode? Definition { get; }

    public ImmutableArray<SchemaExtensionNode> Extensions { get; }

    public NamedCollection<NamedType> Types { get; }

    public NamedCollection<DirectiveDefinition> Directives { get; }

    public IReadOnlyDictionary<OperationType, NamedType> Roots { get; }

    private bool IsIntrospection { get; }

    private NamedType? BuiltInType(string name) =>
        (NamedType?)SpecifiedScalars.All.Find(name) ?? (IsIntrospection ? null : IntrospectionTypes.All.Find(name));

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
        ScalarTypeDefinitionNode => CreateScalar(Parts<ScalarTypeExtensionNode>(definition, extensions, out _)),
        ObjectTypeDefinitionNode node => CreateObject(node, extensions),
        InterfaceTypeDefinitionNode node => CreateInterface(node, extensions),
        UnionTypeDefinitionNode node => CreateUnion(node, extensions),
        EnumTypeDefinitionNode node => CreateEnum(node, extensions),
        InputObjectTypeDefinitionNode node => CreateInputObject(node, extensions),
        _ => throw new UnreachableException($"Unknown type definition {definition.Kind}."),
    };

    private TypeParts Parts<TExtension>(TypeDefinitionNode definition, IEnumerable<TypeExtensionNode> extensions, out TExtension[] ofThisKind)
        where TExtension : TypeExtensionNode
    {
        ofThisKind = [.. extensions.OfType<TExtension>()];
        return new(definition.Name.Value, definition.Description?.Value)
        {
            Definition = IsIntrospection ? null : definition,
            Extensions = [.. ofThisKind],
            AppliedDirectives = [.. definition.Directives, .. ofThisKind.SelectMany(extension => extension.Directives)],
        };
    }

    private ScalarType CreateScalar(TypeParts parts)
    {
        var url = AppliedDirective.StringArgument(parts.AppliedDirectives, SpecifiedDirectives.SpecifiedBy.Name, "url");
        return new(parts, url, _behaviors.Scalars.GetValueOrDefault(parts.Name) ?? PassThroughScalar.Instance);
    }

    private ObjectType CreateObject(ObjectTypeDefinitionNode node, IEnumerable<TypeExtensionNode> all)
    {
        var type = new ObjectType(Parts<ObjectTypeExtensionNode>(node, all, out var extensions));
        _completions[type.Name] = () => type.Complete(
            Fields(type, node.Fields.Concat(extensions.SelectMany(extension => extension.Fields))),
            NamedTypes(node.Interfaces.Concat(extensions.SelectMany(extension => extension.Interfaces))));
        return type;
    }

    private InterfaceType CreateInterface(InterfaceTypeDefinitionNode node, IEnumerable<TypeExtensionNode> all)
    {
        var type = new InterfaceType(
            Parts<InterfaceTypeExtensionNode>(node, all, out var extensions), _behaviors.TypeResolvers.GetValueOrDefault(node.Name.Value));
        _completions[type.Name] = () => type.Complete(
            Fields(type, node.Fields.Concat(extensions.SelectMany(extension => extension.Fields))),
            NamedTypes(node.Interfaces.Concat(extensions.SelectMany(extension => extension.Interfaces))));
        return type;
    }

    private UnionType CreateUnion(UnionTypeDefinitionNode node, IEnumerable<TypeExtensionNode> all)
    {
        var type = new UnionType(
            Parts<UnionTypeExtensionNode>(node, all, out var extensions), _behaviors.TypeResolvers.GetValueOrDefault(node.Name.Value));
        _completions[type.Name] = () => type.Complete(NamedTypes(node.Types.Concat(extensions.SelectMany(extension => extension.Types))));
        return type;
    }

    private EnumType CreateEnum(EnumTypeDefinitionNode node, IEnumerable<TypeExtensionNode> all)
    {
        var parts = Parts<EnumTypeExtensionNode>(node, all, out var extensions);
        _completions.Remove(parts.Name);
        return new(parts, node.Values.Concat(extensions.SelectMany(extension => extension.Values)).Select(value => new EnumValueDefinition(
            parts.Name, value.Name.Value, value.Description?.Value, _behaviors.EnumValues.GetValueOrDefault($"{parts.Name}.{value.Name.Value}"),
            AppliedDirective.DeprecationReason(value.Directives), IsIntrospection ? null : value)));
    }

    private InputObjectType CreateInputObject(InputObjectTypeDefinitionNode node, IEnumerable<TypeExtensionNode> all)
    {
        var parts = Parts<InputObjectTypeExtensionNode>(node, all, out var extensions);
        var type = new InputObjectType(parts, AppliedDirective.Has(parts.AppliedDirectives, SpecifiedDirectives.OneOf.Name));
        _completions[type.Name] = () => type.Complete(
            node.Fields.Concat(extensions.SelectMany(extension => extension.Fields)).Select(field => new InputFieldDefinition(type.Name, InputValue(field))));
        return type;
    }

    private IEnumerable<FieldDefinition> Fields(FieldedType parent, IEnumerable<FieldDefinitionNode> nodes) =>
        nodes.Select(node => new FieldDefinition(
            parent, node.Name.Value, TypeOf(node.Type), Arguments(FieldDefinition.CoordinateOf(parent, node.Name.Value), node.Arguments))
        {
            Description = node.Description?.Value,
            DeprecationReason = AppliedDirective.DeprecationReason(node.Directives),
            Node = IsIntrospection ? null : node,
            Behavior = _behaviors.Fields.GetValueOrDefault(FieldDefinition.CoordinateOf(parent, node.Name.Value)),
        });

    private IEnumerable<ArgumentDefinition> Arguments(string ownerCoordinate, IEnumerable<InputValueDefinitionNode> nodes) =>
        nodes.Select(node => new ArgumentDefinition(ownerCoordinate, InputValue(node)));

    private InputValueParts InputValue(InputValueDefinitionNode node) => new(node.Name.Value, TypeOf(node.Type))
    {
        Description = node.Description?.Value,
        DefaultLiteral = node.DefaultValue,
        DeprecationReason = AppliedDirective.DeprecationReason(node.Directives),
        Node = IsIntrospection ? null : node,
    };

    private IEnumerable<DirectiveDefinition> AllDirectives(ImmutableArray<DefinitionNode> definitions)
    {
        var defined = definitions.OfType<DirectiveDefinitionNode>().Select(CreateDirective).ToArray();
        var names = defined.Select(directive => directive.Name).ToHashSet(StringComparer.Ordinal);
        return [.. defined, .. SpecifiedDirectives.All.Where(directive => !names.Contains(directive.Name))];
    }

    private DirectiveDefinition CreateDirective(DirectiveDefinitionNode node)
    {
        var locations = node.Locations.Select(name => DirectiveLocation.TryParse(name.Value, out var location)
            ? location
            : throw new GraphQLException(GraphQLError.At($"\"{name.Value}\" is no directive location.", name)));
        return new(
            node.Name.Value, node.Description?.Value, [.. locations], node.Repeatable, Arguments($"@{node.Name.Value}", node.Arguments), node);
    }

    private GraphQLType TypeOf(TypeNode node) => TypeFromAst.Find(node, NamedTypeOf);

    private NamedType[] NamedTypes(IEnumerable<NamedTypeNode> nodes) => [.. nodes.Select(NamedTypeOf)];

    private NamedType NamedTypeOf(NamedTypeNode node) =>
        BuiltInType(node.Name.Value) ?? _defined.GetValueOrDefault(node.Name.Value)
        ?? throw new GraphQLException(GraphQLError.At($"Unknown type: \"{node.Name.Value}\".", node));

    /// <seealso href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types.Default-Root-Operation-Type-Names"/>
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
