using System.Collections.Immutable;

namespace Almere.SociaalData.GraphQL.Language;

/// <content>Definitions and extensions of the type system.</content>
internal ref partial struct DocumentReader
{
    private readonly bool PeekDescription() => _lexer.Kind is TokenKind.String or TokenKind.BlockString;

    private StringValueNode? ReadDescription() => PeekDescription() ? ReadString() : null;

    /// <seealso href="https://spec.graphql.org/September2025/#SchemaDefinition"/>
    private SchemaDefinitionNode ReadSchemaDefinition()
    {
        var start = _lexer.Start;
        var description = ReadDescription();
        ExpectKeyword("schema");
        var directives = ReadDirectives(isConstant: true);
        var operationTypes = Many(TokenKind.LeftBrace, static (scoped ref reader) => reader.ReadOperationTypeDefinition(), TokenKind.RightBrace);
        return new(operationTypes, directives, description, From(start));
    }

    private OperationTypeDefinitionNode ReadOperationTypeDefinition()
    {
        var start = _lexer.Start;
        var operation = ReadOperationType();
        Expect(TokenKind.Colon);
        var type = ReadNamedType();
        return new(operation, type, From(start));
    }

    /// <seealso href="https://spec.graphql.org/September2025/#ScalarTypeDefinition"/>
    private ScalarTypeDefinitionNode ReadScalarType()
    {
        var start = _lexer.Start;
        var description = ReadDescription();
        ExpectKeyword("scalar");
        var name = ReadName();
        var directives = ReadDirectives(isConstant: true);
        return new(name, directives, description, From(start));
    }

    /// <seealso href="https://spec.graphql.org/September2025/#ObjectTypeDefinition"/>
    private ObjectTypeDefinitionNode ReadObjectType()
    {
        var start = _lexer.Start;
        var description = ReadDescription();
        ExpectKeyword("type");
        var name = ReadName();
        var interfaces = ReadInterfaces();
        var directives = ReadDirectives(isConstant: true);
        var fields = ReadFieldDefinitions();
        return new(name, interfaces, directives, fields, description, From(start));
    }

    /// <seealso href="https://spec.graphql.org/September2025/#InterfaceTypeDefinition"/>
    private InterfaceTypeDefinitionNode ReadInterfaceType()
    {
        var start = _lexer.Start;
        var description = ReadDescription();
        ExpectKeyword("interface");
        var name = ReadName();
        var interfaces = ReadInterfaces();
        var directives = ReadDirectives(isConstant: true);
        var fields = ReadFieldDefinitions();
        return new(name, interfaces, directives, fields, description, From(start));
    }

    /// <seealso href="https://spec.graphql.org/September2025/#UnionTypeDefinition"/>
    private UnionTypeDefinitionNode ReadUnionType()
    {
        var start = _lexer.Start;
        var description = ReadDescription();
        ExpectKeyword("union");
        var name = ReadName();
        var directives = ReadDirectives(isConstant: true);
        var types = ReadUnionMembers();
        return new(name, directives, types, description, From(start));
    }

    /// <seealso href="https://spec.graphql.org/September2025/#EnumTypeDefinition"/>
    private EnumTypeDefinitionNode ReadEnumType()
    {
        var start = _lexer.Start;
        var description = ReadDescription();
        ExpectKeyword("enum");
        var name = ReadName();
        var directives = ReadDirectives(isConstant: true);
        var values = ReadEnumValues();
        return new(name, directives, values, description, From(start));
    }

    /// <seealso href="https://spec.graphql.org/September2025/#InputObjectTypeDefinition"/>
    private InputObjectTypeDefinitionNode ReadInputObjectType()
    {
        var start = _lexer.Start;
        var description = ReadDescription();
        ExpectKeyword("input");
        var name = ReadName();
        var directives = ReadDirectives(isConstant: true);
        var fields = ReadInputFields();
        return new(name, directives, fields, description, From(start));
    }

    /// <seealso href="https://spec.graphql.org/September2025/#DirectiveDefinition"/>
    private DirectiveDefinitionNode ReadDirectiveDefinition()
    {
        var start = _lexer.Start;
        var description = ReadDescription();
        ExpectKeyword("directive");
        Expect(TokenKind.At);
        var name = ReadName();
        var arguments = ReadArgumentDefinitions();
        var repeatable = SkipKeyword("repeatable");
        ExpectKeyword("on");
        var locations = Separated(TokenKind.Pipe, static (scoped ref reader) => reader.ReadDirectiveLocation());
        return new(name, arguments, repeatable, locations, description, From(start));
    }

    /// <seealso href="https://spec.graphql.org/September2025/#DirectiveLocation"/>
    private NameNode ReadDirectiveLocation()
    {
        var location = _lexer;
        var name = ReadName();
        var isKnown = location.Text is
            "QUERY" or "MUTATION" or "SUBSCRIPTION" or "FIELD" or "FRAGMENT_DEFINITION" or "FRAGMENT_SPREAD" or "INLINE_FRAGMENT" or "VARIABLE_DEFINITION"
            or "SCHEMA" or "SCALAR" or "OBJECT" or "FIELD_DEFINITION" or "ARGUMENT_DEFINITION" or "INTERFACE" or "UNION" or "ENUM" or "ENUM_VALUE"
            or "INPUT_OBJECT" or "INPUT_FIELD_DEFINITION";
        if (!isKnown)
            Unexpected(location);
        return name;
    }

    private ImmutableArray<NamedTypeNode> ReadInterfaces() =>
        SkipKeyword("implements") ? Separated(TokenKind.Ampersand, static (scoped ref reader) => reader.ReadNamedType()) : [];

    private ImmutableArray<NamedTypeNode> ReadUnionMembers() =>
        Skip(TokenKind.Equals) ? Separated(TokenKind.Pipe, static (scoped ref reader) => reader.ReadNamedType()) : [];

    private ImmutableArray<FieldDefinitionNode> ReadFieldDefinitions() =>
        OptionalMany(TokenKind.LeftBrace, static (scoped ref reader) => reader.ReadFieldDefinition(), TokenKind.RightBrace);

    /// <seealso href="https://spec.graphql.org/September2025/#FieldDefinition"/>
    private FieldDefinitionNode ReadFieldDefinition()
    {
        var start = _lexer.Start;
        var description = ReadDescription();
        var name = ReadName();
        var arguments = ReadArgumentDefinitions();
        Expect(TokenKind.Colon);
        var type = ReadType();
        var directives = ReadDirectives(isConstant: true);
        return new(name, type, arguments, directives, description, From(start));
    }

    private ImmutableArray<InputValueDefinitionNode> ReadArgumentDefinitions() =>
        OptionalMany(TokenKind.LeftParenthesis, static (scoped ref reader) => reader.ReadInputValueDefinition(), TokenKind.RightParenthesis);

    private ImmutableArray<InputValueDefinitionNode> ReadInputFields() =>
        OptionalMany(TokenKind.LeftBrace, static (scoped ref reader) => reader.ReadInputValueDefinition(), TokenKind.RightBrace);

    /// <seealso href="https://spec.graphql.org/September2025/#InputValueDefinition"/>
    private InputValueDefinitionNode ReadInputValueDefinition()
    {
        var start = _lexer.Start;
        var description = ReadDescription();
        var name = ReadName();
        Expect(TokenKind.Colon);
        var type = ReadType();
        var defaultValue = Skip(TokenKind.Equals) ? ReadValue(isConstant: true) : null;
        var directives = ReadDirectives(isConstant: true);
        return new(name, type, defaultValue, directives, description, From(start));
    }

    private ImmutableArray<EnumValueDefinitionNode> ReadEnumValues() =>
        OptionalMany(TokenKind.LeftBrace, static (scoped ref reader) => reader.ReadEnumValueDefinition(), TokenKind.RightBrace);

    /// <seealso href="https://spec.graphql.org/September2025/#EnumValueDefinition"/>
    private EnumValueDefinitionNode ReadEnumValueDefinition()
    {
        var start = _lexer.Start;
        var description = ReadDescription();
        if (Peek(TokenKind.Name) && _lexer.Text is "true" or "false" or "null")
            Fail($"{Describe(_lexer)} is reserved and cannot be used for an enum value.", _lexer.Start);
        var name = ReadName();
        var directives = ReadDirectives(isConstant: true);
        return new(name, directives, description, From(start));
    }

    /// <seealso href="https://spec.graphql.org/September2025/#TypeSystemExtension"/>
    private TypeSystemExtensionNode? ReadExtension()
    {
        var start = _lexer.Start;
        ExpectKeyword("extend");
        if (!Peek(TokenKind.Name))
        {
            Unexpected();
            return null;
        }

        switch (_lexer.Text)
        {
            case "schema":
                Advance();
                return ReadSchemaExtension(start);
            case "scalar":
                Advance();
                return ReadScalarExtension(start);
            case "type":
                Advance();
                return ReadObjectExtension(start);
            case "interface":
                Advance();
                return ReadInterfaceExtension(start);
            case "union":
                Advance();
                return ReadUnionExtension(start);
            case "enum":
                Advance();
                return ReadEnumExtension(start);
            case "input":
                Advance();
                return ReadInputObjectExtension(start);
            default:
                Unexpected();
                return null;
        }
    }

    private SchemaExtensionNode ReadSchemaExtension(int start)
    {
        var directives = ReadDirectives(isConstant: true);
        var operationTypes = OptionalMany(TokenKind.LeftBrace, static (scoped ref reader) => reader.ReadOperationTypeDefinition(), TokenKind.RightBrace);
        ExpectSomething(directives.Length + operationTypes.Length);
        return new(directives, operationTypes, From(start));
    }

    private ScalarTypeExtensionNode ReadScalarExtension(int start)
    {
        var name = ReadName();
        var directives = ReadDirectives(isConstant: true);
        ExpectSomething(directives.Length);
        return new(name, directives, From(start));
    }

    private ObjectTypeExtensionNode ReadObjectExtension(int start)
    {
        var name = ReadName();
        var interfaces = ReadInterfaces();
        var directives = ReadDirectives(isConstant: true);
        var fields = ReadFieldDefinitions();
        ExpectSomething(interfaces.Length + directives.Length + fields.Length);
        return new(name, interfaces, directives, fields, From(start));
    }

    private InterfaceTypeExtensionNode ReadInterfaceExtension(int start)
    {
        var name = ReadName();
        var interfaces = ReadInterfaces();
        var directives = ReadDirectives(isConstant: true);
        var fields = ReadFieldDefinitions();
        ExpectSomething(interfaces.Length + directives.Length + fields.Length);
        return new(name, interfaces, directives, fields, From(start));
    }

    private UnionTypeExtensionNode ReadUnionExtension(int start)
    {
        var name = ReadName();
        var directives = ReadDirectives(isConstant: true);
        var types = ReadUnionMembers();
        ExpectSomething(directives.Length + types.Length);
        return new(name, directives, types, From(start));
    }

    private EnumTypeExtensionNode ReadEnumExtension(int start)
    {
        var name = ReadName();
        var directives = ReadDirectives(isConstant: true);
        var values = ReadEnumValues();
        ExpectSomething(directives.Length + values.Length);
        return new(name, directives, values, From(start));
    }

    private InputObjectTypeExtensionNode ReadInputObjectExtension(int start)
    {
        var name = ReadName();
        var directives = ReadDirectives(isConstant: true);
        var fields = ReadInputFields();
        ExpectSomething(directives.Length + fields.Length);
        return new(name, directives, fields, From(start));
    }

    // An extension that adds nothing is none.
    private void ExpectSomething(int parts)
    {
        if (parts == 0)
            Unexpected();
    }
}
