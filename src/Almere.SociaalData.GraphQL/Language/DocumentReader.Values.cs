using System.Collections.Immutable;

namespace Almere.SociaalData.GraphQL.Language;

/// <content>Names, arguments, directives, values and type references.</content>
internal ref partial struct DocumentReader
{
    private static readonly NullValueNode NoValue = new();

    /// <param name="isConstant">Whether variables are forbidden.</param>
    /// <seealso href="https://spec.graphql.org/September2025/#Value"/>
    public ValueNode ReadValue(bool isConstant)
    {
        var start = _lexer.Start;
        switch (_lexer.Kind)
        {
            case TokenKind.LeftBracket:
                return ReadList(isConstant);
            case TokenKind.LeftBrace:
                return ReadObject(isConstant);
            case TokenKind.Int:
                var integer = NameTable.Get(_lexer.Text);
                Advance();
                return new IntValueNode(integer, From(start));
            case TokenKind.Float:
                var number = NameTable.Get(_lexer.Text);
                Advance();
                return new FloatValueNode(number, From(start));
            case TokenKind.String or TokenKind.BlockString:
                return ReadString();
            case TokenKind.Name:
                return ReadNamedValue();
            case TokenKind.Dollar when isConstant:
                Advance();
                if (Peek(TokenKind.Name))
                    Fail($"""Unexpected variable "${Shorten(_lexer.Text.ToString())}" in constant value.""", start);
                else
                    Fail("Unexpected \"$\".", start);
                return NoValue;
            case TokenKind.Dollar:
                return ReadVariable();
            default:
                Unexpected();
                return NoValue;
        }
    }

    /// <seealso href="https://spec.graphql.org/September2025/#Type"/>
    public TypeNode ReadType()
    {
        var start = _lexer.Start;
        TypeNode type;
        if (Peek(TokenKind.LeftBracket))
        {
            Descend();
            Expect(TokenKind.LeftBracket);
            var item = ReadType();
            Expect(TokenKind.RightBracket);
            _depth--;
            type = new ListTypeNode(item, From(start));
        }
        else
        {
            type = ReadNamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(type, From(start)) : type;
    }

    private NameNode ReadName()
    {
        if (!Peek(TokenKind.Name))
        {
            Expect(TokenKind.Name);
            return NoName;
        }

        var start = _lexer.Start;
        var text = NameTable.Get(_lexer.Text);
        Advance();
        return new(text, From(start));
    }

    private VariableNode ReadVariable()
    {
        var start = _lexer.Start;
        Expect(TokenKind.Dollar);
        var name = ReadName();
        return new(name, From(start));
    }

    private NamedTypeNode ReadNamedType()
    {
        var start = _lexer.Start;
        var name = ReadName();
        return new(name, From(start));
    }

    private ValueNode ReadNamedValue()
    {
        var start = _lexer.Start;
        var text = NameTable.Get(_lexer.Text);
        Advance();
        return text switch
        {
            "true" => new BooleanValueNode(true, From(start)),
            "false" => new BooleanValueNode(false, From(start)),
            "null" => new NullValueNode(From(start)),
            _ => new EnumValueNode(text, From(start)),
        };
    }

    private StringValueNode ReadString()
    {
        var start = _lexer.Start;
        var text = _lexer.StringValue;
        var block = Peek(TokenKind.BlockString);
        Advance();
        return new(text, block, From(start));
    }

    private ListValueNode ReadList(bool isConstant)
    {
        var start = _lexer.Start;
        Descend();
        Expect(TokenKind.LeftBracket);
        var mark = _pendingCount;
        while (_error is null && !Skip(TokenKind.RightBracket))
            Push(ReadValue(isConstant));
        _depth--;
        return new(Take<ValueNode>(mark), From(start));
    }

    private ObjectValueNode ReadObject(bool isConstant)
    {
        var start = _lexer.Start;
        Descend();
        Expect(TokenKind.LeftBrace);
        var mark = _pendingCount;
        while (_error is null && !Skip(TokenKind.RightBrace))
        {
            var fieldStart = _lexer.Start;
            var name = ReadName();
            Expect(TokenKind.Colon);
            var value = ReadValue(isConstant);
            Push(new ObjectFieldNode(name, value, From(fieldStart)));
        }

        _depth--;
        return new(Take<ObjectFieldNode>(mark), From(start));
    }

    /// <seealso href="https://spec.graphql.org/September2025/#Arguments"/>
    private ImmutableArray<ArgumentNode> ReadArguments(bool isConstant) => Peek(TokenKind.LeftParenthesis) ? ReadArgumentList(isConstant) : [];

    private ImmutableArray<ArgumentNode> ReadArgumentList(bool isConstant)
    {
        Expect(TokenKind.LeftParenthesis);
        var mark = _pendingCount;
        do
        {
            var start = _lexer.Start;
            var name = ReadName();
            Expect(TokenKind.Colon);
            var value = ReadValue(isConstant);
            Push(new ArgumentNode(name, value, From(start)));
        }
        while (_error is null && !Skip(TokenKind.RightParenthesis));
        return Take<ArgumentNode>(mark);
    }

    /// <seealso href="https://spec.graphql.org/September2025/#Directives"/>
    private ImmutableArray<DirectiveNode> ReadDirectives(bool isConstant) => Peek(TokenKind.At) ? ReadDirectiveList(isConstant) : [];

    private ImmutableArray<DirectiveNode> ReadDirectiveList(bool isConstant)
    {
        var mark = _pendingCount;
        while (Peek(TokenKind.At))
        {
            if (_pendingCount - mark == _options.MaxDirectives)
            {
                FailLimit("Document contains a place with more than", nameof(ParserOptions.MaxDirectives), _options.MaxDirectives, "directives");
                break;
            }

            var start = _lexer.Start;
            Advance();
            var name = ReadName();
            var arguments = ReadArguments(isConstant);
            Push(new DirectiveNode(name, arguments, From(start)));
        }

        return Take<DirectiveNode>(mark);
    }
}
