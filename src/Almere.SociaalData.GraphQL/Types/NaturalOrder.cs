namespace Almere.SociaalData.GraphQL.Types;

/// <summary>Orders names as people do: digits count as numbers, so that <c>q2</c> comes before <c>q10</c>; capitals come before small letters.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var (leftDigits, rightDigits) = (Digits(left), Digits(right));
            int order;
            if (leftDigits > 0 && rightDigits > 0)
            {
                order = CompareNumbers(left[..leftDigits], right[..rightDigits]);
                left = left[leftDigits..];
                right = right[rightDigits..];
            }
            else
            {
                order = left[0].CompareTo(right[0]);
                left = left[1..];
                right = right[1..];
            }

            if (order != 0)
                return order;
        }

        // Names that differ in leading zeros only: the shorter one first.
        return (x?.Length ?? 0).CompareTo(y?.Length ?? 0);
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = left.TrimStart('0');
        right = right.TrimStart('0');
        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);
    }
}
