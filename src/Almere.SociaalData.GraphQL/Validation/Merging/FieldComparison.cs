using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation.Merging;

/// <summary>Compares two fields that have the same response key, without looking at what they select.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging"/>
internal static class FieldComparison
{
    /// <summary>Whether values of both types look the same in a response: the same lists and non-nulls, around the same leaf or around objects.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#SameResponseShape()"/>
    public static bool SameShape(GraphQLType left, GraphQLType right)
    {
        while (!ReferenceEquals(left, right))
        {
            switch (left, right)
            {
                case (NonNullType one, NonNullType other):
                    (left, right) = (one.OfType, other.OfType);
                    break;
                case (ListType one, ListType other):
                    (left, right) = (one.OfType, other.OfType);
                    break;
                default:
                    return left is CompositeType && right is CompositeType;
            }
        }

        return true;
    }

    /// <summary>Whether both fields have the same arguments, in whatever order.</summary>
    /// <param name="left">The arguments of one.</param>
    /// <param name="right">The arguments of the other.</param>
    /// <param name="steps">Grows by one for each comparison of two arguments or values.</param>
    public static bool SameArguments(ImmutableArray<ArgumentNode> left, ImmutableArray<ArgumentNode> right, ref int steps)
    {
        if (left.Length != right.Length)
            return false;
        for (var index = 0; index < left.Length; index++)
        {
            steps++;
            var same = right[index].Name.Value == left[index].Name.Value ? right[index] : Find(right, left[index].Name.Value, ref steps);
            if (same is null || !SameValue(left[index].Value, same.Value, ref steps))
                return false;
        }

        return true;
    }

    private static ArgumentNode? Find(ImmutableArray<ArgumentNode> arguments, string name, ref int steps)
    {
        foreach (var argument in arguments)
        {
            steps++;
            if (argument.Name.Value == name)
                return argument;
        }

        return null;
    }

    // The recursion is no deeper than the walk over the document was.
    private static bool SameValue(ValueNode left, ValueNode right, ref int steps)
    {
        steps++;
        switch (left, right)
        {
            case (VariableNode one, VariableNode other):
                return one.Name.Value == other.Name.Value;
            case (IntValueNode one, IntValueNode other):
                return one.Value == other.Value;
            case (FloatValueNode one, FloatValueNode other):
                return one.Value == other.Value;
            case (StringValueNode one, StringValueNode other):
                return one.Value == other.Value && one.Block == other.Block;
            case (BooleanValueNode one, BooleanValueNode other):
                return one.Value == other.Value;
            case (EnumValueNode one, EnumValueNode other):
                return one.Value == other.Value;
            case (NullValueNode, NullValueNode):
                return true;
            case (ListValueNode one, ListValueNode other):
                return SameItems(one.Values, other.Values, ref steps);
            case (ObjectValueNode one, ObjectValueNode other):
                return SameFields(one.Fields, other.Fields, ref steps);
            default:
                return false;
        }
    }

    private static bool SameItems(ImmutableArray<ValueNode> left, ImmutableArray<ValueNode> right, ref int steps)
    {
        if (left.Length != right.Length)
            return false;
        for (var index = 0; index < left.Length; index++)
        {
            if (!SameValue(left[index], right[index], ref steps))
                return false;
        }

        return true;
    }

    private static bool SameFields(ImmutableArray<ObjectFieldNode> left, ImmutableArray<ObjectFieldNode> right, ref int steps)
    {
        if (left.Length != right.Length)
            return false;
        if (!SameNames(left, right))
            (left, right) = (ByName(left), ByName(right));
        for (var index = 0; index < left.Length; index++)
        {
            if (left[index].Name.Value != right[index].Name.Value || !SameValue(left[index].Value, right[index].Value, ref steps))
                return false;
        }

        return true;
    }

    private static bool SameNames(ImmutableArray<ObjectFieldNode> left, ImmutableArray<ObjectFieldNode> right)
    {
        for (var index = 0; index < left.Length; index++)
        {
            if (left[index].Name.Value != right[index].Name.Value)
                return false;
        }

        return true;
    }

    private static ImmutableArray<ObjectFieldNode> ByName(ImmutableArray<ObjectFieldNode> fields) =>
        [.. fields.OrderBy(field => field.Name.Value, StringComparer.Ordinal)];
}
