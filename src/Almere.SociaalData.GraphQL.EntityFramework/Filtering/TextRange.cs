namespace Almere.SociaalData.GraphQL.EntityFramework.Filtering;

/// <summary>The texts that begin with another, as a range of an order by code points.</summary>
internal static class TextRange
{
    private const int LastCodePoint = 0x10FFFF;
    private const int BeforeSurrogates = 0xD7FF;
    private const int AfterSurrogates = 0xE000;

    /// <summary>
    /// The first text after all texts that begin with a prefix: the prefix with its last character one higher. After the empty prefix, and after one of
    /// nothing but U+10FFFF, comes no text; then two of that character stand for the end, which no text holds: it is no character.
    /// </summary>
    public static string EndOf(string prefix)
    {
        var runes = prefix.EnumerateRunes().ToList();
        while (runes is [.., { Value: LastCodePoint }])
            runes.RemoveAt(runes.Count - 1);
        if (runes.Count == 0)
            return char.ConvertFromUtf32(LastCodePoint) + char.ConvertFromUtf32(LastCodePoint);
        var last = runes[^1].Value;
        runes[^1] = new(last == BeforeSurrogates ? AfterSurrogates : last + 1);
        return string.Concat(runes);
    }
}
