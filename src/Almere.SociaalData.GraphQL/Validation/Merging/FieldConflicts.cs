using System.Runtime.CompilerServices;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation.Merging;

/// <summary>
/// Finds the fields that can't be merged, pair by pair, and says why. That takes time with the square of the document, so it is asked only when
/// <see cref="FieldMerging"/> can't say that all fits, and it is bounded by the steps of the context.
/// </summary>
/// <remarks>
/// Each pair is reported in one place, as graphql-js does: fields of one selection set where the set stands, fields of a set and a fragment, or of
/// two fragments, the first time that these meet. So the number of errors doesn't grow with the number of spreads.
/// </remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging"/>
internal sealed class FieldConflicts
{
    private readonly ValidationContext _context;
    private readonly SelectionTable _table;
    private readonly GroupedSet?[] _grouped;

    // What has been compared, and whether only as fields of different objects; a comparison as fields of one object says more.
    private readonly Dictionary<(int Set, int Fragment), bool> _comparedSets = [];
    private readonly Dictionary<(int, int), bool> _comparedFragments = [];
    private readonly HashSet<(int, int, bool)> _fitting = [];

    private FieldConflicts(ValidationContext context)
    {
        _context = context;
        _table = context.Selections;
        _grouped = new GroupedSet?[_table.Count];
    }

    /// <summary>Reports every conflict of the document.</summary>
    public static void Report(ValidationContext context)
    {
        var conflicts = new FieldConflicts(context);
        for (var set = 0; set < context.Selections.Count && !context.IsStopped; set++)
        {
            foreach (var conflict in conflicts.Within(set))
                context.Report(conflict.Message, [.. conflict.Left, .. conflict.Right]);
        }
    }

    private List<FieldConflict> Within(int set)
    {
        var conflicts = new List<FieldConflict>();
        var grouped = Grouped(set);
        foreach (var (_, fields) in grouped.Groups)
        {
            for (var one = 0; one < fields.Count; one++)
            {
                for (var other = one + 1; other < fields.Count && GoesOn(conflicts); other++)
                    Compare(conflicts, fields[one], fields[other], exclusive: false);
            }
        }

        for (var one = 0; one < grouped.Fragments.Count; one++)
        {
            BetweenSetAndFragment(conflicts, set, grouped.Fragments[one], exclusive: false);
            for (var other = one + 1; other < grouped.Fragments.Count && GoesOn(conflicts); other++)
                BetweenFragments(conflicts, grouped.Fragments[one], grouped.Fragments[other], exclusive: false);
        }

        return conflicts;
    }

    private void BetweenSetAndFragment(List<FieldConflict> conflicts, int set, int start, bool exclusive)
    {
        if (Grouped(set).Groups.Count == 0)
            return;
        var open = new Stack<int>([start]);
        while (open.TryPop(out var fragment) && GoesOn(conflicts))
        {
            if (!IsNew(_comparedSets, (set, fragment), exclusive) || !_context.TrySpend(1))
                continue;
            var root = _table.RootSet(fragment);
            if (root == set)
                continue;
            BetweenGroups(conflicts, Grouped(set), Grouped(root), exclusive);
            PushReversed(open, Grouped(root).Fragments);
        }
    }

    private void BetweenFragments(List<FieldConflict> conflicts, int left, int right, bool exclusive)
    {
        var open = new Stack<(int, int)>([(left, right)]);
        while (open.TryPop(out var pair) && GoesOn(conflicts))
        {
            var (one, other) = pair;
            if (one == other || !IsNew(_comparedFragments, (Math.Min(one, other), Math.Max(one, other)), exclusive) || !_context.TrySpend(1))
                continue;
            var (ofOne, ofOther) = (Grouped(_table.RootSet(one)), Grouped(_table.RootSet(other)));
            BetweenGroups(conflicts, ofOne, ofOther, exclusive);
            PushReversed(open, [.. ofOther.Fragments.Select(inner => (one, inner)), .. ofOne.Fragments.Select(inner => (inner, other))]);
        }
    }

    private List<FieldConflict> BetweenSets(int left, int right, bool exclusive)
    {
        var conflicts = new List<FieldConflict>();
        var (ofLeft, ofRight) = (Grouped(left), Grouped(right));
        BetweenGroups(conflicts, ofLeft, ofRight, exclusive);
        foreach (var fragment in ofRight.Fragments)
            BetweenSetAndFragment(conflicts, left, fragment, exclusive);
        foreach (var fragment in ofLeft.Fragments)
            BetweenSetAndFragment(conflicts, right, fragment, exclusive);
        foreach (var one in ofLeft.Fragments)
        {
            foreach (var other in ofRight.Fragments)
                BetweenFragments(conflicts, one, other, exclusive);
        }

        return conflicts;
    }

    private void BetweenGroups(List<FieldConflict> conflicts, GroupedSet left, GroupedSet right, bool exclusive)
    {
        foreach (var (key, ofLeft) in left.Groups)
        {
            if (!_context.TrySpend(1))
                return;
            if (right.Find(key) is not { } ofRight)
                continue;
            foreach (var one in ofLeft)
            {
                foreach (var other in ofRight)
                {
                    if (!GoesOn(conflicts))
                        return;
                    Compare(conflicts, one, other, exclusive);
                }
            }
        }
    }

    private void Compare(List<FieldConflict> conflicts, int left, int right, bool exclusive)
    {
        if (FindConflict(_table.FieldAt(left), _table.FieldAt(right), exclusive) is { } conflict)
            conflicts.Add(conflict);
    }

    private FieldConflict? FindConflict(SelectionTable.Selected left, SelectionTable.Selected right, bool exclusive)
    {
        exclusive |= left.Parent is ObjectType one && right.Parent is ObjectType other && !ReferenceEquals(one, other);
        var steps = 1;
        if (!exclusive)
        {
            if (left.Node.Name.Value != right.Node.Name.Value)
                return FieldConflict.OfNames(left.Node, right.Node);
            if (!FieldComparison.SameArguments(left.Node.Arguments, right.Node.Arguments, ref steps))
                return FieldConflict.OfArguments(left.Node, right.Node);
        }

        if (left.Definition?.Type is { } leftType && right.Definition?.Type is { } rightType && !FieldComparison.SameShape(leftType, rightType))
            return FieldConflict.OfTypes(left.Node, leftType, right.Node, rightType);
        if (!_context.TrySpend(steps) || left.SubSet == SelectionTable.None || right.SubSet == SelectionTable.None)
            return null;
        return FindInnerConflict(left, right, exclusive);
    }

    private FieldConflict? FindInnerConflict(SelectionTable.Selected left, SelectionTable.Selected right, bool exclusive)
    {
        // Fragments can bring the same two sets together in many places.
        if (_fitting.Contains((left.SubSet, right.SubSet, exclusive)))
            return null;
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _context.StopAtDepth(left.Node);
            return null;
        }

        var inner = BetweenSets(left.SubSet, right.SubSet, exclusive);
        if (inner.Count > 0)
            return FieldConflict.OfInner(left.Node, right.Node, inner);
        _fitting.Add((left.SubSet, right.SubSet, exclusive));
        return null;
    }

    // One error more than are wanted is enough to say that there are too many.
    private bool GoesOn(List<FieldConflict> conflicts) => !_context.IsStopped && conflicts.Count <= _context.MaxErrors;

    private static bool IsNew(Dictionary<(int, int), bool> compared, (int, int) pair, bool exclusive)
    {
        if (compared.TryGetValue(pair, out var onlyExclusive) && (exclusive || !onlyExclusive))
            return false;
        compared[pair] = exclusive;
        return true;
    }

    private static void PushReversed<T>(Stack<T> open, List<T> next)
    {
        for (var index = next.Count - 1; index >= 0; index--)
            open.Push(next[index]);
    }

    private GroupedSet Grouped(int set) => _grouped[set] ??= new(_table, set);

    /// <summary>The fields of a set by response key, in the order of the text, and the fragments that it spreads, each once.</summary>
    private sealed class GroupedSet
    {
        private readonly Dictionary<int, List<int>> _byKey = [];

        public GroupedSet(SelectionTable table, int set)
        {
            for (var field = table.SetAt(set).FirstField; field != SelectionTable.None; field = table.FieldAt(field).Next)
            {
                var key = table.KeyOf(field);
                if (!_byKey.TryGetValue(key, out var fields))
                {
                    _byKey.Add(key, fields = []);
                    Groups.Add((key, fields));
                }

                fields.Add(field);
            }

            var seen = new HashSet<int>();
            for (var spread = table.SetAt(set).FirstSpread; spread != SelectionTable.None; spread = table.SpreadAt(spread).Next)
            {
                var fragment = table.SpreadAt(spread).Fragment;
                if (fragment >= 0 && seen.Add(fragment))
                    Fragments.Add(fragment);
            }
        }

        public List<(int Key, List<int> Fields)> Groups { get; } = [];

        public List<int> Fragments { get; } = [];

        public List<int>? Find(int key) => _byKey.GetValueOrDefault(key);
    }
}
