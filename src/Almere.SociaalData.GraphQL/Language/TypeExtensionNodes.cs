using System.Collections.Immutable;

namespace Almere.SociaalData.GraphQL.Language;

/// <summary>An extension of a type.</summary>
public abstract class TypeExtensionNode : TypeSystemExtensionNode
{
    private protected TypeExtensionNode(
        NameNode name, ImmutableArray<DirectiveNode> directives, Location location)
        : base(directives, location) => Name = name;

    /// <summary>The name.</summary>
    public NameNode Name { get; }
}

/// <summary>An extension of a scalar type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ScalarTypeExtension"/>
public sealed class ScalarTypeExtensionNode(
    NameNode name, ImmutableArray<DirectiveNode> directives = default, Location location = default)
    : TypeExtensionNode(name, directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ScalarTypeExtension;
}

/// <summary>An extension of an object type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ObjectTypeExtension"/>
public sealed class ObjectTypeExtensionNode(
    NameNode name, ImmutableArray<NamedTypeNode> interfaces = default, ImmutableArray<DirectiveNode> directives = default,
    ImmutableArray<FieldDefinitionNode> fields = default, Location location = default)
    : TypeExtensionNode(name, directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ObjectTypeExtension;

    /// <summary>The interfaces that it implements.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; } = interfaces.IsDefault ? [] : interfaces;

    /// <summary>The fields, in the order of the text.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; } = fields.IsDefault ? [] : fields;
}

/// <summary>An extension of an interface type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#InterfaceTypeExtension"/>
public sealed class InterfaceTypeExtensionNode(
    NameNode name, ImmutableArray<NamedTypeNode> interfaces = default, ImmutableArray<DirectiveNode> directives = default,
    ImmutableArray<FieldDefinitionNode> fields = default, Location location = default)
    : TypeExtensionNode(name, directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InterfaceTypeExtension;

    /// <summary>The interfaces that it implements.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; } = interfaces.IsDefault ? [] : interfaces;

    /// <summary>The fields, in the order of the text.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; } = fields.IsDefault ? [] : fields;
}

/// <summary>An extension of a union type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#UnionTypeExtension"/>
public sealed class UnionTypeExtensionNode(
    NameNode name, ImmutableArray<DirectiveNode> directives = default, ImmutableArray<NamedTypeNode> types = default, Location location = default)
    : TypeExtensionNode(name, directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.UnionTypeExtension;

    /// <summary>The member types.</summary>
    public ImmutableArray<NamedTypeNode> Types { get; } = types.IsDefault ? [] : types;
}

/// <summary>An extension of an enum type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#EnumTypeExtension"/>
public sealed class EnumTypeExtensionNode(
    NameNode name, ImmutableArray<DirectiveNode> directives = default, ImmutableArray<EnumValueDefinitionNode> values = default,
    Location location = default)
    : TypeExtensionNode(name, directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.EnumTypeExtension;

    /// <summary>The values, in the order of the text.</summary>
    public ImmutableArray<EnumValueDefinitionNode> Values { get; } = values.IsDefault ? [] : values;
}

/// <summary>An extension of an input object type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#InputObjectTypeExtension"/>
public sealed class InputObjectTypeExtensionNode(
    NameNode name, ImmutableArray<DirectiveNode> directives = default, ImmutableArray<InputValueDefinitionNode> fields = default,
    Location location = default)
    : TypeExtensionNode(name, directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InputObjectTypeExtension;

    /// <summary>The input fields, in the order of the text.</summary>
    public ImmutableArray<InputValueDefinitionNode> Fields { get; } = fields.IsDefault ? [] : fields;
}
