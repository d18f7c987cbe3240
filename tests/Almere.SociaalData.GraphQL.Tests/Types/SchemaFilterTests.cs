using Almere.SociaalData.GraphQL.Types;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Types;

public sealed class SchemaFilterTests
{
    private const string Sdl = """
        directive @note(level: Level) on FIELD_DEFINITION

        interface Node {
          id: ID!
        }

        type Query {
          client(id: ID!, by: Order = { field: NAME }): Client
          houses(interval: Level! = LOW): [House!]
          node(id: ID!): Node
          search: Hit
        }

        type Client implements Node {
          id: ID!
          bsn: String @note(level: HIGH)
          house: House
        }

        type House implements Node {
          id: ID!
          name(upper: Boolean): String
        }

        union Hit = Client | House

        enum Level {
          LOW
          HIGH
        }

        enum Field {
          NAME
          BSN
        }

        input Order {
          field: Field!
          level: Level
        }
        """;

    private static readonly Schema Whole = Schema.Build(Sdl);

    [Fact]
    public void Everything_visible_gives_the_same_schema() => Assert.Equal(Sdl, SchemaPrinter.Print(SchemaFilter.Apply(Whole, _ => true), withCustomDirectives: true));

    [Fact]
    public void An_interface_that_no_field_answers_with_does_not_show_who_implements_it()
    {
        var view = Without("Query.houses", "Client.house", "Query.search", "Query.node");
        Assert.Equal(["Client"], ((InterfaceType)view.GetType("Node")!).PossibleTypes.Select(type => type.Name));
        Assert.NotNull(Without("Query.houses", "Client.house", "Query.search").GetType("House"));
    }

    [Fact]
    public void A_hidden_field_is_gone_and_what_it_alone_led_to()
    {
        var view = Without("Query.houses", "Client.house", "Query.search", "Query.node");
        Assert.Null(view.GetType("House"));
        Assert.Null(view.GetType("Hit"));
        Assert.NotNull(view.GetType("Client"));
        Assert.NotNull(view.GetType("Level"));
    }

    [Fact]
    public void A_hidden_type_takes_the_fields_of_that_type_along()
    {
        var view = Without("Client");
        Assert.Equal(["houses", "node", "search"], view.QueryType!.Fields.Select(field => field.Name));
        Assert.Equal(["House"], ((UnionType)view.GetType("Hit")!).PossibleTypes.Select(type => type.Name));
        Assert.Equal(["House"], ((InterfaceType)view.GetType("Node")!).PossibleTypes.Select(type => type.Name));
        Assert.Null(view.GetType("Order"));
    }

    [Fact]
    public void A_field_whose_required_argument_is_hidden_cannot_be_asked() =>
        Assert.Null(Without("Query.client(id:)").QueryType!.Fields.Find("client"));

    [Fact]
    public void A_field_whose_optional_argument_is_hidden_can_be_asked_without_it() =>
        Assert.Equal(["id"], Without("Query.client(by:)").QueryType!.Fields.Find("client")!.Arguments.Select(argument => argument.Name));

    [Fact]
    public void A_default_value_does_not_name_what_is_hidden()
    {
        var view = Without("Field.NAME");
        Assert.Equal(["id"], view.QueryType!.Fields.Find("client")!.Arguments.Select(argument => argument.Name));
        Assert.Empty(Without("Level.LOW").QueryType!.Fields.Find("houses")!.Arguments);
    }

    [Fact]
    public void An_input_object_without_its_required_field_is_gone() => Assert.Null(Without("Order.field").GetType("Order"));

    [Fact]
    public void An_interface_promises_only_what_every_visible_type_shows()
    {
        Assert.Null(Without("Client.id").GetType("Node"));
        Assert.NotNull(Without("Client.id", "Client.bsn", "Client.house").GetType("Node"));
    }

    [Fact]
    public void The_use_of_a_hidden_directive_is_not_shown()
    {
        var printed = SchemaPrinter.Print(Without("@note"), withCustomDirectives: true);
        Assert.DoesNotContain("@note", printed, StringComparison.Ordinal);
        Assert.Contains("@note", SchemaPrinter.Print(Without("Level.LOW"), withCustomDirectives: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_query_type_nothing_remains()
    {
        var view = Without("Query");
        Assert.Null(view.QueryType);
        Assert.Null(view.GetType("Client"));
    }

    [Fact]
    public void Every_view_is_a_valid_part_of_the_schema() => Prop.ForAll(
        Gen.SubListOf(Coordinates(Whole)).ToArbitrary(),
        hidden =>
        {
            var view = SchemaFilter.Apply(Whole, coordinate => !hidden.Contains(coordinate));
            var shown = Coordinates(view).ToList();
            var errors = SchemaValidator.Validate(view).Where(error => error.Message != "Query root type must be provided.");
            return !errors.Any() && !shown.Intersect(hidden).Any() && !shown.Except(Coordinates(Whole)).Any();
        }).QuickCheckThrowOnFailure();

    private static Schema Without(params string[] hidden) => SchemaFilter.Apply(Whole, coordinate => !hidden.Contains(coordinate));

    private static IEnumerable<string> Coordinates(Schema schema) =>
        schema.Directives.Where(directive => directive.Node is not null)
            .SelectMany<DirectiveDefinition, ISchemaElement>(directive => [directive, .. directive.Arguments.AsEnumerable()])
            .Concat(schema.Types.Where(type => type.Definition is not null).SelectMany<NamedType, ISchemaElement>(type => type switch
            {
                FieldedType fielded => [type, .. fielded.Fields.SelectMany<FieldDefinition, ISchemaElement>(field => [field, .. field.Arguments.AsEnumerable()])],
                EnumType enumType => [type, .. enumType.Values.AsEnumerable()],
                InputObjectType inputObject => [type, .. inputObject.Fields.AsEnumerable()],
                _ => [type],
            }))
            .Select(element => element.Coordinate);
}
