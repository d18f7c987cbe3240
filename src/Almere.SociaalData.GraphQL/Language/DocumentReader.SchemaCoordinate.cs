namespace Almere.SociaalData.GraphQL.Language;

/// <content>Schema coordinates.</content>
internal ref partial struct DocumentReader
{
    /// <seealso href="https://spec.graphql.org/September2025/#SchemaCoordinate"/>
    public SchemaCoordinateNode ReadSchemaCoordinate()
    {
        var start = _lexer.Start;
        var isDirective = Skip(TokenKind.At);
        var name = ReadName();
        var member = !isDirective && Skip(TokenKind.Dot) ? ReadName() : null;
        var argument = (isDirective || member is not null) && Skip(TokenKind.LeftParenthesis) ? ReadArgumentName() : null;
        return (isDirective, member, argument) switch
        {
            (true, _, null) => new DirectiveCoordinateNode(name, From(start)),
            (true, _, not null) => new DirectiveArgumentCoordinateNode(name, argument, From(start)),
            (false, null, _) => new TypeCoordinateNode(name, From(start)),
            (false, not null, null) => new MemberCoordinateNode(name, member, From(start)),
            (false, not null, not null) => new ArgumentCoordinateNode(name, member, argument, From(start)),
        };
    }

    private NameNode ReadArgumentName()
    {
        var name = ReadName();
        Expect(TokenKind.Colon);
        Expect(TokenKind.RightParenthesis);
        return name;
    }
}
