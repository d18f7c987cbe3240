using System.Text;

namespace Almere.SociaalData.GraphQL.Language;

/// <summary>
/// Cuts a text into tokens. It holds the current token in its own fields and allocates nothing: the text of a token is a slice of the body, and
/// the value of a string is made only when it is asked for.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Source-Text"/>
internal ref struct Lexer(ReadOnlySpan<char> body)
{
    // What a character can be: these bits, or in the upper half the kind of the punctuator that it is.
    private const byte NameStart = 1;
    private const byte NameContinue = 2;
    private const byte Digit = 4;
    private const byte Ignored = 8;
    private const byte Letter = NameStart | NameContinue;
    private const byte Figure = Digit | NameContinue;
    private const int PunctuatorShift = 4;
    private const byte Bang = (byte)TokenKind.Bang << PunctuatorShift;
    private const byte Dollar = (byte)TokenKind.Dollar << PunctuatorShift;
    private const byte Ampersand = (byte)TokenKind.Ampersand << PunctuatorShift;
    private const byte LeftParenthesis = (byte)TokenKind.LeftParenthesis << PunctuatorShift;
    private const byte RightParenthesis = (byte)TokenKind.RightParenthesis << PunctuatorShift;
    private const byte Colon = (byte)TokenKind.Colon << PunctuatorShift;
    private const byte EqualsSign = (byte)TokenKind.Equals << PunctuatorShift;
    private const byte AtSign = (byte)TokenKind.At << PunctuatorShift;
    private const byte LeftBracket = (byte)TokenKind.LeftBracket << PunctuatorShift;
    private const byte RightBracket = (byte)TokenKind.RightBracket << PunctuatorShift;
    private const byte LeftBrace = (byte)TokenKind.LeftBrace << PunctuatorShift;
    private const byte Pipe = (byte)TokenKind.Pipe << PunctuatorShift;
    private const byte RightBrace = (byte)TokenKind.RightBrace << PunctuatorShift;

    private readonly ReadOnlySpan<char> _body = body;
    private bool _hasEscapes;

    /// <summary>The kind of the current token; <see cref="TokenKind.EndOfFile"/> before the first <see cref="Advance"/>.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>Offset of the first UTF-16 code unit of the current token.</summary>
    public int Start { get; private set; }

    /// <summary>Offset just after the current token.</summary>
    public int End { get; private set; }

    /// <summary>What is wrong, when <see cref="Kind"/> is <see cref="TokenKind.Invalid"/>.</summary>
    public string? Error { get; private set; }

    /// <summary>Where it is wrong: an offset in UTF-16 code units.</summary>
    public int ErrorOffset { get; private set; }

    /// <summary>The current token as it stands in the text.</summary>
    public readonly ReadOnlySpan<char> Text => _body[Start..End];

    /// <summary>The value of the current string token, with escapes and indentation resolved.</summary>
    public readonly string StringValue => Kind == TokenKind.BlockString ? BlockStringValue() : PlainStringValue();

    // One entry for each ASCII character, in rows of eight.
    private static ReadOnlySpan<byte> Classes =>
    [
        0, 0, 0, 0, 0, 0, 0, 0,
        0, Ignored, Ignored, 0, 0, Ignored, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
        Ignored, Bang, 0, 0, Dollar, 0, Ampersand, 0,
        LeftParenthesis, RightParenthesis, 0, 0, Ignored, 0, 0, 0,
        Figure, Figure, Figure, Figure, Figure, Figure, Figure, Figure,
        Figure, Figure, Colon, 0, 0, EqualsSign, 0, 0,
        AtSign, Letter, Letter, Letter, Letter, Letter, Letter, Letter,
        Letter, Letter, Letter, Letter, Letter, Letter, Letter, Letter,
        Letter, Letter, Letter, Letter, Letter, Letter, Letter, Letter,
        Letter, Letter, Letter, LeftBracket, 0, RightBracket, 0, Letter,
        0, Letter, Letter, Letter, Letter, Letter, Letter, Letter,
        Letter, Letter, Letter, Letter, Letter, Letter, Letter, Letter,
        Letter, Letter, Letter, Letter, Letter, Letter, Letter, Letter,
        Letter, Letter, Letter, LeftBrace, Pipe, RightBrace, 0, 0,
    ];

    /// <summary>Reads the next token; at the end of the text it stays there.</summary>
    public void Advance()
    {
        var body = _body;
        var position = End;
        while ((uint)position < (uint)body.Length)
        {
            var character = body[position];
            var kind = character < 128 ? Classes[character] : (byte)0;
            if (kind == Ignored)
            {
                do
                    position++;
                while ((uint)position < (uint)body.Length && body[position] == ' ');
                continue;
            }

            if ((kind & NameStart) != 0)
            {
                ReadName(position);
                return;
            }

            if (kind >> PunctuatorShift != 0)
            {
                Accept((TokenKind)(kind >> PunctuatorShift), position, position + 1);
                return;
            }

            switch (character)
            {
                case '\uFEFF':
                    position++;
                    continue;
                case '#':
                    position = SkipComment(position + 1);
                    continue;
                case '.' when At(position + 1) == '.' && At(position + 2) == '.':
                    Accept(TokenKind.Spread, position, position + 3);
                    return;
                case '"':
                    if (At(position + 1) == '"' && At(position + 2) == '"')
                        ReadBlockString(position);
                    else
                        ReadString(position);
                    return;
                case '-' or (>= '0' and <= '9'):
                    ReadNumber(position);
                    return;
                default:
                    RejectCharacter(position);
                    return;
            }
        }

        Accept(TokenKind.EndOfFile, body.Length, body.Length);
    }

    /// <summary>Reads the next token of a schema coordinate, in which nothing is ignored.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates"/>
    public void AdvanceInCoordinate()
    {
        var position = End;
        if (position == _body.Length)
        {
            Accept(TokenKind.EndOfFile, position, position);
            return;
        }

        if (Is(_body[position], NameStart))
        {
            ReadName(position);
            return;
        }

        var kind = _body[position] switch
        {
            '.' => TokenKind.Dot,
            '(' => TokenKind.LeftParenthesis,
            ')' => TokenKind.RightParenthesis,
            ':' => TokenKind.Colon,
            '@' => TokenKind.At,
            _ => TokenKind.Invalid,
        };
        if (kind == TokenKind.Invalid)
            Reject(position, $"Invalid character: {DescribeCharacter(position)}.");
        else
            Accept(kind, position, position + 1);
    }

    /// <summary>Gives up: from now on the text is at its end.</summary>
    public void Stop() => Accept(TokenKind.EndOfFile, _body.Length, _body.Length);

    private static bool Is(char character, byte kind) => character < 128 && (Classes[character] & kind) != 0;

    // '\0' stands for "beyond the end"; a real one is no part of any token either.
    private readonly char At(int position) => (uint)position < (uint)_body.Length ? _body[position] : '\0';

    private void Accept(TokenKind kind, int start, int end) => (Kind, Start, End) = (kind, start, end);

    private void Reject(int position, string message) => (Kind, Error, ErrorOffset) = (TokenKind.Invalid, message, position);

    private void RejectCharacter(int position)
    {
        if (_body[position] == '\'')
            Reject(position, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
        else if (ScalarLength(position) == 0)
            Reject(position, $"Invalid character: {DescribeCharacter(position)}.");
        else
            Reject(position, $"Unexpected character: {DescribeCharacter(position)}.");
    }

    private void ReadName(int start)
    {
        var body = _body;
        var end = start + 1;
        while ((uint)end < (uint)body.Length && Is(body[end], NameContinue))
            end++;
        Accept(TokenKind.Name, start, end);
    }

    // Stops before a line end or an unpaired surrogate, which Advance then rejects.
    private readonly int SkipComment(int position)
    {
        while (position < _body.Length && _body[position] is not ('\n' or '\r') && ScalarLength(position) is > 0 and var length)
            position += length;
        return position;
    }

    private void ReadNumber(int start)
    {
        var position = start;
        var isFloat = false;
        if (_body[position] == '-')
            position++;
        if (At(position) == '0')
        {
            position++;
            if (Is(At(position), Digit))
            {
                Reject(position, $"Invalid number, unexpected digit after 0: {DescribeCharacter(position)}.");
                return;
            }
        }
        else if (!SkipDigits(ref position))
        {
            return;
        }

        if (At(position) == '.')
        {
            isFloat = true;
            position++;
            if (!SkipDigits(ref position))
                return;
        }

        if (At(position) is 'e' or 'E')
        {
            isFloat = true;
            position++;
            if (At(position) is '+' or '-')
                position++;
            if (!SkipDigits(ref position))
                return;
        }

        if (At(position) == '.' || Is(At(position), NameStart))
            RejectDigit(position);
        else
            Accept(isFloat ? TokenKind.Float : TokenKind.Int, start, position);
    }

    private bool SkipDigits(ref int position)
    {
        if (!Is(At(position), Digit))
        {
            RejectDigit(position);
            return false;
        }

        while (Is(At(position), Digit))
            position++;
        return true;
    }

    private void RejectDigit(int position) => Reject(position, $"Invalid number, expected digit but got: {DescribeCharacter(position)}.");

    private void ReadString(int start)
    {
        _hasEscapes = false;
        var position = start + 1;
        while (position < _body.Length)
        {
            var character = _body[position];
            if (character == '"')
            {
                Accept(TokenKind.String, start, position + 1);
                return;
            }

            if (character is '\n' or '\r')
                break;
            int length;
            if (character == '\\')
            {
                _hasEscapes = true;
                length = ReadEscape(position, out _);
                if (length == 0)
                    return;
            }
            else if ((length = ScalarLength(position)) == 0)
            {
                Reject(position, $"Invalid character within String: {DescribeCharacter(position)}.");
                return;
            }

            position += length;
        }

        Reject(position, "Unterminated string.");
    }

    // The length of the escape sequence and the character it stands for; rejects the token and gives 0 when it is malformed.
    private int ReadEscape(int position, out Rune value)
    {
        value = default;
        switch (At(position + 1))
        {
            case 'u':
                return At(position + 2) == '{' ? ReadBracedEscape(position, ref value) : ReadFixedEscape(position, ref value);
            case '"':
                value = new('"');
                return 2;
            case '\\':
                value = new('\\');
                return 2;
            case '/':
                value = new('/');
                return 2;
            case 'b':
                value = new('\b');
                return 2;
            case 'f':
                value = new('\f');
                return 2;
            case 'n':
                value = new('\n');
                return 2;
            case 'r':
                value = new('\r');
                return 2;
            case 't':
                value = new('\t');
                return 2;
            default:
                Reject(position, $"""Invalid character escape sequence: "{Slice(position, 2)}".""");
                return 0;
        }
    }

    // \u{10FFFF}: at most eight digits, so that the number can't grow out of its type.
    private int ReadBracedEscape(int position, ref Rune value)
    {
        var point = 0L;
        var length = 3;
        while (length < 12)
        {
            var character = At(position + length);
            length++;
            if (character == '}')
            {
                if (length == 4 || point > int.MaxValue || !Rune.IsValid((int)point))
                    break;
                value = new((int)point);
                return length;
            }

            if (!char.IsAsciiHexDigit(character))
                break;
            point = (point << 4) | (long)HexValue(character);
        }

        return RejectUnicodeEscape(position, length);
    }

    // \u1234, or the two of a surrogate pair: \uD83D\uDE00.
    private int ReadFixedEscape(int position, ref Rune value)
    {
        var first = FourHexDigits(position + 2);
        if (first >= 0 && Rune.TryCreate(first, out value))
            return 6;
        if (first >= 0 && char.IsHighSurrogate((char)first) && At(position + 6) == '\\' && At(position + 7) == 'u'
            && FourHexDigits(position + 8) is >= 0 and var second && Rune.TryCreate((char)first, (char)second, out value))
        {
            return 12;
        }

        return RejectUnicodeEscape(position, 6);
    }

    private int RejectUnicodeEscape(int position, int length)
    {
        Reject(position, $"""Invalid Unicode escape sequence: "{Slice(position, length)}".""");
        return 0;
    }

    private readonly int FourHexDigits(int position)
    {
        var value = 0;
        for (var index = position; index < position + 4; index++)
        {
            var character = At(index);
            if (!char.IsAsciiHexDigit(character))
                return -1;
            value = (value << 4) | HexValue(character);
        }

        return value;
    }

    private static int HexValue(char digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private void ReadBlockString(int start)
    {
        var position = start + 3;
        while (position < _body.Length)
        {
            var character = _body[position];
            if (character == '"' && At(position + 1) == '"' && At(position + 2) == '"')
            {
                Accept(TokenKind.BlockString, start, position + 3);
                return;
            }

            if (character == '\\' && At(position + 1) == '"' && At(position + 2) == '"' && At(position + 3) == '"')
            {
                position += 4;
                continue;
            }

            var length = ScalarLength(position);
            if (length == 0)
            {
                Reject(position, $"Invalid character within String: {DescribeCharacter(position)}.");
                return;
            }

            position += length;
        }

        Reject(position, "Unterminated string.");
    }

    private readonly string PlainStringValue()
    {
        var text = _body[(Start + 1)..(End - 1)];
        if (!_hasEscapes)
            return text.ToString();
        // An escape is never shorter than what it stands for. The copy reads escapes that are known to be right.
        var value = new StringBuilder(text.Length);
        var reader = this;
        for (var position = Start + 1; position < End - 1;)
        {
            if (_body[position] == '\\')
            {
                position += reader.ReadEscape(position, out var rune);
                value.Append(rune.ToString());
            }
            else
            {
                value.Append(_body[position]);
                position++;
            }
        }

        return value.ToString();
    }

    private readonly string BlockStringValue()
    {
        var raw = _body[(Start + 3)..(End - 3)];
        if (raw.IndexOfAny('\n', '\r', '\\') < 0)
            return raw.IndexOfAnyExcept(' ', '\t') < 0 ? "" : raw.ToString();
        var text = raw.ToString().Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal);
        return string.Join('\n', BlockString.DedentLines(BlockString.SplitLines(text)));
    }

    // 1, or 2 for a surrogate pair, or 0 for an unpaired surrogate, which is no Unicode scalar value.
    private readonly int ScalarLength(int position)
    {
        var character = _body[position];
        if (!char.IsSurrogate(character))
            return 1;
        return char.IsHighSurrogate(character) && char.IsLowSurrogate(At(position + 1)) ? 2 : 0;
    }

    // A piece of the text for a message, which has to be valid Unicode whatever the text is: no half of a surrogate pair.
    private readonly string Slice(int position, int length)
    {
        var end = Math.Min(_body.Length, position + length);
        if (char.IsHighSurrogate(_body[end - 1]) && char.IsLowSurrogate(At(end)))
            end++;
        return string.Concat(_body[position..end].ToString().EnumerateRunes());
    }

    private readonly string DescribeCharacter(int position)
    {
        if (position >= _body.Length)
            return "<EOF>";
        var character = _body[position];
        if (character == '"')
            return "'\"'";
        if (character is >= ' ' and <= '~')
            return $"\"{character}\"";
        var point = ScalarLength(position) == 2 ? char.ConvertToUtf32(character, _body[position + 1]) : character;
        return $"U+{point:X4}";
    }
}
