using System.Diagnostics;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.GraphQL.Validation;
using Almere.SociaalData.GraphQL.Validation.Rules.Optional;
using Xunit;
using Xunit.Abstractions;

namespace Almere.SociaalData.GraphQL.Tests.Validation;

/// <summary>Documents that are made to be expensive are judged in bounded time, without any limit on tokens before.</summary>
public sealed class HostileDocumentTests(ITestOutputHelper output)
{
    // A slow machine that does other things meanwhile needs a tenth of it.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    private static readonly ParserOptions Unlimited = new() { MaxTokens = int.MaxValue, MaxDirectives = int.MaxValue, MaxDepth = 256 };

    private static readonly Schema Schema = Schema.Build(Parser.Parse("""
        directive @once on FIELD
        directive @often(x: Int) repeatable on FIELD
        interface Node { id(of: Int): ID next: Node }
        type One implements Node { id(of: Int): ID next: Node one: Int }
        type Two implements Node { id(of: Int): ID next: Node two: Int }
        input Input { input: Input list: [Input] }
        type Query implements Node { id(of: Int): ID next: Node put(input: Input): Int }
        """));

    [Theory]
    [InlineData("{0} {{ id ...F{1} }}")]
    [InlineData("{0} {{ id{1}: id ...F{1} }}")]
    [InlineData("{0} {{ next {{ id ...F{1} }} }}")]
    [InlineData("{0} {{ id next {{ ...F{1} }} ...F{1} }}")]
    [InlineData("{0} {{ id(of: $v) ...F{1} }}")]
    public void Accepts_a_chain_of_10000_fragments_whichever_comes_first(string fragment)
    {
        var links = Enumerable.Range(0, 10_000).Select(link => Fill(fragment, $"fragment F{link} on Node", link + 1)).ToList();
        var operation = $"query {(fragment.Contains('$') ? "($v: Int)" : "")} {{ ...F0 }}";
        var end = "fragment F10000 on Node { id }".Replace("id", fragment.Contains('$') ? "id(of: $v)" : "id");
        Assert.Empty(Judge($"{operation} {string.Join(' ', links)} {end}"));
        links.Reverse();
        Assert.Empty(Judge($"{end} {string.Join(' ', links)} {operation}"));
    }

    [Fact]
    public void Reports_a_chain_of_10000_unused_fragments()
    {
        var links = Enumerable.Range(0, 10_000).Select(link => $"fragment F{link} on Node {{ x{link}: id ...F{link + 1} }}").Reverse();
        var errors = Judge($"{{ id }} fragment F10000 on Node {{ id }} {string.Join(' ', links)}");
        Assert.Equal(101, errors.Count);
        Assert.All(errors.SkipLast(1), error => Assert.EndsWith(" is never used.", error.Message));
    }

    [Fact]
    public void Reports_a_cycle_of_10000_fragments_once()
    {
        var links = Enumerable.Range(0, 10_000).Select(link => $"fragment F{link} on Node {{ id ...F{(link + 1) % 10_000} }}");
        var error = Assert.Single(Judge($"{{ ...F0 }} {string.Join(' ', links)}"));
        Assert.StartsWith("Cannot spread fragment \"F0\" within itself via \"F1\", ", error.Message);
        Assert.EndsWith(" and 9899 more.", error.Message);
    }

    [Fact]
    public void Reports_fragments_that_all_spread_each_other()
    {
        var all = string.Concat(Enumerable.Range(0, 150).Select(link => $" ...F{link}"));
        var fragments = Enumerable.Range(0, 150).Select(link => $"fragment F{link} on Node {{ next {{ id {all} }} }}");
        Assert.Equal(101, Judge($"{{ {all} }} {string.Join(' ', fragments)}").Count);
    }

    [Theory]
    [InlineData("{0} {{ id ...F{1} ...F{1} }}")]
    [InlineData("{0} {{ next {{ ...F{1} ...F{1} }} }}")]
    [InlineData("{0} {{ one: next {{ ...F{1} }} two: next {{ ...F{1} }} }}")]
    [InlineData("{0} {{ ... on One {{ next {{ ...F{1} id }} }} ... on Two {{ next {{ ...F{1} }} }} next {{ ...F{1} }} }}")]
    public void Accepts_fragments_that_double_40_times(string fragment)
    {
        var links = Enumerable.Range(1, 40).Select(link => Fill(fragment, $"fragment F{link} on Node", link - 1));
        Assert.Empty(Judge($"{{ ...F40 }} fragment F0 on Node {{ id }} {string.Join(' ', links)}"));
    }

    [Theory]
    [InlineData("{0} {{ next {{ ...F{1} ...F{1} }} }}")]
    [InlineData("{0} {{ next {{ ...F{1} }} next {{ ...F{1} }} }}")]
    [InlineData("{0} {{ a: next {{ ...F{1} }} b: next {{ ...F{1} id }} a: next {{ id ...F{1} }} }}")]
    public void Reports_a_conflict_below_fragments_that_double_40_times(string fragment)
    {
        var links = Enumerable.Range(1, 40).Select(link => Fill(fragment, $"fragment F{link} on Node", link - 1));
        var errors = Judge($"{{ ...F40 }} fragment F0 on Node {{ x: id x: id(of: 1) }} {string.Join(' ', links)}");
        Assert.StartsWith("Fields \"x\" conflict because they have differing arguments.", errors[0].Message);
    }

    // Each way through the levels brings other fragments together: taking together what meets takes time exponential in the levels here, and
    // comparing pairs the square.
    [Theory]
    [InlineData("", false)]
    [InlineData("x: id x: id(of: 1)", true)]
    public void Judges_fragments_that_meet_in_exponentially_many_combinations(string last, bool conflicts)
    {
        var text = new System.Text.StringBuilder("{ ...F0 }");
        for (var level = 0; level < 40; level++)
        {
            text.Append($" fragment F{level} on Node {{ a: next {{ ...F{level + 1} ...A{level + 1} }} b: next {{ ...F{level + 1} ...B{level + 1} }} }}");
            foreach (var kind in "AB")
                text.Append($" fragment {kind}{level + 1} on Node {{ a: next {{ ...{kind}{level + 2} }} b: next {{ ...{kind}{level + 2} }} {kind}{level}: id }}");
        }

        text.Append(" fragment F40 on Node { id } fragment A41 on Node { id " + last + " } fragment B41 on Node { id }");
        Assert.Equal(conflicts, Judge(text.ToString()).Any(error => error.Message.StartsWith("Fields", StringComparison.Ordinal)));
    }

    [Fact]
    public void Accepts_200_times_100_nested_inline_fragments()
    {
        var nested = string.Concat(Enumerable.Repeat("... on Node { ", 100)) + "next { id }" + string.Concat(Enumerable.Repeat(" }", 100));
        Assert.Empty(Judge($"{{ {string.Concat(Enumerable.Repeat(nested, 200))} }}"));
    }

    [Theory]
    [InlineData("a{0}: id")]
    [InlineData("id")]
    [InlineData("next {{ a{0}: id }}")]
    [InlineData("next {{ id }}")]
    [InlineData("next {{ ... on One {{ x: one a{0}: id }} ... on Two {{ x: two }} }}")]
    [InlineData("a{0}: next {{ id ...F }}")]
    public void Accepts_10000_fields(string field)
    {
        var fragment = field.Contains("...F") ? "fragment F on Node { id }" : "";
        Assert.Empty(Judge($"{{ {string.Join(' ', Enumerable.Range(0, 10_000).Select(number => Fill(field, number)))} }} {fragment}"));
    }

    [Theory]
    [InlineData("x: id(of: {0})")]
    [InlineData("next {{ x: id(of: {0}) }}")]
    [InlineData("next {{ next {{ next {{ x: id(of: {0}) }} }} }}")]
    public void Reports_10000_fields_that_all_conflict(string field)
    {
        var errors = Judge($"{{ {string.Join(' ', Enumerable.Range(0, 10_000).Select(number => Fill(field, number)))} }}");
        Assert.InRange(errors.Count, 1, 101);
        Assert.All(errors.SkipLast(1), error => Assert.StartsWith("Fields ", error.Message));
        Assert.All(errors, error => Assert.InRange(error.Message.Length, 1, 2_000));
    }

    [Theory]
    [InlineData("@unknown", 101)]
    [InlineData("@once", 101)]
    [InlineData("@often", 0)]
    public void Judges_50000_directives_on_one_field(string directive, int errors) =>
        Assert.Equal(errors, Judge($"{{ id {string.Join(' ', Enumerable.Repeat(directive, 50_000))} }}").Count);

    [Theory]
    [InlineData(25_000, "id(of: 1{0})", "of: 1")]
    [InlineData(25_000, "put(input: {{{0}}})", " input: {}")]
    public void Reports_arguments_and_input_fields_that_stand_25000_times(int count, string field, string repeated)
    {
        var errors = Judge($"{{ {field.Replace("{{", "{").Replace("}}", "}").Replace("{0}", string.Concat(Enumerable.Repeat($" {repeated}", count)))} }}");
        Assert.StartsWith("There can be only one ", Assert.Single(errors.Take(1)).Message);
    }

    [Fact]
    public void Judges_10000_operations_that_share_a_chain_of_1000_fragments()
    {
        var chain = string.Join(' ', Enumerable.Range(0, 1_000).Select(link => $"fragment F{link} on Node {{ id(of: $v) ...F{link + 1} }}"));
        var operations = string.Join(' ', Enumerable.Range(0, 10_000).Select(number => $"query Q{number}($v: Int) {{ ...F0 }}"));
        var error = Assert.Single(Judge($"{operations} {chain} fragment F1000 on Node {{ id(of: $v) }}"));
        Assert.StartsWith("The document is too complex: validating it takes more than 1000000 comparisons", error.Message);
    }

    [Fact]
    public void Reports_introspection_that_multiplies_the_schema()
    {
        var nested = string.Concat(Enumerable.Repeat("fields { type { ", 100)) + "name" + string.Concat(Enumerable.Repeat(" } }", 100));
        var document = $"{{ __schema {{ types {{ ...T }} }} }} fragment T on __Type {{ {nested} }}";
        Assert.Empty(Judge(document));
        var error = Assert.Single(Judge(document, new() { Rules = [.. SpecifiedRules.All, MaxIntrospectionDepth.Rule] }));
        Assert.StartsWith("Maximum introspection depth exceeded", error.Message);
        Assert.Equal(2, error.Extensions!["maximum"]);
    }

    [Theory]
    [InlineData("type T{0} implements Unknown @unknown {{ f(a: Unknown): Unknown }}")]
    [InlineData("extend union Unknown = Unknown{0} | Un{0}")]
    [InlineData("query Q{0}($u: Unknown) {{ unknown ...on Unknown {{ f }} }}")]
    public void Stops_looking_for_near_names_in_10000_definitions(string definition) =>
        Assert.Equal(101, Judge(string.Join(' ', Enumerable.Range(0, 10_000).Select(number => Fill(definition, number)))).Count);

    [Fact]
    public void Judges_names_of_64_kilobytes()
    {
        var name = new string('n', 65_536);
        var errors = Judge($"query {name}(${name}: Int) {{ {name}: id(of: ${name}) {name} ...{name} @{name} }}");
        Assert.Equal(4, errors.Count);
    }

    [Fact]
    public void Refuses_a_tree_that_is_nested_deeper_than_any_parser_makes_it()
    {
        var selections = new SelectionSetNode([new FieldNode(new("id"))]);
        ValueNode value = new ObjectValueNode();
        for (var level = 0; level < 100_000; level++)
        {
            selections = new([new FieldNode(new("next"), selectionSet: selections)]);
            value = new ObjectValueNode([new(new("input"), value)]);
        }

        Assert.StartsWith("The document is nested too deeply", Assert.Single(Judge(selections)).Message);
        var put = new FieldNode(new("put"), arguments: [new(new("input"), value)]);
        Assert.StartsWith("The document is nested too deeply", Assert.Single(Judge(new([put]))).Message);
    }

    [Fact]
    public void Stops_at_the_most_errors_and_says_so()
    {
        var document = Parser.Parse("{ one two three }");
        Assert.Equal(3, Validator.Validate(Schema, document, new() { MaxErrors = 3 }).Count);
        var errors = Validator.Validate(Schema, document, new() { MaxErrors = 2 });
        Assert.Equal("Too many validation errors, error limit reached. Validation aborted.", errors[2].Message);
        Assert.Empty(errors[2].Locations);
    }

    private static IReadOnlyList<GraphQLError> Judge(SelectionSetNode selections) =>
        Validator.Validate(Schema, new([new OperationDefinitionNode(OperationType.Query, selections)]));

    private IReadOnlyList<GraphQLError> Judge(string text, ValidationOptions? options = null)
    {
        var document = Parser.Parse(text, Unlimited);
        var start = Stopwatch.GetTimestamp();
        var errors = Validator.Validate(Schema, document, options);
        var taken = Stopwatch.GetElapsedTime(start);
        output.WriteLine($"{text.Length} characters: {taken.TotalMilliseconds:0} ms, {errors.Count} errors{(errors.Count > 0 ? $", the first: {errors[0].Message[..Math.Min(120, errors[0].Message.Length)]}" : "")}");
        Assert.True(taken < Bound, $"Validating took {taken.TotalSeconds:0.0} s, expected less than {Bound.TotalSeconds} s.");
        return errors;
    }

    private static string Fill(string pattern, params object[] values) => string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, values);
}
