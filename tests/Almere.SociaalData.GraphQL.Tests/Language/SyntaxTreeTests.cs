using Almere.SociaalData.GraphQL.Language;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Language;

public sealed class SyntaxTreeTests
{
    [Fact]
    public void Descendants_come_in_the_order_of_the_text()
    {
        var document = Parser.Parse("query Q($v: [Int] = 1 @d) { a: b(c: {e: [$v]}) @f { ...G } } fragment G on T { h }");
        var starts = SyntaxTree.Descendants(document).Select(node => node.Location.Start).ToList();
        Assert.Equal(starts.Order(), starts);
        var names = SyntaxTree.Descendants(document).OfType<NameNode>().Select(name => name.Value);
        Assert.Equal(["Q", "v", "Int", "d", "a", "b", "c", "e", "v", "f", "G", "G", "T", "h"], names);
    }

    [Fact]
    public void A_visitor_can_skip_what_is_below_a_node()
    {
        var visitor = new Recorder(node => node is FieldNode { Name.Value: "skip" } ? SyntaxVisit.Skip : SyntaxVisit.Continue);
        SyntaxTree.Walk(Parser.Parse("{ a skip { b } c }"), visitor);
        Assert.Equal("+a -a +skip +c -c", string.Join(' ', visitor.Fields));
    }

    [Fact]
    public void A_visitor_can_stop()
    {
        var visitor = new Recorder(node => node is FieldNode { Name.Value: "stop" } ? SyntaxVisit.Stop : SyntaxVisit.Continue);
        SyntaxTree.Walk(Parser.Parse("{ a { b stop { c } d } e }"), visitor);
        Assert.Equal("+a +b -b +stop", string.Join(' ', visitor.Fields));
    }

    [Fact]
    public void A_node_that_occurs_twice_is_visited_twice()
    {
        var field = new FieldNode(new("a"));
        var visitor = new Recorder(_ => SyntaxVisit.Continue);
        SyntaxTree.Walk(new SelectionSetNode([field, field]), visitor);
        Assert.Equal("+a -a +a -a", string.Join(' ', visitor.Fields));
    }

    [Fact]
    public void No_tree_is_too_deep()
    {
        TypeNode type = new NamedTypeNode(new("A"));
        for (var level = 0; level < 1_000_000; level++)
            type = new ListTypeNode(type);
        Assert.Equal(1_000_002, SyntaxTree.Descendants(type).Count());
        SyntaxTree.Walk(type, new Recorder(_ => SyntaxVisit.Continue));
    }

    private sealed class Recorder(Func<Node, SyntaxVisit> decide) : SyntaxVisitor
    {
        public List<string> Fields { get; } = [];

        public override SyntaxVisit Enter(Node node)
        {
            if (node is FieldNode field)
                Fields.Add($"+{field.Name.Value}");
            return decide(node);
        }

        public override void Leave(Node node)
        {
            if (node is FieldNode field)
                Fields.Add($"-{field.Name.Value}");
        }
    }
}
