namespace Almere.SociaalData.GraphQL.Types.Comparison;

/// <summary>Tells whether a type may take the place of another without anybody noticing.</summary>
internal static class TypeChangeSafety
{
    /// <summary>Whether every answer of the new type fits the old one: the same type, or one that is less often null.</summary>
    public static bool IsSafeForOutput(GraphQLType old, GraphQLType @new) => (old, @new) switch
    {
        (NonNullType oldInner, NonNullType newInner) => IsSafeForOutput(oldInner.OfType, newInner.OfType),
        (NonNullType, _) => false,
        (_, NonNullType newInner) => IsSafeForOutput(old, newInner.OfType),
        (ListType oldInner, ListType newInner) => IsSafeForOutput(oldInner.OfType, newInner.OfType),
        (NamedType oldName, NamedType newName) => oldName.Name == newName.Name,
        _ => false,
    };

    /// <summary>Whether every value that could be given still can: the same type, or one that allows null more often.</summary>
    public static bool IsSafeForInput(GraphQLType old, GraphQLType @new) => (old, @new) switch
    {
        (NonNullType oldInner, NonNullType newInner) => IsSafeForInput(oldInner.OfType, newInner.OfType),
        (NonNullType oldInner, _) => IsSafeForInput(oldInner.OfType, @new),
        (ListType oldInner, ListType newInner) => IsSafeForInput(oldInner.OfType, newInner.OfType),
        (NamedType oldName, NamedType newName) => oldName.Name == newName.Name,
        _ => false,
    };
}
