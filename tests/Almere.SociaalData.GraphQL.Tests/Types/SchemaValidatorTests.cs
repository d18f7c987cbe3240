using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Types;

public sealed class SchemaValidatorTests
{
    private const int Many = 20_000;

    [Theory]
    [InlineData("n: N{0}", 0)]
    [InlineData("n: [N{0}!]!", 0)]
    [InlineData("n: N{0}!", 1)]
    [InlineData("n: N{0} = {{}}", 1)]
    [InlineData("n: N{0} = null", 0)]
    public void A_ring_of_input_objects_is_followed_whatever_its_length(string field, int errors)
    {
        var ring = Enumerable.Range(0, Many).Select(index => $"input N{index} {{ {string.Format(field, (index + 1) % Many)} }}");
        var schema = Schema.Build($"type Query {{ a(n: N0): Int }} {string.Join(' ', ring)}");
        Assert.Equal(errors, SchemaValidator.Validate(schema).Count);
    }

    [Fact]
    public void The_same_mistake_everywhere_is_not_told_endlessly()
    {
        var schema = Schema.Build($"type Query {{ a: U }} union U = {string.Join('|', Enumerable.Repeat("Query", 20_000))}");
        Assert.InRange(SchemaValidator.Validate(schema).Sum(error => error.Locations.Count), 20_000, 200_000);
    }

    [Fact]
    public void A_default_value_of_any_depth_is_checked()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 60)) + "1.5" + string.Concat(Enumerable.Repeat("]", 60));
        var type = string.Concat(Enumerable.Repeat("[", 60)) + "Int" + string.Concat(Enumerable.Repeat("]", 60));
        var error = Assert.Single(SchemaValidator.Validate(Schema.Build($"type Query {{ a(x: {type} = {deep}): Int }}")));
        Assert.EndsWith("Int cannot represent non-integer value: 1.5", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_extension_is_checked_where_it_stands()
    {
        var schema = Schema.Build("type Query { a: Int }").Extend(Parser.Parse("extend type Query {\n  b(c: Query): Int\n}"));
        var error = Assert.Single(SchemaValidator.Validate(schema));
        Assert.Equal("The type of Query.b(c:) must be Input Type but got: Query.", error.Message);
        Assert.Equal(2, error.Locations[0].Line);
    }
}
