using System.Text.Json;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.GraphQL.Types.Values;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Types;

public sealed class ValueCoercionTests
{
    private static readonly Schema Schema = Schema.Build("""
        type Query { a(int: Int, need: String!, filter: Filter, any: Any): Int }
        scalar Any
        input Filter { and: [Filter!] name: String = "x" }
        """);

    [Theory]
    [InlineData("0.1", "0.1")]
    [InlineData("1234567890.123456789", "1234567890.123456789")]
    [InlineData("9007199254740993", "9007199254740993")]
    [InlineData("1e-30", "1E-30")]
    [InlineData("12345678901234567890", "12345678901234567890")]
    public void A_custom_scalar_sees_every_digit_of_a_JSON_number(string json, string expected)
    {
        var result = Assert.IsType<CoercedVariables.Success>(Variables("query($x: Any) { a(need: \"\", any: $x) }", $$"""{"x": {{json}}}"""));
        Assert.Equal(expected, ((IFormattable)result.Values["x"]!).ToString(null, null));
    }

    [Fact]
    public void Variables_that_were_not_given_stay_away_and_null_stays_null()
    {
        var result = Assert.IsType<CoercedVariables.Success>(Variables("query($x: Int, $y: Int, $z: Int = 3) { a(need: \"\") }", """{"y": null, "other": 1}"""));
        Assert.Equal(["y", "z"], result.Values.Keys.Order());
        Assert.Null(result.Values["y"]);
        Assert.Equal(3, result.Values["z"]);
    }

    [Theory]
    [InlineData("$x: Int = \"s\"", "{}", "Variable \"$x\" has invalid default value: Int cannot represent non-integer value: \"s\"")]
    [InlineData("$x: Int!", "{}", "Variable \"$x\" of required type \"Int!\" was not provided.")]
    [InlineData("$x: Int!", """{"x": null}""", "Variable \"$x\" of non-null type \"Int!\" must not be null.")]
    [InlineData("$x: Query", "{}", "Variable \"$x\" expected value of type \"Query\" which cannot be used as an input type.")]
    [InlineData("$x: Filter", """{"x": {"and": [{"nmae": 1}]}}""", "Variable \"$x\" got invalid value { nmae: 1 } at \"x.and[0]\"; Field \"nmae\" is not defined by type \"Filter\".")]
    public void A_wrong_variable_is_named_with_its_place(string definition, string json, string message)
    {
        var result = Assert.IsType<CoercedVariables.Failure>(Variables($"query({definition}) {{ a(need: \"\") }}", json));
        var error = Assert.Single(result.Errors);
        Assert.Equal(message, error.Message);
        Assert.Equal(1, error.Locations[0].Line);
    }

    [Fact]
    public void Too_many_mistakes_are_not_all_told()
    {
        var json = $$"""{"x": [{{string.Join(',', Enumerable.Repeat("1.5", 100_000))}}]}""";
        var result = Assert.IsType<CoercedVariables.Failure>(Variables("query($x: [Int]) { a(need: \"\") }", json));
        Assert.Equal(ValueCoercion.DefaultMaxErrors + 1, result.Errors.Count);
        Assert.StartsWith("Too many errors", result.Errors[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_nested_without_end_is_refused()
    {
        object? value = new Dictionary<string, object?>();
        for (var level = 0; level < 50_000; level++)
            value = new Dictionary<string, object?> { ["and"] = new List<object?> { value } };
        var errors = ValueCoercion.CoerceInputValue(value, Schema.GetType("Filter")!, out _);
        Assert.Equal("The value is nested too deeply.", Assert.Single(errors).Message);
    }

    [Fact]
    public void A_message_stays_short_whatever_the_value()
    {
        var error = Assert.Single(ValueCoercion.CoerceInputValue(new string('x', 1_000_000), SpecifiedScalars.Int, out _));
        Assert.InRange(error.Message.Length, 1, 250);
    }

    [Fact]
    public void Arguments_come_in_the_order_of_the_schema_with_defaults_inside()
    {
        var result = Assert.IsType<CoercedArguments.Success>(Arguments("query($f: Any) { a(filter: {and: [{}]}, need: \"n\", int: 1, any: $f) }", []));
        Assert.Equal(["int", "need", "filter"], result.Values.Keys);
        var filter = (IReadOnlyDictionary<string, object?>)result.Values["filter"]!;
        Assert.Equal(["and", "name"], filter.Keys);
        Assert.Equal("x", filter["name"]);
    }

    [Theory]
    [InlineData("{ a }", "Argument \"need\" of required type \"String!\" was not provided.", 3)]
    [InlineData("{ a(need: null) }", "Argument \"need\" of non-null type \"String!\" must not be null.", 11)]
    [InlineData("query($v: String) { a(need: $v) }", "Argument \"need\" of required type \"String!\" was provided the variable \"$v\" which was not provided a runtime value.", 29)]
    [InlineData("{ a(need: \"\", int: 1.5) }", "Argument \"int\" has invalid value 1.5: Int cannot represent non-integer value: 1.5", 20)]
    public void A_wrong_argument_is_named_where_it_stands(string query, string message, int column)
    {
        var result = Assert.IsType<CoercedArguments.Failure>(Arguments(query, []));
        Assert.Equal(message, result.Error.Message);
        Assert.Equal(column, result.Error.Locations[0].Column);
    }

    [Theory]
    [InlineData(1e21, "1e+21")]
    [InlineData(1.5e300, "1.5e+300")]
    [InlineData(123456789012345680000.0, "123456789012345680000")]
    [InlineData(1e-7, "1e-7")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(0.1, "0.1")]
    public void Numbers_are_written_as_short_as_they_can_be_read_back(double number, string expected) =>
        Assert.Equal(expected, Printer.Print(AstFromValue.Convert(number, SpecifiedScalars.Float)!));

    private static CoercedVariables Variables(string query, string json)
    {
        using var document = JsonDocument.Parse(json);
        return ValueCoercion.CoerceVariableValues(Schema, (OperationDefinitionNode)Parser.Parse(query).Definitions[0], document.RootElement);
    }

    private static CoercedArguments Arguments(string query, Dictionary<string, object?> variables)
    {
        var operation = (OperationDefinitionNode)Parser.Parse(query).Definitions[0];
        return ValueCoercion.CoerceArgumentValues(Schema.QueryType!.Fields[0], (FieldNode)operation.SelectionSet.Selections[0], variables);
    }

    [Theory]
    [InlineData("Int", "999900006x"), InlineData("Int", 999900006.5), InlineData("Int", 99990000600L), InlineData("Int", "99990000600")]
    [InlineData("Float", "999900006x"), InlineData("Boolean", "999900006"), InlineData("ID", 999900006.5)]
    public void A_result_that_does_not_fit_is_told_by_its_type_and_not_by_its_value(string type, object value)
    {
        var coerced = SpecifiedScalars.All.Find(type)!.CoerceResult(value);
        Assert.StartsWith($"{type} cannot represent a value of type {value.GetType().Name}", coerced.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("9999", coerced.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_that_is_no_text_is_told_by_its_type_and_not_by_its_value()
    {
        foreach (var scalar in SpecifiedScalars.All)
        {
            var error = scalar.CoerceResult(new List<string> { "999900006" }).Error;
            Assert.NotNull(error);
            Assert.DoesNotContain("9999", error, StringComparison.Ordinal);
            Assert.Contains("List", error, StringComparison.Ordinal);
        }
    }
}
