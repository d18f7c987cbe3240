namespace Almere.SociaalData.GraphQL.Language;

/// <content>Documents, operations and fragments.</content>
internal ref partial struct DocumentReader
{
    /// <seealso href="https://spec.graphql.org/September2025/#Document"/>
    public DocumentNode ReadDocument()
    {
        var mark = _pendingCount;
        do
        {
            if (ReadDefinition() is { } definition)
                Push(definition);
        }
        while (!Peek(TokenKind.EndOfFile));
        return new(Take<DefinitionNode>(mark), new(_source, 0, _source.Body.Length));
    }

    private DefinitionNode? ReadDefinition()
    {
        if (Peek(TokenKind.LeftBrace))
            return ReadAnonymousQuery();

        // The keyword stands behind the description.
        var keyword = _lexer;
        if (PeekDescription())
        {
            keyword.Advance();
            if (keyword.Kind == TokenKind.Invalid)
            {
                Fail(keyword.Error!, keyword.ErrorOffset);
                return null;
            }

            if (keyword.Kind == TokenKind.LeftBrace)
            {
                Fail("Unexpected description, descriptions are not supported on shorthand queries.", _lexer.Start);
                return null;
            }
        }

        if (keyword.Kind != TokenKind.Name)
        {
            Unexpected(keyword);
            return null;
        }

        switch (keyword.Text)
        {
            case "query" or "mutation" or "subscription":
                return ReadOperation();
            case "fragment":
                return ReadFragmentDefinition();
            case "schema":
                return ReadSchemaDefinition();
            case "scalar":
                return ReadScalarType();
            case "type":
                return ReadObjectType();
            case "interface":
                return ReadInterfaceType();
            case "union":
                return ReadUnionType();
            case "enum":
                return ReadEnumType();
            case "input":
                return ReadInputObjectType();
            case "directive":
                return ReadDirectiveDefinition();
            case "extend" when !PeekDescription():
                return ReadExtension();
            default:
                if (PeekDescription())
                    Fail("Unexpected description, only GraphQL definitions support descriptions.", _lexer.Start);
                else
                    Unexpected();
                return null;
        }
    }

    private OperationDefinitionNode ReadAnonymousQuery()
    {
        var start = _lexer.Start;
        var selectionSet = ReadSelectionSet();
        return new(OperationType.Query, selectionSet, location: From(start));
    }

    /// <seealso href="https://spec.graphql.org/September2025/#OperationDefinition"/>
    private OperationDefinitionNode ReadOperation()
    {
        var start = _lexer.Start;
        var description = ReadDescription();
        var operation = ReadOperationType();
        var name = Peek(TokenKind.Name) ? ReadName() : null;
        var variables = OptionalMany(TokenKind.LeftParenthesis, static (scoped ref reader) => reader.ReadVariableDefinition(), TokenKind.RightParenthesis);
        var directives = ReadDirectives(isConstant: false);
        var selectionSet = ReadSelectionSet();
        return new(operation, selectionSet, name, variables, directives, description, From(start));
    }

    private OperationType ReadOperationType()
    {
        var keyword = _lexer;
        Expect(TokenKind.Name);
        switch (keyword.Text)
        {
            case "query":
                return OperationType.Query;
            case "mutation":
                return OperationType.Mutation;
            case "subscription":
                return OperationType.Subscription;
            default:
                Unexpected(keyword);
                return default;
        }
    }

    /// <seealso href="https://spec.graphql.org/September2025/#VariableDefinition"/>
    private VariableDefinitionNode ReadVariableDefinition()
    {
        var start = _lexer.Start;
        var description = ReadDescription();
        var variable = ReadVariable();
        Expect(TokenKind.Colon);
        var type = ReadType();
        var defaultValue = Skip(TokenKind.Equals) ? ReadValue(isConstant: true) : null;
        var directives = ReadDirectives(isConstant: true);
        return new(variable, type, defaultValue, directives, description, From(start));
    }

    /// <seealso href="https://spec.graphql.org/September2025/#SelectionSet"/>
    private SelectionSetNode ReadSelectionSet()
    {
        var start = _lexer.Start;
        Descend();
        Expect(TokenKind.LeftBrace);
        var mark = _pendingCount;
        do
            Push(Peek(TokenKind.Spread) ? ReadFragment() : ReadField());
        while (_error is null && !Skip(TokenKind.RightBrace));
        _depth--;
        return new(Take<SelectionNode>(mark), From(start));
    }

    /// <seealso href="https://spec.graphql.org/September2025/#Field"/>
    private FieldNode ReadField()
    {
        var start = _lexer.Start;
        var name = ReadName();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ReadName();
        }

        var arguments = ReadArguments(isConstant: false);
        var directives = ReadDirectives(isConstant: false);
        var selectionSet = Peek(TokenKind.LeftBrace) ? ReadSelectionSet() : null;
        return new(name, alias, arguments, directives, selectionSet, From(start));
    }

    /// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Fragments"/>
    private SelectionNode ReadFragment()
    {
        var start = _lexer.Start;
        Expect(TokenKind.Spread);
        var hasTypeCondition = SkipKeyword("on");
        if (!hasTypeCondition && Peek(TokenKind.Name))
        {
            var name = ReadFragmentName();
            var spreadDirectives = ReadDirectives(isConstant: false);
            return new FragmentSpreadNode(name, spreadDirectives, From(start));
        }

        var typeCondition = hasTypeCondition ? ReadNamedType() : null;
        var directives = ReadDirectives(isConstant: false);
        var selectionSet = ReadSelectionSet();
        return new InlineFragmentNode(selectionSet, typeCondition, directives, From(start));
    }

    /// <seealso href="https://spec.graphql.org/September2025/#FragmentDefinition"/>
    private FragmentDefinitionNode ReadFragmentDefinition()
    {
        var start = _lexer.Start;
        var description = ReadDescription();
        ExpectKeyword("fragment");
        var name = ReadFragmentName();
        ExpectKeyword("on");
        var typeCondition = ReadNamedType();
        var directives = ReadDirectives(isConstant: false);
        var selectionSet = ReadSelectionSet();
        return new(name, typeCondition, selectionSet, directives, description, From(start));
    }

    private NameNode ReadFragmentName()
    {
        if (PeekKeyword("on"))
            Unexpected();
        return ReadName();
    }
}
