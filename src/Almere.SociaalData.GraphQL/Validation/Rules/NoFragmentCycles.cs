using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>No fragment spreads itself, be it through other fragments.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles"/>
public static class NoFragmentCycles
{
    // A cycle of thousands of fragments is wrong as clearly as one of a hundred; its error stays readable.
    private const int MostShown = 100;

    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(NoFragmentCycles)) { Finish = Check };

    private static void Check(ValidationContext context)
    {
        var uses = context.Uses;
        if (!uses.HasFragments)
            return;
        var visited = new bool[uses.Count];
        for (var index = 0; index < uses.Count && !context.IsStopped; index++)
        {
            if (uses.Definition(index) is FragmentDefinitionNode fragment)
                Search(context, uses.FindFragment(fragment.Name.Value), visited);
        }
    }

    // Depth first without recursion: a chain of fragments may be longer than the stack bears.
    private static void Search(ValidationContext context, int start, bool[] visited)
    {
        if (visited[start])
            return;
        visited[start] = true;
        var path = new List<(int Fragment, int Spread)> { (start, 0) };
        var depths = new Dictionary<int, int> { [start] = 0 };
        while (path.Count > 0 && !context.IsStopped)
        {
            var (fragment, next) = path[^1];
            var spreads = context.Uses.SpreadsOf(fragment);
            if (next == spreads.Length)
            {
                path.RemoveAt(path.Count - 1);
                depths.Remove(fragment);
                continue;
            }

            path[^1] = (fragment, next + 1);
            var spread = spreads[next].Fragment;
            if (spread < 0)
                continue;
            if (depths.TryGetValue(spread, out var depth))
            {
                Report(context, path, depth);
            }
            else if (!visited[spread])
            {
                visited[spread] = true;
                depths.Add(spread, path.Count);
                path.Add((spread, 0));
            }
        }
    }

    private static void Report(ValidationContext context, List<(int Fragment, int Spread)> path, int start)
    {
        var cycle = path.Skip(start).Take(MostShown).Select(step => context.Uses.SpreadsOf(step.Fragment)[step.Spread - 1].Node).ToArray();
        var length = path.Count - start;
        var name = ((FragmentDefinitionNode)context.Uses.Definition(path[start].Fragment)).Name.Value;
        var via = string.Join(", ", cycle.Take(length - 1).Select(spread => $"\"{spread.Name.Value}\""));
        var more = length > MostShown ? $" and {length - 1 - MostShown} more" : "";
        context.Report($"Cannot spread fragment \"{name}\" within itself{(via.Length > 0 ? $" via {via}{more}." : ".")}", [.. cycle]);
    }
}
