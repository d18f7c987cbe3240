namespace Almere.SociaalData.GraphQL.Types;

/// <summary>An object type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Objects"/>
public sealed class ObjectType : FieldedType
{
    internal ObjectType(TypeParts parts) : base(parts) => SetPossibleTypes([this], []);

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Object;
}
