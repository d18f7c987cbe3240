namespace Almere.SociaalData.GraphQL.Language;

/// <summary>
/// Keeps recently read names, so that the words that documents have in common are made into a string once. A collision only costs a new string.
/// </summary>
internal static class NameTable
{
    // Longer names are rare. Together with the size of the table this bounds what stays in memory: 2048 names of 32 characters.
    private const int LongestKept = 32;
    private const int Slots = 2048;

    // Threads may overwrite each other's entries: a reference is written whole, and whoever reads one compares it with the text.
    private static readonly string?[] Names = new string?[Slots];

    /// <summary>The text as a string, perhaps one that was made before.</summary>
    public static string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestKept)
            return text.ToString();
        var hash = (uint)text.Length;
        foreach (var character in text)
            hash = unchecked((hash ^ character) * 16777619u);
        ref var slot = ref Names[(hash ^ (hash >> 16)) % Slots];
        var known = slot;
        if (known is not null && text.SequenceEqual(known))
            return known;
        return slot = text.ToString();
    }
}
