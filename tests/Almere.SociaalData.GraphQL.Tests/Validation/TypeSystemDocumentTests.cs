using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Validation;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Validation;

public sealed class TypeSystemDocumentTests
{
    [Fact]
    public void Accepts_a_schema_with_every_kind_of_definition() => Assert.Empty(Validator.ValidateSdl(Parser.Parse(ExampleSchema.Sdl)));

    [Theory]
    [InlineData("schema { query: A } schema { mutation: A } type A { a: Int }", "Must provide only one schema definition.", 1)]
    [InlineData("type A { a: Int } enum A { B }", "There can be only one type named \"A\".", 2)]
    [InlineData("directive @a on FIELD directive @a on QUERY", "There can be only one directive named \"@a\".", 2)]
    [InlineData("type A { a: Int } extend input A { b: Int }", "Cannot extend non-input object type \"A\".", 2)]
    [InlineData("enum A { B } extend enum A { B }", "Enum value \"A.B\" can only be defined once.", 2)]
    [InlineData("type A { a: Int } extend type A { a: Int }", "Field \"A.a\" can only be defined once.", 2)]
    [InlineData("type A { a(b: Int, b: Int): Int }", "Argument \"A.a(b:)\" can only be defined once.", 2)]
    [InlineData("type A { a: B }", "Unknown type \"B\". Did you mean \"A\"?", 1)]
    [InlineData("type A @skip(if: true) { a: Int }", "Directive \"@skip\" may not be used on OBJECT.", 1)]
    [InlineData("directive @a(b: [Int!]!) on OBJECT type A @a { a: Int }", "Directive \"@a\" argument \"b\" of type \"[Int!]!\" is required, but it was not provided.", 1)]
    [InlineData("directive @a on SCALAR scalar A @a extend scalar A @a", "The directive \"@a\" can only be used once at this location.", 2)]
    [InlineData("schema { query: A query: A } type A { a: Int }", "There can be only one query type in schema.", 2)]
    public void Says_what_is_wrong_with_definitions(string sdl, string message, int places)
    {
        var error = Assert.Single(Validator.ValidateSdl(Parser.Parse(sdl)));
        Assert.Equal(message, error.Message);
        Assert.Equal(places, error.Locations.Count);
    }

    [Theory]
    [InlineData("extend schema { query: Person }", "Type for query already defined in the schema. It cannot be redefined.")]
    [InlineData("type Person { a: Int }", "Type \"Person\" already exists in the schema. It cannot also be defined in this type definition.")]
    [InlineData("directive @tag on FIELD", "Directive \"@tag\" already exists in the schema. It cannot be redefined.")]
    [InlineData("extend enum Language { NL }", "Enum value \"Language.NL\" already exists in the schema. It cannot also be defined in this type extension.")]
    [InlineData("extend type Person { id: ID }", "Field \"Person.id\" already exists in the schema. It cannot also be defined in this type extension.")]
    [InlineData("extend type Persn { a: ID }", "Cannot extend type \"Persn\" because it is not defined. Did you mean \"Person\"?")]
    [InlineData("extend interface Person { a: ID }", "Cannot extend non-interface type \"Person\".")]
    public void Says_what_is_wrong_with_extensions(string sdl, string message) =>
        Assert.Equal(message, Assert.Single(Validator.ValidateSdl(Parser.Parse(sdl), ExampleSchema.Instance)).Message);

    [Fact]
    public void Says_that_an_extension_defines_no_schema() => Assert.Equal(
        ["Cannot define a new schema within a schema extension.", "Type for query already defined in the schema. It cannot be redefined."],
        Validator.ValidateSdl(Parser.Parse("schema { query: Query }"), ExampleSchema.Instance).Select(error => error.Message));

    [Fact]
    public void Tells_everything_that_is_wrong_with_a_schema()
    {
        var sdl = string.Join('\n', Enumerable.Range(0, 500).Select(number => $"type T{number} {{ a: Missing{number} }}"));
        Assert.Equal(500, Validator.ValidateSdl(Parser.Parse(sdl)).Count);
    }
}
