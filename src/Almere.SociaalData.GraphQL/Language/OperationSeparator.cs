namespace Almere.SociaalData.GraphQL.Language;

/// <summary>Cuts a document of several operations into one document for each.</summary>
public static class OperationSeparator
{
    /// <summary>
    /// For each operation, by its name (empty for an anonymous one): a document with that operation and the fragments it needs, in the order of the text.
    /// Definitions of types and fragments that no operation uses are in none of them.
    /// </summary>
    public static IReadOnlyDictionary<string, DocumentNode> Separate(DocumentNode document)
    {
        var spreads = new Dictionary<string, HashSet<string>>();
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
                spreads[fragment.Name.Value] = SpreadsOf(fragment);
        }

        var documents = new OrderedDictionary<string, DocumentNode>();
        foreach (var definition in document.Definitions)
        {
            if (definition is not OperationDefinitionNode operation)
                continue;
            var needed = Reachable(SpreadsOf(operation), spreads);
            documents[operation.Name?.Value ?? ""] = new(
                [.. document.Definitions.Where(other => other == operation || (other is FragmentDefinitionNode fragment && needed.Contains(fragment.Name.Value)))]);
        }

        return documents;
    }

    private static HashSet<string> Reachable(HashSet<string> start, Dictionary<string, HashSet<string>> spreads)
    {
        var reached = new HashSet<string>(start);
        var pending = new Stack<string>(start);
        while (pending.TryPop(out var name))
        {
            foreach (var next in spreads.GetValueOrDefault(name) ?? [])
            {
                if (reached.Add(next))
                    pending.Push(next);
            }
        }

        return reached;
    }

    private static HashSet<string> SpreadsOf(ExecutableDefinitionNode definition) =>
        [.. SyntaxTree.Descendants(definition.SelectionSet).OfType<FragmentSpreadNode>().Select(spread => spread.Name.Value)];
}
