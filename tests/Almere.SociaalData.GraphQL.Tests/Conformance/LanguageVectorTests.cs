using System.Text.Json.Nodes;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;
using Xunit;
using Xunit.Abstractions;

namespace Almere.SociaalData.GraphQL.Tests.Conformance;

public sealed class LanguageVectorTests(ITestOutputHelper output, VectorReport report) : IClassFixture<VectorReport>
{
    [SkippableFact]
    public void Lexer_vectors_pass() => new VectorRun(VectorFile.Open("lexer.json"), output, report).Run(vector =>
    {
        var source = new Source(vector.Text("source"));
        var (tokens, error) = Tokens.Read(source);
        var expected = JsonNode.Parse(vector["tokens"]!.Value.GetRawText());
        if (JsonDifference.Find(expected, new JsonArray([.. tokens]), keyOrderMatters: true) is { } difference)
            return new Verdict.Failed(difference);
        return (vector["error"], error) switch
        {
            (null, null) => new Verdict.Passed(),
            ({ } expectedError, { } found) => ExpectedErrors.CompareOne(expectedError, found),
            _ => new Verdict.Failed($"expected {(error is null ? "an error" : "none")}, found {error?.Message ?? "none"}"),
        };
    });

    [SkippableFact]
    public void Block_string_vectors_pass() => new VectorRun(VectorFile.Open("block-string.json"), output, report).Run(vector =>
    {
        switch (vector.Text("op"))
        {
            case "dedentLines":
                var lines = BlockString.DedentLines([.. vector["lines"]!.Value.EnumerateArray().Select(TaggedValue.ReadText)]);
                return Verdict.Compare(string.Join('\n', vector["expected"]!.Value.EnumerateArray().Select(TaggedValue.ReadText)), string.Join('\n', lines));
            case "print":
                return Verdict.Compare(vector.Text("expected"), BlockString.Print(vector.Text("value"), vector.Flag("minimize")));
            case "isPrintableAsBlockString":
                return Verdict.Compare(vector.Flag("expected").ToString(), BlockString.IsPrintable(vector.Text("value")).ToString());
            case var other:
                return new Verdict.Failed($"unknown operation {other}");
        }
    });

    [SkippableFact]
    public void Parser_vectors_pass() => new VectorRun(VectorFile.Open("parser.json"), output, report).Run(vector =>
    {
        var source = new Source(vector.Text("source"));
        var options = vector.NumberOption("maxTokens") is { } maxTokens ? new ParserOptions { MaxTokens = maxTokens } : ParserOptions.Default;
        var (node, error) = Parse(vector.Text("entry"), source, options);
        if (!vector.Flag("valid"))
            return error is null ? new Verdict.Failed("expected an error, found none") : ExpectedErrors.CompareOne(vector["error"]!.Value, error);
        if (node is null)
            return new Verdict.Failed($"expected a tree, found: {error!.Message}");
        if (vector["ast"] is { } ast
            && JsonDifference.Find(NodeJson.WithoutEmptyLists(JsonNode.Parse(ast.GetRawText())), NodeJson.Write(node), keyOrderMatters: false) is { } difference)
        {
            return new Verdict.Failed(difference);
        }

        return ComparePrinted(vector, Printer.Print(node));
    });

    [SkippableFact]
    public void Document_vectors_pass() => new VectorRun(VectorFile.Open("documents.json"), output, report, new Dictionary<string, string>
    {
        ["v17 shared | 2f0a4ee7"] =
            "section 3.13, ExecutableDirectiveLocation: FRAGMENT_VARIABLE_DEFINITION is no directive location of September 2025",
    }).Run(vector =>
    {
        var source = new Source(vector.Text("source"));
        if (!Parser.TryParse(source, ParserOptions.Default, out var document, out var error))
            return new Verdict.Failed($"expected a tree, found: {error.Message} {string.Join(' ', error.Locations)}");
        var printed = Printer.Print(document);
        var again = Parser.Parse(printed);
        var (before, after) = (NodeJson.Write(document, withLocations: false), NodeJson.Write(again, withLocations: false));
        if (JsonDifference.Find(before, after, keyOrderMatters: true) is { } difference)
            return new Verdict.Failed($"printing changes the tree at {difference}");
        if (Strip(source) is var stripped && Verdict.Compare(vector.Text("stripped"), stripped) is Verdict.Failed failed)
            return failed;
        return ComparePrinted(vector, printed);
    });

    [SkippableFact]
    public void Strip_ignored_vectors_pass() => new VectorRun(VectorFile.Open("strip-ignored.json"), output, report).Run(vector =>
    {
        var valid = DocumentStripper.TryStrip(new(vector.Text("source")), out var stripped, out var error);
        if (valid != vector.Flag("valid"))
            return new Verdict.Failed($"expected {(valid ? "an error" : "a text")}, found {stripped ?? error!.Message}");
        return valid ? Verdict.Compare(vector.Text("stripped"), stripped!) : ExpectedErrors.CompareOne(vector["error"]!.Value, error!);
    });

    [SkippableFact]
    public void Separate_operations_vectors_pass() => new VectorRun(VectorFile.Open("separate-operations.json"), output, report).Run(vector =>
    {
        var separated = OperationSeparator.Separate(Parser.Parse(vector.Text("source")));
        var expected = vector["expected"]!.Value.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetString()!);
        if (!expected.Keys.Order().SequenceEqual(separated.Keys.Order()))
            return new Verdict.Failed($"expected operations {string.Join(' ', expected.Keys)}, found {string.Join(' ', separated.Keys)}");
        return expected.Select(member => Verdict.Compare(member.Value, Printer.Print(separated[member.Key]))).FirstOrDefault(verdict => verdict is Verdict.Failed)
            ?? new Verdict.Passed();
    });

    // The versions of the reference print {a: 1}, { a: 1 } and {  }: where they differ in white space only, the tokens are compared.
    private static Verdict ComparePrinted(Vector vector, string printed) =>
        vector.Agree == "format" && vector.Text("printed") != printed
            ? Verdict.Compare(Strip(new(vector.Text("printed"))), Strip(new(printed)))
            : Verdict.Compare(vector.Text("printed"), printed);

    private static string Strip(Source source) => DocumentStripper.TryStrip(source, out var stripped, out var error) ? stripped : throw new GraphQLException(error);

    private static (Node? Node, GraphQLError? Error) Parse(string entry, Source source, ParserOptions options)
    {
        switch (entry)
        {
            case "document":
                return Parser.TryParse(source, options, out var document, out var error) ? (document, null) : (null, error);
            case "value":
                return Parser.TryParseValue(source, options, out var value, out error) ? (value, null) : (null, error);
            case "constValue":
                return Parser.TryParseConstantValue(source, options, out value, out error) ? (value, null) : (null, error);
            case "type":
                return Parser.TryParseType(source, options, out var type, out error) ? (type, null) : (null, error);
            case "schemaCoordinate":
                return Parser.TryParseSchemaCoordinate(source, options, out var coordinate, out error) ? (coordinate, null) : (null, error);
            default:
                throw new InvalidDataException($"""Unknown entry "{entry}".""");
        }
    }

    /// <summary>The tokens of a text in the shape of the vectors.</summary>
    private static class Tokens
    {
        public static (List<JsonNode> Tokens, GraphQLError? Error) Read(Source source)
        {
            var tokens = new List<JsonNode>();
            var lexer = new Lexer(source.Body);
            do
            {
                lexer.Advance();
                if (lexer.Kind == TokenKind.Invalid)
                    return (tokens, GraphQLError.Syntax(lexer.Error!, source, lexer.ErrorOffset));
                var (line, column) = source.LocationAt(lexer.Start);
                tokens.Add(lexer.Kind switch
                {
                    TokenKind.Name or TokenKind.Int or TokenKind.Float =>
                        new JsonArray(lexer.Kind.Description, lexer.Start, lexer.End, line, column, lexer.Text.ToString()),
                    TokenKind.String or TokenKind.BlockString =>
                        new JsonArray(lexer.Kind.Description, lexer.Start, lexer.End, line, column, lexer.StringValue),
                    _ => new JsonArray(lexer.Kind.Description.Trim('"'), lexer.Start, lexer.End, line, column),
                });
            }
            while (lexer.Kind != TokenKind.EndOfFile);
            return (tokens, null);
        }
    }
}
