using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Types;

public sealed class SchemaBuilderTests
{
    [Fact]
    public void A_type_is_the_same_object_wherever_it_is_used()
    {
        var schema = Schema.Build("type Query { a: [Int!]! b: [Int!]! c: [Int!] }");
        var fields = schema.QueryType!.Fields;
        Assert.Same(fields[0].Type, fields[1].Type);
        Assert.NotSame(fields[0].Type, fields[2].Type);
        Assert.Same(fields[0].Type.Nullable, fields[2].Type);
        Assert.Equal("[Int!]!", fields[0].Type.ToString());
    }

    [Fact]
    public void Elements_keep_the_order_of_the_document_and_extensions_follow()
    {
        var schema = Schema.Build("extend type Query { c: Int } type B { x: Int } type Query { b: Int a: Int } extend type Query { d: Int }");
        Assert.Equal(["b", "a", "c", "d"], schema.QueryType!.Fields.Select(field => field.Name));
        Assert.Equal(["B", "Int", "Query"], schema.Types.Select(type => type.Name).TakeWhile(name => !name.StartsWith("__", StringComparison.Ordinal)).Where(name => name is not ("String" or "Boolean")));
    }

    [Fact]
    public void A_built_in_scalar_is_there_only_when_it_is_used()
    {
        var schema = Schema.Build("type Query { a: Float }");
        Assert.Same(SpecifiedScalars.Float, schema.GetType("Float"));
        Assert.Same(SpecifiedScalars.Boolean, schema.GetType("Boolean"));
        Assert.Null(schema.GetType("Int"));
    }

    [Fact]
    public void A_type_that_is_not_defined_is_refused_where_it_is_named()
    {
        var exception = Assert.Throws<GraphQLException>(() => Schema.Build("type Query {\n  a: [Missing]\n}"));
        Assert.Equal("Unknown type: \"Missing\".", exception.Message);
        Assert.Equal([new SourceLocation(2, 7)], exception.Errors[0].Locations);
    }

    [Fact]
    public void Several_documents_make_one_schema()
    {
        var schema = SchemaBuilder.Build([Parser.Parse("type Query { a: Thing }"), Parser.Parse("type Thing { id: ID }"), Parser.Parse("extend type Thing { name: String }")]);
        Assert.Equal("type Query {\n  a: Thing\n}\n\ntype Thing {\n  id: ID\n  name: String\n}", SchemaPrinter.Print(schema));
    }

    [Fact]
    public void A_type_that_an_extension_calls_Mutation_is_no_root_type()
    {
        var schema = Schema.Build("type Query { a: Int }").Extend(Parser.Parse("type Mutation { b: Int }"));
        Assert.NotNull(schema.GetType("Mutation"));
        Assert.Null(schema.MutationType);
        Assert.StartsWith("schema {\n  query: Query\n}", SchemaPrinter.Print(schema), StringComparison.Ordinal);
    }

    [Fact]
    public void An_extension_may_add_a_root_type()
    {
        var schema = Schema.Build("type Query { a: Int }").Extend(Parser.Parse("extend schema { mutation: Change } type Change { b: Int }"));
        Assert.Equal("Change", schema.MutationType!.Name);
        Assert.Equal("Query", schema.QueryType!.Name);
    }

    [Fact]
    public void Behaviors_find_their_elements()
    {
        var behavior = new Nothing();
        var schema = Schema.Build(
            "type Query { a: Upper b: Node } scalar Upper interface Node { id: ID } type Thing implements Node { id: ID } enum Colour { RED }",
            new SchemaBehaviors
            {
                Fields = new Dictionary<string, FieldBehavior> { ["Query.a"] = behavior },
                Scalars = new Dictionary<string, ScalarBehavior> { ["Upper"] = new UpperCase() },
                TypeResolvers = new Dictionary<string, Func<object, string?>> { ["Node"] = _ => "Thing" },
                EnumValues = new Dictionary<string, object> { ["Colour.RED"] = 7 },
            });
        Assert.Same(behavior, schema.QueryType!.Fields.Find("a")!.Behavior);
        Assert.Null(schema.QueryType.Fields.Find("b")!.Behavior);
        Assert.Equal("TEXT", ((ScalarType)schema.GetType("Upper")!).CoerceResult("text").Value);
        Assert.Equal("Thing", ((InterfaceType)schema.GetType("Node")!).TypeResolver!("anything"));
        Assert.Equal("RED", ((EnumType)schema.GetType("Colour")!).CoerceResult(7).Value);
        Assert.Equal(7, ((EnumType)schema.GetType("Colour")!).CoerceInput("RED").Value);
    }

    [Theory]
    [InlineData("Query.b", "field \"Query.b\"")]
    [InlineData("Node.id", "field \"Node.id\"")]
    [InlineData("Query", "field \"Query\"")]
    public void A_behavior_for_a_field_that_is_not_there_is_refused(string coordinate, string named)
    {
        var behaviors = new SchemaBehaviors { Fields = new Dictionary<string, FieldBehavior> { [coordinate] = new Nothing() } };
        var exception = Assert.Throws<ArgumentException>(() => Schema.Build("type Query { a: Node } interface Node { id: ID }", behaviors));
        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_behavior_for_a_built_in_scalar_or_an_unknown_type_is_refused()
    {
        var behaviors = new SchemaBehaviors
        {
            Scalars = new Dictionary<string, ScalarBehavior> { ["Int"] = new UpperCase(), ["Upper"] = new UpperCase() },
            TypeResolvers = new Dictionary<string, Func<object, string?>> { ["Query"] = _ => null },
            EnumValues = new Dictionary<string, object> { ["Colour.RED"] = 7 },
        };
        var exception = Assert.Throws<ArgumentException>(() => Schema.Build("type Query { a: Int }", behaviors));
        Assert.StartsWith(
            "The schema has no custom scalar \"Int\", no custom scalar \"Upper\", no interface or union \"Query\", no enum value \"Colour.RED\"",
            exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_default_value_is_coerced_and_one_that_does_not_fit_is_not_used()
    {
        var arguments = Schema.Build("type Query { a(list: [Float] = 1, none: Int, wrong: Int = \"x\"): Int }").QueryType!.Fields[0].Arguments;
        Assert.Equal(new List<object?> { 1.0 }, arguments.Find("list")!.DefaultValue);
        Assert.False(arguments.Find("none")!.HasDefault);
        Assert.Throws<InvalidOperationException>(() => arguments.Find("wrong")!.DefaultValue);
    }

    [Fact]
    public void Meta_fields_are_found_where_they_belong()
    {
        var schema = Schema.Build("type Query { a: U } union U = Thing type Thing { id: ID }");
        var thing = (ObjectType)schema.GetType("Thing")!;
        Assert.Equal("__schema", schema.FindField(schema.QueryType!, "__schema")?.Name);
        Assert.Equal("__type", schema.FindField(schema.QueryType!, "__type")?.Name);
        Assert.Null(schema.FindField(thing, "__schema"));
        Assert.Equal("__typename", schema.FindField((UnionType)schema.GetType("U")!, "__typename")?.Name);
        Assert.Equal("Thing.id", schema.FindField(thing, "id")?.Coordinate);
        Assert.Null(schema.FindField((UnionType)schema.GetType("U")!, "id"));
    }

    private sealed class Nothing : FieldBehavior;

    private sealed class UpperCase : ScalarBehavior
    {
        public override Coerced CoerceResult(object value) => Coerced.To(((string)value).ToUpperInvariant());

        public override Coerced CoerceInput(object value) => Coerced.To(value);
    }
}
