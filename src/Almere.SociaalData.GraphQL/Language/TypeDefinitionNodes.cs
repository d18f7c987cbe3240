using System.Collections.Immutable;

namespace Almere.SociaalData.GraphQL.Language;

/// <summary>The definition of a type.</summary>
public abstract class TypeDefinitionNode : TypeSystemDefinitionNode
{
    private protected TypeDefinitionNode(
        StringValueNode? description, NameNode name, ImmutableArray<DirectiveNode> directives, Location location)
        : base(description, location)
    {
        Name = name;
        Directives = directives.IsDefault ? [] : directives;
    }

    /// <summary>The name.</summary>
    public NameNode Name { get; }

    /// <summary>The directives, in the order of the text.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; }
}

/// <summary>The definition of a scalar type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ScalarTypeDefinition"/>
public sealed class ScalarTypeDefinitionNode(
    NameNode name, ImmutableArray<DirectiveNode> directives = default, StringValueNode? description = null, Location location = default)
    : TypeDefinitionNode(description, name, directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ScalarTypeDefinition;
}

/// <summary>The definition of an object type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ObjectTypeDefinition"/>
public sealed class ObjectTypeDefinitionNode(
    NameNode name, ImmutableArray<NamedTypeNode> interfaces = default, ImmutableArray<DirectiveNode> directives = default,
    ImmutableArray<FieldDefinitionNode> fields = default, StringValueNode? description = null, Location location = default)
    : TypeDefinitionNode(description, name, directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ObjectTypeDefinition;

    /// <summary>The interfaces that it implements.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; } = interfaces.IsDefault ? [] : interfaces;

    /// <summary>The fields, in the order of the text.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; } = fields.IsDefault ? [] : fields;
}

/// <summary>The definition of an interface type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#InterfaceTypeDefinition"/>
public sealed class InterfaceTypeDefinitionNode(
    NameNode name, ImmutableArray<NamedTypeNode> interfaces = default, ImmutableArray<DirectiveNode> directives = default,
    ImmutableArray<FieldDefinitionNode> fields = default, StringValueNode? description = null, Location location = default)
    : TypeDefinitionNode(description, name, directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InterfaceTypeDefinition;

    /// <summary>The interfaces that it implements.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; } = interfaces.IsDefault ? [] : interfaces;

    /// <summary>The fields, in the order of the text.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; } = fields.IsDefault ? [] : fields;
}

/// <summary>The definition of a union type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#UnionTypeDefinition"/>
public sealed class UnionTypeDefinitionNode(
    NameNode name, ImmutableArray<DirectiveNode> directives = default, ImmutableArray<NamedTypeNode> types = default,
    StringValueNode? description = null, Location location = default)
    : TypeDefinitionNode(description, name, directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.UnionTypeDefinition;

    /// <summary>The member types.</summary>
    public ImmutableArray<NamedTypeNode> Types { get; } = types.IsDefault ? [] : types;
}

/// <summary>The definition of an enum type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#EnumTypeDefinition"/>
public sealed class EnumTypeDefinitionNode(
    NameNode name, ImmutableArray<DirectiveNode> directives = default, ImmutableArray<EnumValueDefinitionNode> values = default,
    StringValueNode? description = null, Location location = default)
    : TypeDefinitionNode(description, name, directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.EnumTypeDefinition;

    /// <summary>The values, in the order of the text.</summary>
    public ImmutableArray<EnumValueDefinitionNode> Values { get; } = values.IsDefault ? [] : values;
}

/// <summary>The definition of an input object type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#InputObjectTypeDefinition"/>
public sealed class InputObjectTypeDefinitionNode(
    NameNode name, ImmutableArray<DirectiveNode> directives = default, ImmutableArray<InputValueDefinitionNode> fields = default,
    StringValueNode? description = null, Location location = default)
    : TypeDefinitionNode(description, name, directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InputObjectTypeDefinition;

    /// <summary>The input fields, in the order of the text.</summary>
    public ImmutableArray<InputValueDefinitionNode> Fields { get; } = fields.IsDefault ? [] : fields;
}
