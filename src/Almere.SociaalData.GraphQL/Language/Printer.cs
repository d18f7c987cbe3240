namespace Almere.SociaalData.GraphQL.Language;

/// <summary>Writes a syntax tree as text, laid out for people; reading the text again gives the same tree.</summary>
public static class Printer
{
    /// <summary>The text of a node and all that is below it.</summary>
    /// <exception cref="InsufficientExecutionStackException">Code has built a tree that is deeper than the parser would ever allow.</exception>
    public static string Print(Node node)
    {
        var writer = new SyntaxWriter();
        writer.Write(node);
        return writer.ToString();
    }
}
