namespace Almere.SociaalData.Access.Files;

/// <summary>Finds what somebody meant who made a typing error.</summary>
internal static class NearestName
{
    /// <summary>A sentence that offers the known name nearest to the one written, or else the names that there are.</summary>
    public static string Offer(string written, IEnumerable<string> known)
    {
        var names = known.Distinct(StringComparer.Ordinal).ToList();
        if (names is []) return "There is none to choose from.";
        var nearest = names.MinBy(name => Distance(written.ToUpperInvariant(), name.ToUpperInvariant()))!;
        return Distance(written.ToUpperInvariant(), nearest.ToUpperInvariant()) <= Math.Max(2, written.Length / 3)
            ? $"Did you mean \"{nearest}\"?"
            : $"Known are {string.Join(", ", names.Order(StringComparer.Ordinal).Select(name => $"\"{name}\""))}.";
    }

    /// <summary>Levenshtein distance: insertions, deletions and replacements of one character.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
