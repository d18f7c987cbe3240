using Almere.SociaalData.GraphQL.Language;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Language;

public sealed class PrinterTests
{
    // "field(a: 1, b: $)" has 17 characters.
    [Theory]
    [InlineData(63, "{\n  field(a: 1, b: $NAME)\n}")]
    [InlineData(64, "{\n  field(\n    a: 1\n    b: $NAME\n  )\n}")]
    public void Arguments_stand_on_lines_of_their_own_when_the_field_is_longer_than_eighty_characters(int length, string expected)
    {
        var name = new string('x', length);
        Assert.Equal(expected.Replace("NAME", name, StringComparison.Ordinal), Printer.Print(Parser.Parse($"{{field(a:1 b:${name})}}")));
    }

    // "[1, ]" has 5 characters, "{ a: 1, b:  }" has 13.
    [Theory]
    [InlineData("[1 NAME]", 75, "[1, NAME]")]
    [InlineData("[1 NAME]", 76, "[\n  1\n  NAME\n]")]
    [InlineData("{a:1 b:NAME}", 67, "{ a: 1, b: NAME }")]
    [InlineData("{a:1 b:NAME}", 68, "{\n  a: 1\n  b: NAME\n}")]
    [InlineData("[{a:NAME}]", 76, "[\n  {\n    a: NAME\n  }\n]")]
    public void Lists_and_input_objects_are_laid_out_likewise(string value, int length, string expected)
    {
        var name = new string('x', length);
        Assert.Equal(
            expected.Replace("NAME", name, StringComparison.Ordinal),
            Printer.Print(Parser.ParseValue(value.Replace("NAME", name, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("[]", "[]")]
    [InlineData("{}", "{}")]
    [InlineData("\"\\u{1F600} \\\"q\\\" \\u0007 \\/\"", "\"😀 \\\"q\\\" \\u0007 /\"")]
    public void Values_are_printed_in_their_shortest_common_form(string value, string expected) =>
        Assert.Equal(expected, Printer.Print(Parser.ParseValue(value)));

    [Fact]
    public void Indentation_inside_a_description_survives_the_indentation_around_it()
    {
        const string text = "type A {\n  \"\"\"\n  first\n    second\n  \n  third\n  \"\"\"\n  b: C\n}";
        var document = Parser.Parse(text);
        Assert.Equal("first\n  second\n\nthird", Assert.IsType<ObjectTypeDefinitionNode>(document.Definitions[0]).Fields[0].Description!.Value);
        Assert.Equal(text, document.ToString());
    }

    [Fact]
    public void Printing_takes_time_in_proportion_to_the_text()
    {
        // Each level decides on the layout of all below it: measured naively, 120 levels take 2^120 steps.
        var value = string.Concat(Enumerable.Repeat("{a: [", 60)) + new string('1', 100) + string.Concat(Enumerable.Repeat("]}", 60));
        var printed = Printer.Print(Parser.ParseValue(value));
        SyntaxEquality.AssertSame(Parser.ParseValue(value), Parser.ParseValue(printed));
    }

    [Fact]
    public void A_tree_too_deep_for_the_stack_is_refused_with_an_exception()
    {
        TypeNode type = new NamedTypeNode(new("A"));
        for (var level = 0; level < 1_000_000; level++)
            type = new ListTypeNode(type);
        Assert.Throws<InsufficientExecutionStackException>(() => Printer.Print(type));
    }

    [Theory]
    [InlineData("type A", "query {")]
    [InlineData("interface A implements B", "query {")]
    [InlineData("input A @d(a: {b: 1})", "query {")]
    [InlineData("enum A", "query {")]
    [InlineData("extend schema @d", "query {")]
    [InlineData("extend type A @d", "query {")]
    [InlineData("scalar A", "{")]
    [InlineData("union A", "{")]
    [InlineData("type A { b: C }", "{")]
    [InlineData("{ b }", "{")]
    public void A_query_keeps_its_keyword_where_its_braces_would_be_those_of_the_definition_before(string before, string query)
    {
        var document = Parser.Parse($"{before} query {{ a }}");
        var printed = Printer.Print(document);
        Assert.EndsWith($"\n\n{query}\n  a\n}}", printed, StringComparison.Ordinal);
        SyntaxEquality.AssertSame(document, Parser.Parse(printed));
    }
}
