using System.Runtime.InteropServices;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation.Merging;

/// <summary>
/// Finds out, in time near to the size of the document, that all its fields can be merged. Instead of comparing fields in pairs it takes together what
/// ends up in one place of a response: the fields of merged selection sets with the same response key must all have the same shape, and those whose
/// parents may be the same object must all be the same field as the first of them; then their own selections are merged in turn.
/// </summary>
/// <remarks>
/// Field names and arguments count only among fields whose parents can be one object. A parent that is no object type can be any object, so such
/// fields go with those of each object type; what is selected below fields of different object types still has to have the same shape.
/// </remarks>
/// <seealso href="https://spec.graphql.org/September2025/#FieldsInSetCanMerge()"/>
internal sealed class FieldMerging
{
    private const int Few = 8;

    private readonly SelectionTable _table;
    private readonly DocumentUses _uses;
    private readonly int[] _nextOfKey;
    private readonly int[] _fragmentSeen;
    private readonly bool[] _fragmentMerged;
    private readonly List<int> _openFragments = [];
    private readonly List<int> _repeatedKeys = [];

    // Merges still to be checked; their sets stand one behind the other, those of the last merge at the end.
    private readonly Stack<Merge> _open = new();
    private readonly List<int> _openSets = [];

    // Only where there are fragments do the same selection sets meet again: as exactly the same sets, or as some of those that met before (then all
    // of them say the same merge, from 1).
    private readonly HashSet<MergedSets>? _checked;
    private readonly int[] _mergeOf;
    private readonly int[] _shapeMergeOf;
    private int _merges;

    private readonly List<(ObjectType Parent, int First)> _objects = [];
    private readonly List<(ObjectType? Parent, int Set)> _inner = [];
    private Group[] _groups = new Group[16];
    private int _round;
    private int _stepsLeft;

    private FieldMerging(SelectionTable table, DocumentUses uses, int maxSteps)
    {
        _table = table;
        _uses = uses;
        _stepsLeft = maxSteps;
        _nextOfKey = new int[table.FieldCount];
        _fragmentSeen = new int[uses.Count];
        _fragmentMerged = new bool[uses.Count];
        _checked = table.HasSpreads ? [] : null;
        _mergeOf = new int[table.HasSpreads ? table.Count : 0];
        _shapeMergeOf = new int[table.HasSpreads ? table.Count : 0];
    }

    /// <summary>True when all fields can be merged; false when they can't, or when finding out takes too many steps.</summary>
    public static bool Fits(SelectionTable table, DocumentUses uses, int maxSteps)
    {
        for (var set = 0; set < table.Count; set++)
        {
            if (MayMerge(table, set))
                return new FieldMerging(table, uses, maxSteps).Run();
        }

        return true;
    }

    // Whether anything in the set meets anything else. A few keys are compared one by one, without numbering them.
    private static bool MayMerge(SelectionTable table, int set)
    {
        ref var selections = ref table.SetAt(set);
        if (selections.Spreads > 0)
            return selections.Fields + selections.Spreads > 1;
        if (selections.Fields > Few)
            return true;
        for (var one = selections.FirstField; one != SelectionTable.None; one = table.FieldAt(one).Next)
        {
            var key = table.FieldAt(one).Node.ResponseKey;
            for (var other = table.FieldAt(one).Next; other != SelectionTable.None; other = table.FieldAt(other).Next)
            {
                if (table.FieldAt(other).Node.ResponseKey == key)
                    return true;
            }
        }

        return false;
    }

    // Every selection set is merged with itself. Operations come first and then fragments that no other fragment spreads: a fragment that was
    // merged into one of those needs no merge of its own, so a chain of fragments is gone through once and not from each of its links.
    private bool Run()
    {
        var isInner = new bool[_uses.Count];
        for (var index = 0; index < _uses.Count; index++)
        {
            if (_uses.Definition(index) is not FragmentDefinitionNode)
                continue;
            foreach (var (_, fragment) in _uses.SpreadsOf(index))
            {
                if (fragment >= 0)
                    isInner[fragment] = true;
            }
        }

        return Run(index => _uses.Definition(index) is OperationDefinitionNode)
            && Run(index => _uses.Definition(index) is FragmentDefinitionNode && !isInner[index])
            && Run(index => isInner[index]);
    }

    private bool Run(Predicate<int> includes)
    {
        for (var index = 0; index < _uses.Count; index++)
        {
            if (!includes(index))
                continue;
            var root = _table.RootSet(index);
            var end = index + 1 < _uses.Count ? _table.RootSet(index + 1) : _table.Count;
            if (!_fragmentMerged[index] && !Check(root, index))
                return false;
            for (var set = root + 1; set < end; set++)
            {
                if (!Check(set, SelectionTable.None))
                    return false;
            }
        }

        return true;
    }

    private bool Check(int set, int fragment)
    {
        if (!MayMerge(_table, set))
            return true;
        _openSets.Add(set);
        _open.Push(new(1, ShapeOnly: false, fragment));
        while (_open.TryPop(out var merge))
        {
            Expand(merge);
            foreach (var key in _repeatedKeys)
            {
                if (_stepsLeft < 0 || !Check(_groups[key], merge.ShapeOnly))
                    return false;
            }
        }

        return _stepsLeft >= 0;
    }

    // Groups all fields of the merged sets and of the fragments that they spread by response key.
    private void Expand(Merge merge)
    {
        _round++;
        _repeatedKeys.Clear();
        if (merge.Fragment != SelectionTable.None)
            _fragmentSeen[merge.Fragment] = _round;
        var first = _openSets.Count - merge.Count;
        for (var index = first; index < _openSets.Count; index++)
            Add(_openSets[index]);
        _openSets.RemoveRange(first, merge.Count);
        for (var index = 0; index < _openFragments.Count; index++)
        {
            _fragmentMerged[_openFragments[index]] |= !merge.ShapeOnly;
            Add(_table.RootSet(_openFragments[index]));
        }

        _openFragments.Clear();
    }

    private void Add(int set)
    {
        ref var selections = ref _table.SetAt(set);
        _stepsLeft -= 1 + selections.Fields + selections.Spreads;
        for (var field = selections.FirstField; field != SelectionTable.None; field = _table.FieldAt(field).Next)
            Add(field, _table.KeyOf(field));
        for (var spread = selections.FirstSpread; spread != SelectionTable.None; spread = _table.SpreadAt(spread).Next)
        {
            var fragment = _table.SpreadAt(spread).Fragment;
            if (fragment < 0 || _fragmentSeen[fragment] == _round)
                continue;
            _fragmentSeen[fragment] = _round;
            _openFragments.Add(fragment);
        }
    }

    private void Add(int field, int key)
    {
        if (key >= _groups.Length)
            Array.Resize(ref _groups, Math.Max(key + 1, _groups.Length * 2));
        ref var group = ref _groups[key];
        _nextOfKey[field] = SelectionTable.None;
        if (group.Round != _round)
        {
            group = new() { Round = _round, First = field, Last = field };
            return;
        }

        if (group.First == group.Last)
            _repeatedKeys.Add(key);
        _nextOfKey[group.Last] = field;
        group.Last = field;
    }

    private bool Check(Group group, bool shapeOnly)
    {
        GraphQLType? shape = null;
        var anyObject = SelectionTable.None;
        _objects.Clear();
        _inner.Clear();
        for (var index = group.First; index != SelectionTable.None; index = _nextOfKey[index])
        {
            ref var field = ref _table.FieldAt(index);
            if (field.Definition?.Type is { } type)
            {
                shape ??= type;
                if (!FieldComparison.SameShape(shape, type))
                    return false;
            }

            var parent = field.Parent as ObjectType;
            if (field.SubSet != SelectionTable.None)
                _inner.Add((parent, field.SubSet));
            if (!shapeOnly && !Same(ref parent is null ? ref anyObject : ref FirstOf(parent, index), index))
                return false;
        }

        if (anyObject != SelectionTable.None)
        {
            foreach (var (_, first) in _objects)
            {
                if (!Same(ref anyObject, first))
                    return false;
            }
        }

        MergeInner(shapeOnly);
        return true;
    }

    private ref int FirstOf(ObjectType parent, int field)
    {
        var objects = CollectionsMarshal.AsSpan(_objects);
        for (var index = 0; index < objects.Length; index++)
        {
            _stepsLeft--;
            if (ReferenceEquals(objects[index].Parent, parent))
                return ref objects[index].First;
        }

        _objects.Add((parent, field));
        return ref CollectionsMarshal.AsSpan(_objects)[^1].First;
    }

    private bool Same(ref int first, int field)
    {
        if (first == SelectionTable.None || first == field)
        {
            first = field;
            return true;
        }

        var (one, other) = (_table.FieldAt(first).Node, _table.FieldAt(field).Node);
        var steps = 1;
        var same = one.Name.Value == other.Name.Value && FieldComparison.SameArguments(one.Arguments, other.Arguments, ref steps);
        _stepsLeft -= steps;
        return same;
    }

    // Opens the merges of what the fields of a group select.
    private void MergeInner(bool shapeOnly)
    {
        if (_inner.Count < 2)
            return;
        var parents = _inner.Select(inner => inner.Parent).OfType<ObjectType>().Distinct().ToList();
        if (shapeOnly || parents.Count < 2)
        {
            Open(null, shapeOnly);
            return;
        }

        foreach (var parent in parents)
            Open(parent, shapeOnly: false);
        Open(null, shapeOnly: true);
    }

    // The sets below one object type with those below parents that can be any object; all sets when no object type is given.
    private void Open(ObjectType? parent, bool shapeOnly)
    {
        var first = _openSets.Count;
        foreach (var (own, set) in _inner)
        {
            if (parent is null || own is null || ReferenceEquals(own, parent))
                _openSets.Add(set);
        }

        _stepsLeft -= _inner.Count;
        var count = _openSets.Count - first;
        if (count < 2 || !IsNew(first, shapeOnly))
            _openSets.RemoveRange(first, count);
        else
            _open.Push(new(count, shapeOnly, SelectionTable.None));
    }

    private bool IsNew(int first, bool shapeOnly)
    {
        if (_checked is null)
            return true;
        var met = CollectionsMarshal.AsSpan(_openSets)[first..];
        if (AreSomeOf(met, _mergeOf) || (shapeOnly && AreSomeOf(met, _shapeMergeOf)))
            return false;
        _merges++;
        foreach (var set in met)
            (shapeOnly ? _shapeMergeOf : _mergeOf)[set] = _merges;
        int[] sets = [.. met];
        Array.Sort(sets);
        return !(shapeOnly && _checked.Contains(new(sets, false))) && _checked.Add(new(sets, shapeOnly));
    }

    private static bool AreSomeOf(ReadOnlySpan<int> sets, int[] mergeOf)
    {
        var merge = mergeOf[sets[0]];
        foreach (var set in sets)
        {
            if (mergeOf[set] != merge)
                return false;
        }

        return merge > 0;
    }

    private readonly record struct Merge(int Count, bool ShapeOnly, int Fragment);

    // The fields with one response key: a chain. It is of this round or stale.
    private struct Group
    {
        public int Round;
        public int First;
        public int Last;
    }

    private readonly record struct MergedSets(int[] Sets, bool ShapeOnly)
    {
        public bool Equals(MergedSets other) => ShapeOnly == other.ShapeOnly && Sets.AsSpan().SequenceEqual(other.Sets);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(ShapeOnly);
            hash.AddBytes(MemoryMarshal.AsBytes(Sets.AsSpan()));
            return hash.ToHashCode();
        }
    }
}
