using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.GraphQL.Types.Comparison;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Types;

public sealed class SchemaComparerTests
{
    [Theory]
    [InlineData("a: Int", "a: Int", null)]
    [InlineData("a: Int", "a: Int!", "Safe Query.a: Field Query.a changed type from Int to Int!.")]
    [InlineData("a: Int!", "a: Int", "Breaking Query.a: Field Query.a changed type from Int! to Int.")]
    [InlineData("a: [Int]", "a: [Int!]!", "Safe Query.a: Field Query.a changed type from [Int] to [Int!]!.")]
    [InlineData("a(x: Int!): Int", "a(x: Int): Int", "Safe Query.a(x:): Argument Query.a(x:) has changed type from Int! to Int.")]
    [InlineData("a(x: Int): Int", "a(x: Int!): Int", "Breaking Query.a(x:): Argument Query.a(x:) has changed type from Int to Int!.")]
    [InlineData("a(x: Int = 1): Int", "a(x: Int = 2): Int", "Dangerous Query.a(x:): Query.a(x:) has changed defaultValue from 1 to 2.")]
    [InlineData("a(x: Int): Int", "a(x: Int = 2): Int", "Safe Query.a(x:): Query.a(x:) got the defaultValue 2.")]
    [InlineData("a: Int", "a: Int b: Int", "Safe Query.b: Field Query.b was added.")]
    [InlineData("a: Int", "\"Months.\" a: Int", "Safe Query.a: Description of Query.a has changed.")]
    [InlineData("a: Int", "a: Int @deprecated(reason: \"Use b.\")", "Safe Query.a: Query.a is deprecated: Use b.")]
    public void Each_change_of_a_field_is_told_with_what_it_can_do(string old, string @new, string? expected)
    {
        var changes = SchemaComparer.Compare(Schema.Build($"type Query {{ {old} }}"), Schema.Build($"type Query {{ {@new} }}"));
        Assert.Equal(expected is null ? [] : [expected], changes.Select(change => $"{change.Severity} {change.Coordinate}: {change.Description}"));
    }

    [Fact]
    public void An_input_field_with_another_default_value_is_dangerous()
    {
        var changes = SchemaComparer.Compare(Inputs("f: Int = 1 g: Int = 1 h: Int"), Inputs("f: Int g: Int = 1 h: Int = 1"));
        var change = Assert.Single(changes, change => change.Severity != ChangeSeverity.Safe);
        Assert.Equal((ChangeSeverity.Dangerous, SchemaChangeKind.InputFieldDefaultValueChange, "I.f"), (change.Severity, change.Kind, change.Coordinate));

        static Schema Inputs(string fields) => Schema.Build($"type Query {{ a(i: I): Int }} input I {{ {fields} }}");
    }

    [Theory]
    [InlineData("input I { f: Int }", "input I @oneOf { f: Int }", "Breaking OneOfAdded I")]
    [InlineData("input I @oneOf { f: Int }", "input I { f: Int }", "Safe OneOfRemoved I")]
    [InlineData("directive @d on FIELD", "directive @d repeatable on FIELD | QUERY", "Safe DirectiveRepeatableAdded @d, Safe DirectiveLocationAdded @d")]
    [InlineData("directive @d on FIELD", "directive @d(x: Int) on FIELD", "Safe OptionalDirectiveArgAdded @d(x:)")]
    [InlineData("enum E { A }", "enum E { A B }", "Dangerous ValueAddedToEnum E.B")]
    [InlineData("type A { x: Int }", "interface A { x: Int }", "Breaking TypeChangedKind A")]
    [InlineData("", "type A { x: Int }", "Safe TypeAdded A")]
    [InlineData("type M { x: Int } schema { query: Query mutation: M }", "type M { x: Int } schema { query: Query }", "Breaking RootTypeChanged M")]
    [InlineData("type M { x: Int } schema { query: Query }", "type M { x: Int } schema { query: Query mutation: M }", "Safe RootTypeAdded M")]
    [InlineData("type M { x: Int } schema { query: Query }", "type M { x: Int } schema { query: M }", "Breaking RootTypeChanged Query")]
    public void Each_change_of_a_definition_is_told(string old, string @new, string expected)
    {
        var changes = SchemaComparer.Compare(Schema.Build($"type Query {{ x: Int }} {old}"), Schema.Build($"type Query {{ x: Int }} {@new}"));
        Assert.Equal(expected, string.Join(", ", changes.Select(change => $"{change.Severity} {change.Kind} {change.Coordinate}")));
    }

    [Fact]
    public void A_change_points_at_the_names_of_its_element_in_both_documents()
    {
        var changes = SchemaComparer.Compare(
            Schema.Build("type Query {\n  a: Int\n  gone: Int\n}"),
            Schema.Build("type Query {\n  new: Int\n  \"Described.\"\n  a: Int!\n}"));
        Assert.Equal(
            ["Safe FieldChangedKindSafe 2:3 4:3", "Safe DescriptionChanged 2:3 4:3", "Breaking FieldRemoved 3:3 -", "Safe FieldAdded - 2:3"],
            changes.Select(change => $"{change.Severity} {change.Kind} {Place(change.Old)} {Place(change.New)}").OrderBy(line => line.EndsWith('-') ? 2 : line.Contains('-', StringComparison.Ordinal) ? 3 : 1));

        static string Place(NameNode? name) =>
            name is { Location: { Source: { } source, Start: var start } } && source.LocationAt(start) is var place ? $"{place.Line}:{place.Column}" : "-";
    }
}
