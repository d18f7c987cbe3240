namespace Almere.SociaalData.GraphQL.Language;

/// <summary>The rules of block strings, which stand between three quotes.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-String-Value.Block-Strings"/>
public static class BlockString
{
    // A longer text gets lines of its own, apart from the quotes.
    private const int LongestOnOneLine = 70;

    /// <summary>Takes away what the lines have in common in indentation, and the blank lines around them.</summary>
    /// <param name="lines">The raw lines, without line ends.</param>
    /// <seealso href="https://spec.graphql.org/September2025/#BlockStringValue()"/>
    public static IReadOnlyList<string> DedentLines(IReadOnlyList<string> lines)
    {
        var commonIndent = int.MaxValue;
        var (first, last) = (-1, -1);
        for (var index = 0; index < lines.Count; index++)
        {
            var indent = Indent(lines[index]);
            if (indent == lines[index].Length)
                continue;
            last = index;
            if (first < 0)
                first = index;
            // What stands behind the opening quotes has no indentation to compare.
            if (index > 0)
                commonIndent = Math.Min(commonIndent, indent);
        }

        if (first < 0)
            return [];
        var dedented = new string[last - first + 1];
        for (var index = first; index <= last; index++)
            dedented[index - first] = index == 0 ? lines[0] : lines[index][Math.Min(commonIndent, lines[index].Length)..];
        return dedented;
    }

    /// <summary>Writes a text as a block string.</summary>
    /// <param name="value">A text for which <see cref="IsPrintable"/> holds, or that was read from a block string.</param>
    /// <param name="minimize">Whether to use as few characters as possible instead of laying out for people.</param>
    public static string Print(string value, bool minimize = false)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = SplitLines(escaped);
        var endsWithTripleQuote = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);

        // If every other line were indented, the indentation would be taken for layout unless the first line takes part.
        var mustStartOnNewLine = lines.Length > 1 && lines.Skip(1).All(line => line.Length == 0 || IsBlank(line[0]));
        var mustEndOnNewLine = value.EndsWith('\\') || (value.EndsWith('"') && !endsWithTripleQuote);
        var spread = !minimize && (lines.Length > 1 || value.Length > LongestOnOneLine || mustEndOnNewLine || endsWithTripleQuote);

        // A single line that starts with white space keeps it only directly behind the quotes.
        var keepsFirstLine = lines.Length == 1 && value.Length > 0 && IsBlank(value[0]);
        var opening = mustStartOnNewLine || (spread && !keepsFirstLine) ? "\"\"\"\n" : "\"\"\"";
        var closing = spread || mustEndOnNewLine ? "\n\"\"\"" : "\"\"\"";
        return opening + escaped + closing;
    }

    /// <summary>Whether a text comes back unchanged when it is written as a block string and read again.</summary>
    public static bool IsPrintable(string value)
    {
        if (value.Length == 0)
            return true;
        for (var index = 0; index < value.Length; index++)
        {
            if (value[index] is < '\u0010' and not ('\t' or '\n'))
                return false;
            if (char.IsSurrogate(value[index]) && !char.IsSurrogatePair(value, index++))
                return false;
        }

        var lines = value.Split('\n');
        if (IsBlankLine(lines[0]) || IsBlankLine(lines[^1]))
            return false;
        return lines.Length == 1 || lines.Any(line => !IsBlankLine(line) && !IsBlank(line[0]));
    }

    /// <summary>The lines of a text, whatever their line ends.</summary>
    internal static string[] SplitLines(string text) => text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);

    private static bool IsBlank(char character) => character is ' ' or '\t';

    private static bool IsBlankLine(string line) => Indent(line) == line.Length;

    private static int Indent(string line)
    {
        var indent = 0;
        while (indent < line.Length && IsBlank(line[indent]))
            indent++;
        return indent;
    }
}
