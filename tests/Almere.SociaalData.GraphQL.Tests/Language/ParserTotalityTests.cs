using System.Text;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Language;

/// <summary>Any text is parsed, or rejected with one error at one place; nothing else comes of it.</summary>
public sealed class ParserTotalityTests
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Config ManyTexts = Config.QuickThrowOnFailure.WithMaxTest(2_000);

    // What documents are made of, so that random texts get past the first token; and what breaks them.
    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "!", "|", "&", "@", "$", "...", "..", "\"", "\"\"\"", "\\", "\\\"\"\"", "\\u", "\\u{", "\\uD83D", "\\uDE00",
        "query", "mutation", "subscription", "fragment", "on", "type", "interface", "union", "enum", "input", "scalar", "directive", "schema", "extend",
        "implements", "repeatable", "FIELD", "true", "false", "null", "name", "0", "1", "-", "1.5", "e", "\"text\"", "\"\"\"block\"\"\"", "#", ",", " ", "\n",
        "\r", "\t", "\ufeff", "\0", "é", "😀", "\ud83d", "\ude00", "query($v: [Int!]! = 1) @d(a: {b: [1]}) { a: b(c: $v) { ...d ... on E { f } } }",
    ];

    private static readonly Gen<string> PiecedTexts = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));

    [Fact]
    public void Any_text_is_parsed_or_rejected_at_a_place() =>
        Check.One(ManyTexts, Prop.ForAll<string?>(text => AssertTotal(text ?? "")));

    [Fact]
    public void Any_sequence_of_pieces_of_documents_is_parsed_or_rejected_at_a_place() =>
        Check.One(ManyTexts, Prop.ForAll(PiecedTexts.ToArbitrary(), AssertTotal));

    [Fact]
    public void A_document_cut_anywhere_is_parsed_or_rejected_at_a_place() => Check.One(ManyTexts, Prop.ForAll(
        DocumentGenerator.Documents.ToArbitrary(),
        ArbMap.Default.ArbFor<int>(),
        (document, seed) =>
        {
            var text = Printer.Print(document);
            var random = new Random(seed);
            var start = random.Next(text.Length);
            AssertTotal(text[..start] + text[random.Next(start, text.Length)..]);
        }));

    [Fact]
    public void Any_bytes_are_parsed_or_rejected_at_a_place_however_they_are_read() => Check.One(ManyTexts, Prop.ForAll<byte[]?>(bytes =>
    {
        AssertTotal(Encoding.UTF8.GetString(bytes ?? []));
        AssertTotal(Encoding.Latin1.GetString(bytes ?? []));
        AssertTotal(Encoding.Unicode.GetString(bytes ?? []));
    }));

    [Fact]
    public void A_document_with_bytes_overwritten_is_parsed_or_rejected_at_a_place() => Check.One(ManyTexts, Prop.ForAll(
        DocumentGenerator.Documents.ToArbitrary(),
        ArbMap.Default.ArbFor<int>(),
        (document, seed) =>
        {
            var bytes = Encoding.UTF8.GetBytes(Printer.Print(document));
            var random = new Random(seed);
            for (var left = 1 + random.Next(4); left > 0; left--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            AssertTotal(Encoding.UTF8.GetString(bytes));
            AssertTotal(Encoding.Latin1.GetString(bytes));
        }));

    [Fact]
    public void What_is_parsed_is_printed_and_parsed_as_the_same() => Check.One(ManyTexts, Prop.ForAll(PiecedTexts.ToArbitrary(), text =>
    {
        if (Parser.TryParse(new(text), ParserOptions.Default, out var document, out _))
            SyntaxEquality.AssertSame(document, Parser.Parse(Printer.Print(document)));
    }));

    private static void AssertTotal(string text)
    {
        var source = new Source(text);
        var options = ParserOptions.Default;
        AssertOneOf(source, Parser.TryParse(source, options, out var document, out var error), document, error);
        AssertOneOf(source, Parser.TryParseValue(source, options, out var value, out error), value, error);
        AssertOneOf(source, Parser.TryParseConstantValue(source, options, out value, out error), value, error);
        AssertOneOf(source, Parser.TryParseType(source, options, out var type, out error), type, error);
        AssertOneOf(source, Parser.TryParseSchemaCoordinate(source, options, out var coordinate, out error), coordinate, error);
        Assert.NotEqual(DocumentStripper.TryStrip(source, out var stripped, out error), stripped is null);
        Assert.Equal(stripped is null, error is not null);
    }

    private static void AssertOneOf(Source source, bool parsed, Node? node, GraphQLError? error)
    {
        Assert.Equal(parsed, node is not null);
        Assert.Equal(parsed, error is null);
        if (error is null)
            return;
        Assert.StartsWith("Syntax Error: ", error.Message, StringComparison.Ordinal);
        var location = Assert.Single(error.Locations);
        Assert.InRange(location.Line, 1, source.LocationAt(source.Body.Length).Line);
        Assert.InRange(location.Column, 1, source.Body.Length + 1);
        // A message goes into a response, so it has to be writable as UTF-8.
        StrictUtf8.GetBytes(error.Message);
    }
}
