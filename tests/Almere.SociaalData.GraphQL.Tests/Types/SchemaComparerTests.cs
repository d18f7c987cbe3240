using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.GraphQL.Types.Comparison;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Types;

public sealed class SchemaComparerTests
{
    [Theory]
    [InlineData("a: Int", "a: Int!", null)]
    [InlineData("a: Int!", "a: Int", "Breaking Query.a: Field Query.a changed type from Int! to Int.")]
    [InlineData("a: [Int]", "a: [Int!]!", null)]
    [InlineData("a(x: Int!): Int", "a(x: Int): Int", null)]
    [InlineData("a(x: Int): Int", "a(x: Int!): Int", "Breaking Query.a(x:): Argument Query.a(x:) has changed type from Int to Int!.")]
    [InlineData("a(x: Int = 1): Int", "a(x: Int = 2): Int", "Dangerous Query.a(x:): Query.a(x:) has changed defaultValue from 1 to 2.")]
    [InlineData("a(x: Int): Int", "a(x: Int = 2): Int", null)]
    [InlineData("a: Int", "a: Int b: Int", null)]
    public void A_change_is_told_when_it_matters(string old, string @new, string? expected)
    {
        var changes = SchemaComparer.Compare(Schema.Build($"type Query {{ {old} }}"), Schema.Build($"type Query {{ {@new} }}"));
        Assert.Equal(expected is null ? [] : [expected], changes.Select(change => $"{change.Severity} {change.Coordinate}: {change.Description}"));
    }

    [Fact]
    public void An_input_field_with_another_default_value_is_dangerous()
    {
        var changes = SchemaComparer.Compare(Inputs("f: Int = 1 g: Int = 1 h: Int"), Inputs("f: Int g: Int = 1 h: Int = 1"));
        var change = Assert.Single(changes);
        Assert.Equal((ChangeSeverity.Dangerous, SchemaChangeKind.InputFieldDefaultValueChange, "I.f"), (change.Severity, change.Kind, change.Coordinate));

        static Schema Inputs(string fields) => Schema.Build($"type Query {{ a(i: I): Int }} input I {{ {fields} }}");
    }
}
