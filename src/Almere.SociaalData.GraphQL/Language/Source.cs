using Almere.SociaalData.GraphQL.Errors;

namespace Almere.SociaalData.GraphQL.Language;

/// <summary>The text of a document, with the name that error messages give it.</summary>
/// <param name="body">The text.</param>
/// <param name="name">Where the text comes from, for example a file name.</param>
/// <param name="locationOffset">Where the text starts in the file that it was taken from; line 1, column 1 when it is a whole file.</param>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Source-Text"/>
public sealed class Source(string body, string name = "GraphQL request", SourceLocation? locationOffset = null)
{
    private int[]? _lineStarts;

    /// <summary>The text.</summary>
    public string Body { get; } = body;

    /// <summary>Where the text comes from.</summary>
    public string Name { get; } = name;

    /// <summary>Where the text starts in the file that it was taken from.</summary>
    public SourceLocation LocationOffset { get; } = locationOffset ?? new(1, 1);

    /// <summary>Line and column of an offset.</summary>
    /// <param name="offset">UTF-16 code units from the start of <see cref="Body"/>; from 0 up to its length.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the text.</exception>
    public SourceLocation LocationAt(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Body.Length);
        var lineStarts = _lineStarts ??= FindLineStarts(Body);
        var found = Array.BinarySearch(lineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        var column = offset - lineStarts[line] + 1;
        return new(line + LocationOffset.Line, line == 0 ? column + LocationOffset.Column - 1 : column);
    }

    private static int[] FindLineStarts(string body)
    {
        var starts = new List<int> { 0 };
        for (var next = body.AsSpan().IndexOfAny('\n', '\r'); next >= 0;)
        {
            var start = next + (body[next] == '\r' && next + 1 < body.Length && body[next + 1] == '\n' ? 2 : 1);
            starts.Add(start);
            var rest = body.AsSpan(start).IndexOfAny('\n', '\r');
            next = rest < 0 ? -1 : start + rest;
        }

        return [.. starts];
    }
}
