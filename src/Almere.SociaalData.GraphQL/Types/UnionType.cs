namespace Almere.SociaalData.GraphQL.Types;

/// <summary>A union type; its members are its <see cref="CompositeType.PossibleTypes"/>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Unions"/>
public sealed class UnionType : CompositeType, IAbstractType
{
    internal UnionType(TypeParts parts, Func<object, string?>? typeResolver) : base(parts) => TypeResolver = typeResolver;

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Union;

    /// <inheritdoc/>
    public Func<object, string?>? TypeResolver { get; }

    /// <summary>The types that stand in the place of members, also where the schema is wrong and they are no object types.</summary>
    internal IReadOnlyList<NamedType> DeclaredMembers { get; private set; } = [];

    internal void Complete(IReadOnlyList<NamedType> members)
    {
        DeclaredMembers = members;
        var objects = members.OfType<ObjectType>().Distinct().ToArray();
        SetPossibleTypes(objects, objects);
    }
}
