namespace Almere.SociaalData.GraphQL.Language;

/// <summary>
/// Keeps recently read names, so that the words that documents have in common are made into a string once. A collision only costs a new string.
/// </summary>
internal static class NameTable
{
    // Longer names are rare. Together with the size of the table this bounds what stays in memory: 4096 names of 32 characters.
    private const int LongestKept = 32;
    private const int SlotBits = 12;

    // 2^32 divided by the golden ratio, odd: spreads neighbouring values over the upper bits.
    private const uint Multiplier = 0x9E3779B9;

    // Threads may overwrite each other's entries: a reference is written whole, and whoever reads one compares it with the text.
    private static readonly string?[] Names = new string?[1 << SlotBits];

    /// <summary>The text as a string, perhaps one that was made before.</summary>
    public static string Get(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestKept)
            return text.ToString();
        var pair = Pair(text);
        ref var newer = ref Names[pair];
        ref var older = ref Names[pair + 1];
        if (newer is { } name && text.SequenceEqual(name))
            return name;
        if (older is { } other && text.SequenceEqual(other))
            return other;
        older = newer;
        return newer = text.ToString();
    }

    // The even slot of a text: its length and four of its characters tell most names of a document apart.
    private static int Pair(ReadOnlySpan<char> text)
    {
        var last = text.Length - 1;
        var hash = (uint)text.Length | ((uint)text[0] << 8) | ((uint)text[text.Length / 2] << 16) | ((uint)text[last] << 24);
        return (int)(unchecked((hash ^ text[Math.Max(0, last - 1)]) * Multiplier) >> (32 - SlotBits)) & ~1;
    }
}
