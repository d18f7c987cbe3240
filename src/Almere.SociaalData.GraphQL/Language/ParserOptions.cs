namespace Almere.SociaalData.GraphQL.Language;

/// <summary>The limits of the parser. They apply before the work that they bound, so a hostile document costs little.</summary>
public sealed record ParserOptions
{
    /// <summary>The limits for requests, whoever sends them.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>The limits for schemas and other texts of one's own: any number of tokens.</summary>
    public static ParserOptions Trusted { get; } = new() { MaxTokens = int.MaxValue };

    /// <summary>Most lexical tokens in one document, from 1; comments and the end of the text don't count. Default 20,000.</summary>
    public int MaxTokens
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(MaxTokens), value, "MaxTokens is at least 1 token.");
    } = 20_000;

    /// <summary>
    /// Deepest nesting, from 1 to 256 levels; each selection set, list, input object and list type inside another is one level. Default 128.
    /// The upper bound keeps parser, validation and execution within the stack of a thread.
    /// </summary>
    public int MaxDepth
    {
        get;
        init => field = value is >= 1 and <= 256
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaxDepth), value, "MaxDepth lies between 1 and 256 levels.");
    } = 128;

    /// <summary>Most directives in one place, for example on one field, from 1. Default 100.</summary>
    public int MaxDirectives
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(MaxDirectives), value, "MaxDirectives is at least 1 directive.");
    } = 100;
}
