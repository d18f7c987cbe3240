namespace Almere.SociaalData.GraphQL.Types;

/// <summary>A list of values of one type. It is made by <see cref="GraphQLType.List"/>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-List"/>
public sealed class ListType : GraphQLType
{
    internal ListType(GraphQLType ofType)
    {
        OfType = ofType;
        Named = ofType.Named;
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.List;

    /// <summary>The type of the items.</summary>
    public GraphQLType OfType { get; }

    /// <inheritdoc/>
    public override NamedType Named { get; }
}
