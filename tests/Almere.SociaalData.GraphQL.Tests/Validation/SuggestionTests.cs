using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.GraphQL.Validation;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Validation;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("{ versoin }", "Did you mean \"version\" or \"person\"?")]
    [InlineData("{ VERSION }", "Did you mean \"version\" or \"person\"?")]
    [InlineData("{ people { nam } }", "Did you mean \"name\"?")]
    [InlineData("{ node(id: 1) { ... on Persn { id } } }", "Did you mean \"Person\"?")]
    [InlineData("{ node(id: 1) { name } }", "Did you mean to use an inline fragment on \"Named\", \"Location\", or \"Person\"?")]
    [InlineData("{ search(text: \"a\", limt: 1) { __typename } }", "Did you mean \"limit\"?")]
    [InlineData("{ search(text: \"a\", in: [NLD]) { __typename } }", "Did you mean the enum value \"NL\"?")]
    [InlineData("{ people(where: { nam: null }) { id } }", "Did you mean \"name\" or \"and\"?")]
    [InlineData("{ version @tag(nam: \"a\") }", "Did you mean \"name\"?")]
    public void Names_what_may_have_been_meant(string text, string suggestion) => Assert.EndsWith($" {suggestion}", Message(text, null));

    [Theory]
    [InlineData("{ versoin }", "Query", "version", "version")]
    [InlineData("{ people { nam } }", "Person", "name", "name")]
    [InlineData("{ node(id: 1) { ... on Persn { id } } }", "Person", null, "Person")]
    [InlineData("{ search(text: \"a\", ni: 1) { __typename } }", "Language", null, "in")]
    [InlineData("{ search(text: \"a\", limt: 1) { __typename } }", "Query", "search", "limit")]
    [InlineData("{ search(text: \"a\", in: [NLD]) { __typename } }", "Language", "NL", "NL")]
    [InlineData("{ people(where: { nam: null }) { id } }", "PersonFilter", "name", "name")]
    [InlineData("{ version @tag(nam: \"a\") }", "@tag", "name", "name")]
    public void Names_nothing_that_the_caller_may_not_see(string text, string hiddenType, string? hiddenMember, string name)
    {
        Assert.Contains($"\"{name}\"", Message(text, null));
        Assert.DoesNotContain($"\"{name}\"", Message(text, (type, member) => (type, member) != (hiddenType, hiddenMember)));
    }

    [Fact]
    public void Leaves_hidden_types_out_of_those_to_use_a_fragment_on() => Assert.EndsWith(
        "Did you mean to use an inline fragment on \"Named\" or \"Location\"?",
        Message("{ node(id: 1) { name } }", (type, member) => type != "Person"));

    [Fact]
    public void Leaves_types_out_of_those_to_use_a_fragment_on_whose_field_is_hidden() => Assert.EndsWith(
        "Did you mean to use an inline fragment on \"Location\" or \"Person\"?",
        Message("{ node(id: 1) { name } }", (type, member) => (type, member) != ("Named", "name")));

    [Fact]
    public void Stops_helping_after_twenty_errors()
    {
        var errors = Validator.Validate(ExampleSchema.Instance, Parser.Parse($"{{ {string.Concat(Enumerable.Repeat("versoin ", 30))} }}"));
        Assert.Equal(20, errors.Count(error => error.Message.Contains(" Did you mean ")));
        Assert.Equal(30, errors.Count);
    }

    [Theory]
    [InlineData("a1", "a2", -1)]
    [InlineData("a2", "a10", -1)]
    [InlineData("a10", "a2", 1)]
    [InlineData("a02", "a2", 1)]
    [InlineData("a", "ab", -1)]
    [InlineData("b", "a10", 1)]
    [InlineData("a1b", "a1b", 0)]
    [InlineData("", "", 0)]
    public void Orders_names_with_numbers_by_their_value(string left, string right, int order) =>
        Assert.Equal(order, Math.Sign(NaturalOrder.Instance.Compare(left, right)));

    private static string Message(string text, Func<string, string?, bool>? isVisible) =>
        Assert.Single(Validator.Validate(ExampleSchema.Instance, Parser.Parse(text), new() { IsVisible = isVisible })).Message;
}
