namespace Almere.SociaalData.GraphQL.Validation;

/// <summary>Orders names as people do: numbers inside them by value, so that <c>field2</c> comes before <c>field10</c>.</summary>
internal static class NaturalOrder
{
    public static int Compare(string left, string right)
    {
        var (i, j) = (0, 0);
        while (i < left.Length && j < right.Length)
        {
            if (char.IsAsciiDigit(left[i]) && char.IsAsciiDigit(right[j]))
            {
                var one = Digits(left, ref i);
                var other = Digits(right, ref j);
                var byValue = one.Length != other.Length ? one.Length.CompareTo(other.Length) : one.SequenceCompareTo(other);
                if (byValue != 0)
                    return byValue;
            }
            else if (left[i] != right[j])
            {
                return left[i].CompareTo(right[j]);
            }
            else
            {
                i++;
                j++;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    // Leading zeros don't count towards the value.
    private static ReadOnlySpan<char> Digits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
            position++;
        return text.AsSpan(start..position).TrimStart('0');
    }
}
