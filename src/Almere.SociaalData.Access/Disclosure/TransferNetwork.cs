namespace Almere.SociaalData.Access.Disclosure;

/// <summary>
/// A table of lines by values with its totals, seen as a network: every group is an edge from its line to its value, every total an edge that
/// closes the circle. Persons can be moved around a circle of suppressed edges without changing anything that is shown; a group is
/// protected when it can be brought to ten that way, for then nobody can tell it from a group of ten. Where no such circle exists yet, the cheapest one is made
/// by suppressing the smallest groups on it.
/// </summary>
/// <remarks>Network-based secondary suppression for two-way tables; see Cox, "Network models for complementary cell suppression" (1995).</remarks>
internal sealed class TransferNetwork
{
    private readonly int[] _counts;
    private readonly bool[] _suppressed;
    private readonly int[] _lineOf;
    private readonly int[] _valueOf;
    private readonly Margin _lines;
    private readonly Margin _values;
    private readonly int[][] _cellsOfLine;
    private readonly int[][] _cellsOfValue;

    // Nodes: the lines, the values, then one where the totals of the values meet (Top) and one where those of the lines do (Side).
    // Edges: the cells (line to value), the line totals (Side to line), the value totals (value to Top). The grand total is always known here, so Top and Side
    // are never joined.
    private readonly int _top;
    private readonly int _side;
    private readonly int _edges;

    /// <summary>Persons that the present search has moved over each edge, in the edge's direction.</summary>
    private readonly int[] _moved;

    /// <param name="counts">Persons per cell.</param>
    /// <param name="suppressed">Which cells are suppressed; more become so.</param>
    /// <param name="lineOf">The line of each cell.</param>
    /// <param name="valueOf">The value of each cell.</param>
    /// <param name="lines">Totals of the lines, as a coarser answer has them.</param>
    /// <param name="values">Totals of the values, as a coarser answer has them.</param>
    public TransferNetwork(int[] counts, bool[] suppressed, int[] lineOf, int[] valueOf, Margin lines, Margin values)
    {
        (_counts, _suppressed, _lineOf, _valueOf, _lines, _values) = (counts, suppressed, lineOf, valueOf, lines, values);
        _cellsOfLine = Group(lineOf, lines.Counts.Length);
        _cellsOfValue = Group(valueOf, values.Counts.Length);
        _top = lines.Counts.Length + values.Counts.Length;
        _side = _top + 1;
        _edges = counts.Length + lines.Counts.Length + values.Counts.Length;
        _moved = new int[_edges];
    }

    /// <summary>Suppresses what is needed.</summary>
    /// <returns>False when some group under ten can't be protected by suppressing others.</returns>
    public bool Protect()
    {
        for (var edge = 0; edge < _edges; edge++)
        {
            if (!IsSuppressed(edge)) continue;
            var count = CountOf(edge);
            if (count < DisclosureControl.Smallest)
            {
                if (!Raise(edge, DisclosureControl.Smallest - count)) return false;
            }
            else if (!CanChange(edge, onlySuppressed: true))
            {
                // Only where what is suppressed already leaves no way: more than that, and a reader would learn from it that a neighbour has nobody to give.
                CanChange(edge, onlySuppressed: false);
            }
        }

        return true;
    }

    private bool Raise(int edge, int persons)
    {
        Array.Clear(_moved);
        while (persons > 0)
        {
            var moved = Move(from: HeadOf(edge), to: TailOf(edge), edge, persons);
            if (moved == 0) return false;
            persons -= moved;
        }

        return true;
    }

    /// <summary>Whether a larger group could have another number: it can grow, or shrink when its line holds nothing else.</summary>
    private bool CanChange(int edge, bool onlySuppressed)
    {
        Array.Clear(_moved);
        var (tail, head) = (TailOf(edge), HeadOf(edge));
        return Along(head, tail, edge, persons: 1, onlySuppressed) > 0 || Along(tail, head, edge, persons: 1, onlySuppressed) > 0;
    }

    /// <summary>Moves up to a number of persons along the path that needs the fewest persons suppressed, and suppresses the cells on it.</summary>
    /// <returns>How many were moved; 0 when there is no path.</returns>
    private int Move(int from, int to, int without, int persons)
    {
        // Most groups hide among what is suppressed already: look there first, before weighing every other cell.
        var free = Along(from, to, without, persons, onlySuppressed: true);
        return free > 0 ? free : Along(from, to, without, persons, onlySuppressed: false);
    }

    /// <summary>The search itself (Dijkstra).</summary>
    private int Along(int from, int to, int without, int persons, bool onlySuppressed)
    {
        var cost = new long[_side + 1];
        var arrivedBy = new (int Edge, bool Forward)[_side + 1];
        var settled = new bool[_side + 1];
        Array.Fill(cost, long.MaxValue);
        cost[from] = 0;
        var queue = new PriorityQueue<int, (long Cost, int Node)>();
        queue.Enqueue(from, (0, from));
        while (queue.TryDequeue(out var node, out _) && node != to)
        {
            if (settled[node]) continue;
            settled[node] = true;
            foreach (var (edge, forward) in StepsFrom(node))
            {
                if (edge == without || (!forward && Remaining(edge) == 0) || (onlySuppressed && !IsSuppressed(edge))) continue;
                var next = forward ? HeadOf(edge) : TailOf(edge);
                var total = cost[node] + (IsSuppressed(edge) ? 0 : CountOf(edge));
                if (total >= cost[next]) continue;
                cost[next] = total;
                arrivedBy[next] = (edge, forward);
                queue.Enqueue(next, (total, next));
            }
        }

        if (cost[to] == long.MaxValue) return 0;
        var path = new List<(int Edge, bool Forward)>();
        for (var node = to; node != from; node = arrivedBy[node].Forward ? TailOf(arrivedBy[node].Edge) : HeadOf(arrivedBy[node].Edge)) path.Add(arrivedBy[node]);
        var moved = path.Where(step => !step.Forward).Select(step => Remaining(step.Edge)).Append(persons).Min();
        foreach (var (edge, forward) in path)
        {
            _moved[edge] += forward ? moved : -moved;
            if (edge < _counts.Length) _suppressed[edge] = true;
        }

        return moved;
    }

    /// <summary>The edges that can be walked from a node: forward adds a person, backward takes one away. A total that is shown can't change.</summary>
    private IEnumerable<(int Edge, bool Forward)> StepsFrom(int node)
    {
        var lines = _lines.Counts.Length;
        if (node < lines)
        {
            foreach (var cell in _cellsOfLine[node]) yield return (cell, true);
            if (_lines.Suppressed[node]) yield return (_counts.Length + node, false);
        }
        else if (node < _top)
        {
            var value = node - lines;
            foreach (var cell in _cellsOfValue[value]) yield return (cell, false);
            if (_values.Suppressed[value]) yield return (_counts.Length + lines + value, true);
        }
        else if (node == _top)
        {
            for (var value = 0; value < _values.Counts.Length; value++)
            {
                if (_values.Suppressed[value]) yield return (_counts.Length + lines + value, false);
            }
        }
        else
        {
            for (var line = 0; line < lines; line++)
            {
                if (_lines.Suppressed[line]) yield return (_counts.Length + line, true);
            }
        }
    }

    private int Remaining(int edge) => CountOf(edge) + _moved[edge];

    private int CountOf(int edge) => Part(edge, _counts, _lines.Counts, _values.Counts);

    private bool IsSuppressed(int edge) => Part(edge, _suppressed, _lines.Suppressed, _values.Suppressed);

    private int TailOf(int edge) => edge < _counts.Length ? _lineOf[edge] : edge < _counts.Length + _lines.Counts.Length ? _side : edge - _counts.Length;

    private int HeadOf(int edge) => edge < _counts.Length
        ? _lines.Counts.Length + _valueOf[edge]
        : edge < _counts.Length + _lines.Counts.Length ? edge - _counts.Length : _top;

    private static T Part<T>(int edge, T[] cells, T[] lines, T[] values) => edge < cells.Length
        ? cells[edge]
        : edge < cells.Length + lines.Length ? lines[edge - cells.Length] : values[edge - cells.Length - lines.Length];

    private static int[][] Group(int[] groupOf, int groups)
    {
        var members = Enumerable.Range(0, groups).Select(_ => new List<int>()).ToArray();
        for (var cell = 0; cell < groupOf.Length; cell++) members[groupOf[cell]].Add(cell);
        return Array.ConvertAll(members, list => list.ToArray());
    }

    /// <summary>Totals of a coarser answer: what they are, and whether that answer shows them.</summary>
    internal readonly record struct Margin(int[] Counts, bool[] Suppressed);
}
