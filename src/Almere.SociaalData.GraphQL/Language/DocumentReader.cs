using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Almere.SociaalData.GraphQL.Errors;

namespace Almere.SociaalData.GraphQL.Language;

/// <summary>
/// Reads the nodes of a grammar from a text, by recursive descent to a bounded depth. The first error is kept and the text is then at its end: every
/// rule runs out of tokens and returns, and what it made is thrown away. So a malformed document costs no exception.
/// </summary>
internal ref partial struct DocumentReader
{
    private const int LongestQuote = 100;

    private static readonly NameNode NoName = new("");

    private readonly Source _source;
    private readonly ParserOptions _options;
    private readonly bool _inCoordinate;

    // The children of lists that are still being read, those of the innermost list on top.
    private Slot[] _pending;
    private int _pendingCount;

    private Lexer _lexer;
    private int _lastEnd;
    private int _tokensLeft;
    private int _depth;
    private GraphQLError? _error;

    public DocumentReader(Source source, ParserOptions options, bool inCoordinate = false)
    {
        _source = source;
        _options = options;
        _inCoordinate = inCoordinate;
        _tokensLeft = options.MaxTokens;
        _lexer = new(source.Body);
        _pending = ArrayPool<Slot>.Shared.Rent(64);
        Advance();
    }

    // A reference in a structure: an array of these is written without the check that an array of a class needs.
    private struct Slot
    {
        public Node? Node;
    }

    private delegate T Rule<out T>(scoped ref DocumentReader reader) where T : Node;

    /// <summary>What is wrong with the text, or null.</summary>
    public readonly GraphQLError? Error => _error;

    /// <summary>Gives back what was borrowed.</summary>
    public readonly void Dispose() => ArrayPool<Slot>.Shared.Return(_pending, clearArray: true);

    /// <summary>Fails unless the whole text has been read.</summary>
    public void ExpectEnd() => Expect(TokenKind.EndOfFile);

    private void Advance()
    {
        _lastEnd = _lexer.End;
        if (_inCoordinate)
            _lexer.AdvanceInCoordinate();
        else
            _lexer.Advance();
        if (_lexer.Kind == TokenKind.EndOfFile)
            return;
        if (_lexer.Kind == TokenKind.Invalid)
            Fail(_lexer.Error!, _lexer.ErrorOffset);
        else if (--_tokensLeft < 0)
            FailLimit("Document contains more than", nameof(ParserOptions.MaxTokens), _options.MaxTokens, "tokens");
    }

    private readonly bool Peek(TokenKind kind) => _lexer.Kind == kind;

    private readonly bool PeekKeyword(string keyword) => _lexer.Kind == TokenKind.Name && _lexer.Text.SequenceEqual(keyword);

    private bool Skip(TokenKind kind)
    {
        if (_lexer.Kind != kind)
            return false;
        Advance();
        return true;
    }

    private bool SkipKeyword(string keyword)
    {
        if (!PeekKeyword(keyword))
            return false;
        Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (_lexer.Kind == kind)
            Advance();
        else
            Fail($"Expected {kind.Description}, found {Describe(_lexer)}.", _lexer.Start);
    }

    private void ExpectKeyword(string keyword)
    {
        if (!SkipKeyword(keyword))
            Fail($"""Expected "{keyword}", found {Describe(_lexer)}.""", _lexer.Start);
    }

    private void Unexpected() => Unexpected(_lexer);

    private void Unexpected(scoped in Lexer token) => Fail($"Unexpected {Describe(token)}.", token.Start);

    private void Fail(string message, int offset) => Fail(GraphQLError.Syntax(message, _source, offset));

    private void FailLimit(string excess, string limit, int maximum, string unit) => Fail(
        GraphQLError.At($"Syntax Error: {excess} {maximum} {unit} ({limit}). Parsing aborted.", _source, _lexer.Start).OverLimit(limit, maximum));

    private void Fail(GraphQLError error)
    {
        _error ??= error;
        _lexer.Stop();
    }

    // Goes one level down; the caller goes up again by lowering _depth.
    private void Descend()
    {
        if (++_depth > _options.MaxDepth)
            FailLimit("Document is nested deeper than", nameof(ParserOptions.MaxDepth), _options.MaxDepth, "levels");
    }

    private readonly Location From(int start) => new(_source, start, _lastEnd);

    private void Push(Node node)
    {
        if (_pendingCount == _pending.Length)
            GrowPending();
        _pending[_pendingCount++].Node = node;
    }

    private void GrowPending()
    {
        var larger = ArrayPool<Slot>.Shared.Rent(_pending.Length * 2);
        Array.Copy(_pending, larger, _pendingCount);
        Dispose();
        _pending = larger;
    }

    // Takes the nodes above the mark off the pending ones. Only nodes of type T have been pushed since, so they are copied all at once, without the
    // look at the type of each that a checked copy takes.
    private ImmutableArray<T> Take<T>(int mark) where T : Node
    {
        var nodes = new T[_pendingCount - mark];
        _pending.AsSpan(mark, nodes.Length)
            .CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<T, Slot>(ref MemoryMarshal.GetArrayDataReference(nodes)), nodes.Length));
        _pendingCount = mark;
        return ImmutableCollectionsMarshal.AsImmutableArray(nodes);
    }

    // opening item+ closing
    private ImmutableArray<T> Many<T>(TokenKind opening, Rule<T> rule, TokenKind closing) where T : Node
    {
        Expect(opening);
        var mark = _pendingCount;
        do
            Push(rule(ref this));
        while (_error is null && !Skip(closing));
        return Take<T>(mark);
    }

    // (opening item+ closing)?
    private ImmutableArray<T> OptionalMany<T>(TokenKind opening, Rule<T> rule, TokenKind closing) where T : Node =>
        Peek(opening) ? Many(opening, rule, closing) : [];

    // separator? item (separator item)*
    private ImmutableArray<T> Separated<T>(TokenKind separator, Rule<T> rule) where T : Node
    {
        Skip(separator);
        var mark = _pendingCount;
        do
            Push(rule(ref this));
        while (Skip(separator));
        return Take<T>(mark);
    }

    private static string Describe(scoped in Lexer token) => token.Kind switch
    {
        TokenKind.Name or TokenKind.Int or TokenKind.Float => $"{token.Kind.Description} \"{Shorten(token.Text.ToString())}\"",
        TokenKind.String or TokenKind.BlockString => $"{token.Kind.Description} \"{Shorten(token.StringValue)}\"",
        _ => token.Kind.Description,
    };

    private static string Shorten(string text)
    {
        if (text.Length <= LongestQuote)
            return text;
        var length = char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return $"{text.AsSpan(0, length)}…";
    }
}
