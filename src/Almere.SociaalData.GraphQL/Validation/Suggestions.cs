using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation;

/// <summary>Finds the names that somebody may have meant.</summary>
internal static class Suggestions
{
    private const int Shown = 5;

    /// <summary>The sentence <c> Did you mean "a", "b", or "c"?</c> with a space before it, or nothing when no name is near.</summary>
    /// <param name="names">The names to suggest, the best first; at most five are shown.</param>
    /// <param name="what">What comes before the names, for example <c>the enum value</c>.</param>
    public static string DidYouMean(IReadOnlyList<string> names, string? what = null)
    {
        if (names.Count == 0)
            return "";
        var quoted = names.Take(Shown).Select(name => $"\"{name}\"").ToArray();
        var list = quoted switch
        {
            [var one] => one,
            [var one, var other] => $"{one} or {other}",
            [.. var first, var last] => $"{string.Join(", ", first)}, or {last}",
            [] => throw new System.Diagnostics.UnreachableException("There is at least one name."),
        };
        return what is null ? $" Did you mean {list}?" : $" Did you mean {what} {list}?";
    }

    /// <summary>The names that differ from what was written by at most two letters in five, and one; the nearest first.</summary>
    public static IReadOnlyList<string> Nearest(string written, IEnumerable<string> names)
    {
        var limit = (written.Length * 2 / 5) + 1;
        var distances = new List<(string Name, int Distance)>();
        foreach (var name in names)
        {
            if (Distance(written, name, limit) is { } distance)
                distances.Add((name, distance));
        }

        distances.Sort(static (left, right) => left.Distance != right.Distance ? left.Distance.CompareTo(right.Distance) : NaturalOrder.Instance.Compare(left.Name, right.Name));
        return [.. distances.Select(found => found.Name)];
    }

    // Damerau-Levenshtein distance with adjacent transpositions, upper and lower case being one step apart as a whole.
    private static int? Distance(string written, string name, int limit)
    {
        if (written == name)
            return 0;
        if (Math.Abs(written.Length - name.Length) > limit)
            return null;
        if (string.Equals(written, name, StringComparison.OrdinalIgnoreCase))
            return 1;
        var (from, to) = (written.ToLowerInvariant(), name.ToLowerInvariant());
        var beforeLast = new int[to.Length + 1];
        var last = new int[to.Length + 1];
        var current = new int[to.Length + 1];
        for (var column = 0; column <= to.Length; column++)
            last[column] = column;
        for (var row = 1; row <= from.Length; row++)
        {
            current[0] = row;
            var smallest = row;
            for (var column = 1; column <= to.Length; column++)
            {
                var change = from[row - 1] == to[column - 1] ? 0 : 1;
                var cell = Math.Min(Math.Min(last[column] + 1, current[column - 1] + 1), last[column - 1] + change);
                if (row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1])
                    cell = Math.Min(cell, beforeLast[column - 2] + 1);
                current[column] = cell;
                smallest = Math.Min(smallest, cell);
            }

            if (smallest > limit)
                return null;
            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[to.Length] <= limit ? last[to.Length] : null;
    }
}
