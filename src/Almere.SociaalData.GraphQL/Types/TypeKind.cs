namespace Almere.SociaalData.GraphQL.Types;

/// <summary>The kinds of types.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-The-__Type-Type"/>
public enum TypeKind
{
    /// <summary>A <see cref="ScalarType"/>.</summary>
    Scalar,

    /// <summary>An <see cref="ObjectType"/>.</summary>
    Object,

    /// <summary>An <see cref="InterfaceType"/>.</summary>
    Interface,

    /// <summary>A <see cref="UnionType"/>.</summary>
    Union,

    /// <summary>An <see cref="EnumType"/>.</summary>
    Enum,

    /// <summary>An <see cref="InputObjectType"/>.</summary>
    InputObject,

    /// <summary>A <see cref="ListType"/>.</summary>
    List,

    /// <summary>A <see cref="NonNullType"/>.</summary>
    NonNull,
}
