using System.Diagnostics.CodeAnalysis;
using System.Text;
using Almere.SociaalData.GraphQL.Errors;

namespace Almere.SociaalData.GraphQL.Language;

/// <summary>Shortens a document to its tokens: white space, commas and comments go, the meaning stays.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Source-Text.Ignored-Tokens"/>
public static class DocumentStripper
{
    /// <summary>Strips a text; its tokens have to be right, its grammar isn't looked at.</summary>
    /// <param name="source">The text.</param>
    /// <param name="stripped">The shortest text with the same tokens.</param>
    /// <param name="error">Which token is malformed, and where.</param>
    public static bool TryStrip(Source source, [NotNullWhen(true)] out string? stripped, [NotNullWhen(false)] out GraphQLError? error)
    {
        var text = new StringBuilder(source.Body.Length);
        var lexer = new Lexer(source.Body);
        var needsSpace = false;
        for (lexer.Advance(); lexer.Kind is not (TokenKind.EndOfFile or TokenKind.Invalid); lexer.Advance())
        {
            // Only a punctuator may follow another token directly; the dots of a spread could run into a number.
            var isPunctuator = lexer.Kind.IsPunctuator;
            if (needsSpace && (!isPunctuator || lexer.Kind == TokenKind.Spread))
                text.Append(' ');
            if (lexer.Kind == TokenKind.BlockString)
                text.Append(BlockString.Print(lexer.StringValue, minimize: true));
            else
                text.Append(lexer.Text);
            needsSpace = !isPunctuator;
        }

        var isValid = lexer.Kind == TokenKind.EndOfFile;
        stripped = isValid ? text.ToString() : null;
        error = isValid ? null : GraphQLError.Syntax(lexer.Error!, source, lexer.ErrorOffset);
        return isValid;
    }
}
