using System.Diagnostics;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Language;

/// <summary>Hostile documents are rejected by a limit, at a place, before they cost anything.</summary>
public sealed class ParserLimitTests
{
    private static readonly ParserOptions AnyNumberOfTokens = new() { MaxTokens = int.MaxValue };

    [Theory]
    [InlineData("{a", "")]
    [InlineData("{...", "")]
    [InlineData("query($v: A = ", "[")]
    [InlineData("query($v: A = ", "{a:")]
    [InlineData("query($v: ", "[")]
    [InlineData("{a(b:", "[")]
    [InlineData("{a(b:", "{c:")]
    [InlineData("type A { b: ", "[")]
    [InlineData("type A { b(c: ", "[")]
    [InlineData("input A { b: C = ", "{c:")]
    public void A_hundred_thousand_levels_are_too_many(string start, string level)
    {
        var text = level.Length == 0 ? string.Concat(Enumerable.Repeat(start, 100_000)) : start + string.Concat(Enumerable.Repeat(level, 100_000));
        var error = AssertRejectedSoon(text, AnyNumberOfTokens);
        Assert.StartsWith("Syntax Error: Document is nested deeper than 128 levels (MaxDepth).", error.Message, StringComparison.Ordinal);
        AssertLimit("MaxDepth", 128, error);
    }

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void The_deepest_level_is_allowed_and_the_next_is_not(int levels, bool allowed)
    {
        var text = new string('[', levels) + "A" + new string(']', levels);
        Assert.Equal(allowed, Parser.TryParseType(new(text), ParserOptions.Default, out _, out _));
        Assert.Equal(allowed, Parser.TryParseValue(new(text), ParserOptions.Default, out _, out _));
        text = string.Concat(Enumerable.Repeat("{a", levels)) + new string('}', levels);
        Assert.Equal(allowed, Parser.TryParse(new(text), ParserOptions.Default, out _, out _));
    }

    [Fact]
    public void Siblings_dont_count_as_levels()
    {
        var text = $"{{{string.Concat(Enumerable.Repeat("a(b: [[1]]) { c } ", 1_000))}}}";
        Assert.True(Parser.TryParse(new(text), ParserOptions.Default, out _, out _));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(4, false)]
    public void Tokens_are_counted_without_comments_and_end(int maxTokens, bool allowed)
    {
        var options = new ParserOptions { MaxTokens = maxTokens };
        var parsed = Parser.TryParse(new("{ a, b # comment\n c } # the end"), options, out _, out var error);
        Assert.Equal(allowed, parsed);
        if (!allowed)
        {
            Assert.Equal("Syntax Error: Document contains more than 4 tokens (MaxTokens). Parsing aborted.", error!.Message);
            Assert.Equal([new(2, 4)], error.Locations);
            AssertLimit("MaxTokens", 4, error);
        }
    }

    [Fact]
    public void Fifty_thousand_directives_on_one_field_are_too_many()
    {
        var error = AssertRejectedSoon($"{{ a {string.Concat(Enumerable.Repeat("@b ", 50_000))} }}", AnyNumberOfTokens);
        Assert.Equal("Syntax Error: Document contains a place with more than 100 directives (MaxDirectives). Parsing aborted.", error.Message);
        AssertLimit("MaxDirectives", 100, error);
    }

    [Fact]
    public void A_hundred_directives_in_each_of_many_places_are_allowed()
    {
        var directives = string.Concat(Enumerable.Repeat("@b ", 100));
        Assert.True(Parser.TryParse(new($"{{ a {directives} c {directives} }}"), ParserOptions.Default, out _, out _));
    }

    [Theory]
    [InlineData(',', "Unexpected <EOF>", 1, 1_000_001)]
    [InlineData('\n', "Unexpected <EOF>", 1_000_001, 1)]
    [InlineData('"', "Unexpected BlockString \"\"", 1, 7)]
    [InlineData('{', "Expected Name, found \"{\"", 1, 2)]
    [InlineData('.', "Unexpected \"...\"", 1, 1)]
    [InlineData('\\', "Unexpected character: \"\\\"", 1, 1)]
    public void A_million_times_the_same_character_is_rejected_at_once(char character, string reason, int line, int column)
    {
        var error = AssertRejectedSoon(new string(character, 1_000_000), AnyNumberOfTokens);
        Assert.Equal($"Syntax Error: {reason}.", error.Message);
        Assert.Equal([new(line, column)], error.Locations);
    }

    [Fact]
    public void A_name_of_64_kB_is_a_name()
    {
        var name = new string('n', 65_536);
        var operation = Assert.IsType<OperationDefinitionNode>(Assert.Single(Parser.Parse($"{{ {name} }}").Definitions));
        var field = Assert.IsType<FieldNode>(Assert.Single(operation.SelectionSet.Selections));
        Assert.Equal(name, field.Name.Value);
    }

    [Fact]
    public void A_message_quotes_only_the_start_of_a_long_name()
    {
        var error = AssertRejectedSoon(new string('n', 65_536), ParserOptions.Default);
        Assert.Equal($"Syntax Error: Unexpected Name \"{new string('n', 100)}…\".", error.Message);
    }

    [Fact]
    public void A_limit_outside_its_range_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParserOptions { MaxDepth = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParserOptions { MaxDepth = 257 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParserOptions { MaxTokens = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParserOptions { MaxDirectives = 0 });
    }

    [Fact]
    public void The_greatest_depth_fits_the_stack_of_a_small_thread()
    {
        var selections = string.Concat(Enumerable.Repeat("{a", 256)) + new string('}', 256);
        var values = $"{{a(b: {string.Concat(Enumerable.Repeat("[{c:", 127))}1{string.Concat(Enumerable.Repeat("}]", 127))})}}";
        var options = new ParserOptions { MaxDepth = 256 };
        var printed = 0;
        var thread = new Thread(
            () =>
            {
                foreach (var text in new[] { selections, values })
                {
                    if (Parser.TryParse(new(text), options, out var document, out _))
                        printed += Printer.Print(document).Length > 0 ? 1 : 0;
                }
            },
            maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal(2, printed);
    }

    private static GraphQLError AssertRejectedSoon(string text, ParserOptions options)
    {
        var watch = Stopwatch.StartNew();
        Assert.False(Parser.TryParse(new(text), options, out _, out var error));
        // Each takes milliseconds; the bound leaves room for a busy machine and still tells linear from quadratic.
        Assert.InRange(watch.ElapsedMilliseconds, 0, 2_000);
        Assert.Single(error.Locations);
        return error;
    }

    private static void AssertLimit(string limit, int maximum, GraphQLError error)
    {
        Assert.Equal(ErrorCodes.LimitExceeded, error.Extensions!["code"]);
        Assert.Equal(limit, error.Extensions["limit"]);
        Assert.Equal(maximum, error.Extensions["maximum"]);
    }
}
