namespace Almere.SociaalData.GraphQL.Language;

/// <summary>A reference to a type.</summary>
public abstract class TypeNode : Node
{
    private protected TypeNode(Location location) : base(location)
    {
    }
}

/// <summary>A reference to a type by its name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#NamedType"/>
public sealed class NamedTypeNode(NameNode name, Location location = default) : TypeNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.NamedType;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;
}

/// <summary>A list of a type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ListType"/>
public sealed class ListTypeNode(TypeNode type, Location location = default) : TypeNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ListType;

    /// <summary>The type of the items.</summary>
    public TypeNode Type { get; } = type;
}

/// <summary>A type without null.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#NonNullType"/>
public sealed class NonNullTypeNode(TypeNode type, Location location = default) : TypeNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.NonNullType;

    /// <summary>The type that null is taken from; never a non-null type itself.</summary>
    public TypeNode Type { get; } = type;
}
