using Almere.SociaalData.GraphQL.Language;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Language;

public sealed class RoundTripTests
{
    private static readonly Config ManyDocuments = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void Printing_and_parsing_a_document_gives_the_same_document() => Check.One(ManyDocuments, Prop.ForAll(
        DocumentGenerator.Documents.ToArbitrary(),
        document =>
        {
            var printed = Printer.Print(document);
            var parsed = Parser.Parse(printed);
            SyntaxEquality.AssertSame(document, parsed);
            Assert.Equal(printed, Printer.Print(parsed));
        }));

    [Fact]
    public void A_stripped_document_says_the_same() => Check.One(ManyDocuments, Prop.ForAll(
        DocumentGenerator.Documents.ToArbitrary(),
        document =>
        {
            Assert.True(DocumentStripper.TryStrip(new(Printer.Print(document)), out var stripped, out _));
            SyntaxEquality.AssertSame(document, Parser.Parse(stripped));
            Assert.True(DocumentStripper.TryStrip(new(stripped), out var again, out _));
            Assert.Equal(stripped, again);
        }));

    [Fact]
    public void Nodes_of_a_parsed_document_lie_inside_their_parents() => Check.One(ManyDocuments, Prop.ForAll(
        DocumentGenerator.Documents.ToArbitrary(),
        document =>
        {
            var source = new Source(Printer.Print(document));
            SyntaxTree.Walk(Parser.Parse(source), new NestingCheck(source));
        }));

    [Fact]
    public void A_block_string_that_is_printable_comes_back_unchanged() => Prop.ForAll<string?>(text =>
    {
        var value = text ?? "";
        if (!BlockString.IsPrintable(value))
            return;
        foreach (var minimize in new[] { false, true })
            Assert.Equal(value, Assert.IsType<StringValueNode>(Parser.ParseValue(BlockString.Print(value, minimize))).Value);
    }).QuickCheckThrowOnFailure();

    private sealed class NestingCheck(Source source) : SyntaxVisitor
    {
        private readonly Stack<Node> _parents = new();

        public override SyntaxVisit Enter(Node node)
        {
            Assert.Same(source, node.Location.Source);
            Assert.InRange(node.Location.Start, 0, node.Location.End);
            if (_parents.TryPeek(out var parent))
            {
                Assert.InRange(node.Location.Start, parent.Location.Start, parent.Location.End);
                Assert.InRange(node.Location.End, parent.Location.Start, parent.Location.End);
            }

            _parents.Push(node);
            return SyntaxVisit.Continue;
        }

        public override void Leave(Node node) => Assert.Same(node, _parents.Pop());
    }
}
