using System.Collections.Frozen;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>A type that fragments can be about and that has a selection set: an object, an interface or a union.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-References"/>
public abstract class CompositeType : NamedType
{
    private FrozenSet<NamedType> _subtypes = [];

    private protected CompositeType(TypeParts parts) : base(parts)
    {
    }

    /// <summary>The object types that a value of this type can have, in the order of the schema; an object type has only itself.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#GetPossibleTypes()"/>
    public IReadOnlyList<ObjectType> PossibleTypes { get; private set; } = [];

    /// <summary>Whether a value of the other type is always one of this type: the same type, an implementation of this interface, a member of this union.</summary>
    public bool Includes(NamedType other) => ReferenceEquals(this, other) || _subtypes.Contains(other);

    internal void SetPossibleTypes(IReadOnlyList<ObjectType> possibleTypes, IEnumerable<NamedType> subtypes)
    {
        PossibleTypes = possibleTypes;
        _subtypes = subtypes.ToFrozenSet();
    }
}
