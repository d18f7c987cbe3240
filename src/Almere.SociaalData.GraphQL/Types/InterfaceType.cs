namespace Almere.SociaalData.GraphQL.Types;

/// <summary>An interface type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Interfaces"/>
public sealed class InterfaceType : FieldedType, IAbstractType
{
    internal InterfaceType(TypeParts parts, Func<object, string?>? typeResolver) : base(parts) => TypeResolver = typeResolver;

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Interface;

    /// <inheritdoc/>
    public Func<object, string?>? TypeResolver { get; }

    /// <summary>The interfaces that implement this one, directly or not, in the order of the schema.</summary>
    public IReadOnlyList<InterfaceType> ImplementingInterfaces { get; internal set; } = [];
}
