namespace Almere.SociaalData.GraphQL.Types;

/// <summary>A type with fields that can implement interfaces: an object or an interface.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Objects"/>
public abstract class FieldedType : CompositeType
{
    private protected FieldedType(TypeParts parts) : base(parts)
    {
    }

    /// <summary>The fields, in the order of the schema, without the meta-fields.</summary>
    public NamedCollection<FieldDefinition> Fields { get; private set; } = NamedCollection<FieldDefinition>.Empty;

    /// <summary>The interfaces that the type says it implements, in the order of the schema.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; private set; } = [];

    /// <summary>The types that stand in the place of interfaces, also where the schema is wrong and they are none.</summary>
    internal IReadOnlyList<NamedType> DeclaredInterfaces { get; private set; } = [];

    internal void Complete(IEnumerable<FieldDefinition> fields, IReadOnlyList<NamedType> interfaces)
    {
        Fields = new(fields);
        DeclaredInterfaces = interfaces;
        Interfaces = [.. interfaces.OfType<InterfaceType>()];
    }
}
