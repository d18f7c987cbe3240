namespace Almere.SociaalData.GraphQL.Types;

/// <summary>A type whose values are never null. It is made by <see cref="GraphQLType.NonNull"/>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Non-Null"/>
public sealed class NonNullType : GraphQLType
{
    internal NonNullType(GraphQLType ofType)
    {
        OfType = ofType;
        Named = ofType.Named;
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.NonNull;

    /// <summary>The type with null; never a non-null type.</summary>
    public GraphQLType OfType { get; }

    /// <inheritdoc/>
    public override NamedType Named { get; }
}
