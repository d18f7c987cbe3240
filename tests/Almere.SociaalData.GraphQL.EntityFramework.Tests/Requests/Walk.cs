using System.Text.Json.Nodes;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Requests;

/// <summary>A page of members or loans that was asked for: the ids of its rows with the cursor of each, and what lies beyond.</summary>
internal sealed record Page(
    List<string> Ids, List<string> Cursors, string? Start, string? End, bool HasNext, bool HasPrevious, int? Total)
{
    public static Page Of(JsonNode connection)
    {
        var edges = connection["edges"]!.AsArray();
        var info = connection["pageInfo"]!;
        return new(
            [.. edges.Select(edge => (string)edge!["node"]!["id"]!)], [.. edges.Select(edge => (string)edge!["cursor"]!)], (string?)info["startCursor"],
            (string?)info["endCursor"], (bool)info["hasNextPage"]!, (bool)info["hasPreviousPage"]!, (int?)connection["totalCount"]);
    }
}

/// <summary>Walks the pages of a list.</summary>
/// <param name="field">The connection.</param>
/// <param name="where">Its filter, or null.</param>
/// <param name="order">Its order, or null.</param>
/// <param name="run">Answers a request.</param>
internal sealed class Walk(string field, Place? where, Place? order, Func<RequestText, JsonNode> run)
{
    public Page Ask(params (string Name, object? Value)[] page)
    {
        var arguments = new Fields();
        foreach (var (name, value) in page)
            arguments.Add(name, value is string cursor ? new Variable("String", cursor) : value);
        if (where is not null)
            arguments.Add("where", where);
        if (order is not null)
            arguments.Add("order", order);
        var asked = new Ask(field)
        {
            Arguments = arguments,
            Selection =
            [
                new("edges") { Selection = [new("cursor"), new("node") { Selection = [new("id")] }] },
                new("pageInfo") { Selection = [new("hasNextPage"), new("hasPreviousPage"), new("startCursor"), new("endCursor")] },
                new("totalCount"),
            ],
        };
        return Page.Of(run(RequestText.Of(VariableChoice.Literals.Apply([asked])))[field]!);
    }

    /// <summary>All pages from the first to the last.</summary>
    public List<Page> Forwards(int size, Action<Page>? between = null) => Pages("first", "after", size, page => page.HasNext, page => page.End, between);

    /// <summary>All pages from the last to the first.</summary>
    public List<Page> Backwards(int size, Action<Page>? between = null) => Pages("last", "before", size, page => page.HasPrevious, page => page.Start, between);

    private List<Page> Pages(string count, string beyond, int size, Func<Page, bool> goesOn, Func<Page, string?> cursor, Action<Page>? between)
    {
        var pages = new List<Page> { Ask((count, size)) };
        while (goesOn(pages[^1]) && pages.Count < 200)
        {
            between?.Invoke(pages[^1]);
            pages.Add(Ask((count, size), (beyond, cursor(pages[^1]))));
        }

        return pages;
    }
}
