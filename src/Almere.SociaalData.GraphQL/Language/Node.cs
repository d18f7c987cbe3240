namespace Almere.SociaalData.GraphQL.Language;

/// <summary>
/// A node of the syntax tree of a document. Nodes don't change and are equal only to themselves, so they can be keys of a dictionary.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Appendix-Grammar-Summary"/>
public abstract class Node
{
    private protected Node(Location location) => Location = location;

    /// <summary>Which kind of node this is.</summary>
    public abstract NodeKind Kind { get; }

    /// <summary>Where the node was read from.</summary>
    public Location Location { get; }

    /// <summary>The node as text, as <see cref="Printer.Print"/> writes it.</summary>
    public override string ToString() => Printer.Print(this);
}
