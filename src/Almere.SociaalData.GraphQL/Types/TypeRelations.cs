namespace Almere.SociaalData.GraphQL.Types;

/// <summary>How types of one schema relate to each other.</summary>
public static class TypeRelations
{
    /// <summary>Whether every value of the first type is one of the second: the same type, less null, or an object for its interface or union.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#IsValidImplementationFieldType()"/>
    public static bool IsSubtype(GraphQLType type, GraphQLType super)
    {
        while (type != super)
        {
            switch (type, super)
            {
                case (NonNullType nonNull, NonNullType superNonNull):
                    (type, super) = (nonNull.OfType, superNonNull.OfType);
                    break;
                case (NonNullType nonNull, _):
                    type = nonNull.OfType;
                    break;
                case (ListType list, ListType superList):
                    (type, super) = (list.OfType, superList.OfType);
                    break;
                default:
                    return type is FieldedType fielded && super is CompositeType { IsAbstract: true } composite && composite.Includes(fielded);
            }
        }

        return true;
    }

    /// <summary>Whether an object can be of both types, so that a fragment on the one can apply to a value of the other.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible"/>
    public static bool Overlap(CompositeType first, CompositeType second)
    {
        if (first == second)
            return true;
        var (few, many) = first.PossibleTypes.Count <= second.PossibleTypes.Count ? (first, second) : (second, first);
        foreach (var type in few.PossibleTypes)
        {
            if (many.Includes(type))
                return true;
        }

        return false;
    }
}
