namespace Almere.SociaalData.GraphQL.Language;

/// <summary>The kinds of lexical tokens; white space, commas and comments are none.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Source-Text.Lexical-Tokens"/>
internal enum TokenKind : byte
{
    EndOfFile,
    Bang,
    Dollar,
    Ampersand,
    LeftParenthesis,
    RightParenthesis,
    Dot,
    Spread,
    Colon,
    Equals,
    At,
    LeftBracket,
    RightBracket,
    LeftBrace,
    Pipe,
    RightBrace,
    Name,
    Int,
    Float,
    String,
    BlockString,

    /// <summary>No token: the text breaks a lexical rule here.</summary>
    Invalid,
}

/// <summary>What the kinds of tokens look like.</summary>
internal static class TokenKinds
{
    extension(TokenKind kind)
    {
        /// <summary>Whether a token of this kind always looks the same and needs no space beside it.</summary>
        public bool IsPunctuator => kind is >= TokenKind.Bang and <= TokenKind.RightBrace;

        /// <summary>What messages call this kind, for example <c>Name</c>, <c>&lt;EOF&gt;</c> or <c>"{"</c>.</summary>
        public string Description => kind switch
        {
            TokenKind.EndOfFile => "<EOF>",
            TokenKind.Bang => "\"!\"",
            TokenKind.Dollar => "\"$\"",
            TokenKind.Ampersand => "\"&\"",
            TokenKind.LeftParenthesis => "\"(\"",
            TokenKind.RightParenthesis => "\")\"",
            TokenKind.Dot => "\".\"",
            TokenKind.Spread => "\"...\"",
            TokenKind.Colon => "\":\"",
            TokenKind.Equals => "\"=\"",
            TokenKind.At => "\"@\"",
            TokenKind.LeftBracket => "\"[\"",
            TokenKind.RightBracket => "\"]\"",
            TokenKind.LeftBrace => "\"{\"",
            TokenKind.Pipe => "\"|\"",
            TokenKind.RightBrace => "\"}\"",
            _ => kind.ToString(),
        };
    }
}
