namespace Almere.SociaalData.GraphQL.Types.SchemaValidation;

/// <summary>
/// Finds the cycles of a graph depth first, each node once, with a stack of its own, so that a chain of any length is followed.
/// </summary>
/// <typeparam name="TNode">The nodes, compared by reference.</typeparam>
/// <typeparam name="TEdge">What an edge is known by.</typeparam>
/// <param name="edgesOf">The edges that leave a node, and where they lead.</param>
/// <param name="report">Is told of every cycle, its edges in order, and answers whether to go on.</param>
internal sealed class CycleSearch<TNode, TEdge>(Func<TNode, IEnumerable<(TEdge Edge, TNode Target)>> edgesOf, Func<IReadOnlyList<TEdge>, bool> report)
    where TNode : class
{
    private readonly HashSet<TNode> _visited = [];
    private readonly Dictionary<TNode, int> _placeOnPath = [];
    private readonly List<TEdge> _path = [];

    /// <summary>Finds the cycles that can be reached from a node and were not found before.</summary>
    public void Visit(TNode start)
    {
        if (!_visited.Add(start))
            return;
        var open = new Stack<(TNode Node, IEnumerator<(TEdge Edge, TNode Target)> Edges)>();
        Open(start);
        while (open.TryPeek(out var top))
        {
            if (!top.Edges.MoveNext())
            {
                open.Pop();
                _placeOnPath.Remove(top.Node);
                if (_path.Count > 0)
                    _path.RemoveAt(_path.Count - 1);
                continue;
            }

            var (edge, target) = top.Edges.Current;
            if (_placeOnPath.TryGetValue(target, out var place))
            {
                if (!report([.. _path[place..], edge]))
                    return;
            }
            else if (_visited.Add(target))
            {
                _path.Add(edge);
                Open(target);
            }
        }

        void Open(TNode node)
        {
            _placeOnPath[node] = _path.Count;
            open.Push((node, edgesOf(node).GetEnumerator()));
        }
    }
}
