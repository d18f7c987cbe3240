using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Types;

public sealed class SchemaPrinterTests
{
    private const string Sdl = """
        schema @owner(name: "Almere") {
          query: Query
        }

        directive @owner(name: String) repeatable on SCHEMA | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | ENUM_VALUE | SCALAR

        type Query @owner {
          a(x: Int = 1 @owner): Colour @deprecated(reason: "Use \"b\"") @owner(name: "x") @owner(name: "y")
        }

        enum Colour {
          RED @deprecated @owner
        }

        scalar Date @specifiedBy(url: "https://example.org/date") @owner
        """;

    [Fact]
    public void Custom_directives_are_written_when_asked_for() =>
        Assert.Equal(Sdl, SchemaPrinter.Print(Schema.Build(Sdl), withCustomDirectives: true));

    [Fact]
    public void Custom_directives_are_left_out_unless_asked_for() => Assert.Equal(
        "directive @owner(name: String) repeatable on SCHEMA | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | ENUM_VALUE | SCALAR\n\n"
        + "type Query {\n  a(x: Int = 1): Colour @deprecated(reason: \"Use \\\"b\\\"\")\n}\n\nenum Colour {\n  RED @deprecated\n}\n\n"
        + "scalar Date @specifiedBy(url: \"https://example.org/date\")",
        SchemaPrinter.Print(Schema.Build(Sdl)));

    [Fact]
    public void One_type_can_be_written_alone() =>
        Assert.Equal("enum Colour {\n  RED @deprecated\n}", SchemaPrinter.Print(Schema.Build(Sdl).GetType("Colour")!));

    [Fact]
    public void Printing_and_building_again_changes_nothing()
    {
        var extended = Schema.Build(Sdl).Extend(Parser.Parse("extend enum Colour { \"Not red.\" BLUE } extend type Query @owner(name: \"z\") { b: [Colour!]! }"));
        var printed = SchemaPrinter.Print(extended, withCustomDirectives: true);
        Assert.Equal(printed, SchemaPrinter.Print(Schema.Build(printed), withCustomDirectives: true));
    }
}
