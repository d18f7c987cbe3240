using System.Runtime.InteropServices;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation;

/// <summary>
/// The selection sets of a document with their fields and fragment spreads, noted on the walk: inline fragments are flattened into the set around
/// them, and each field knows its parent type. Sets, fields and fragments are numbers, so that comparing them needs no dictionary of nodes.
/// </summary>
internal sealed class SelectionTable
{
    /// <summary>Stands for no set, field or fragment.</summary>
    public const int None = -1;

    private readonly List<Set> _sets = [];
    private readonly List<Selected> _fields = [];
    private readonly List<Spread> _spreads = [];
    private readonly List<int> _rootSets = [];
    private Dictionary<string, int>? _keys;
    private int _current = None;

    /// <summary>How many sets there are; they are numbered in the order of the text.</summary>
    public int Count => _sets.Count;

    public int FieldCount => _fields.Count;

    public bool HasSpreads => _spreads.Count > 0;

    /// <summary>Says that the walk comes to the selection set of the next operation or fragment.</summary>
    public void EnterDefinition()
    {
        _rootSets.Add(_sets.Count);
        Open();
    }

    /// <summary>Notes a field in the current set.</summary>
    public void Add(FieldNode node, CompositeType? parent, FieldDefinition? definition)
    {
        var index = _fields.Count;
        _fields.Add(new() { Node = node, Parent = parent, Definition = definition, SubSet = None, Next = None, Key = None });
        ref var set = ref CollectionsMarshal.AsSpan(_sets)[_current];
        if (set.Fields++ == 0)
            set.FirstField = index;
        else
            CollectionsMarshal.AsSpan(_fields)[set.LastField].Next = index;
        set.LastField = index;
    }

    /// <summary>Notes a fragment spread in the current set.</summary>
    /// <param name="fragment">The number of the fragment among the operations and fragments, or -1 when it isn't known.</param>
    public void AddSpread(int fragment)
    {
        var index = _spreads.Count;
        _spreads.Add(new() { Fragment = fragment, Next = None });
        ref var set = ref CollectionsMarshal.AsSpan(_sets)[_current];
        if (set.Spreads++ == 0)
            set.FirstSpread = index;
        else
            CollectionsMarshal.AsSpan(_spreads)[set.LastSpread].Next = index;
        set.LastSpread = index;
    }

    /// <summary>Makes the selection set of the last field the current one, and gives the one that was, to go back to.</summary>
    public int EnterField()
    {
        var outer = _current;
        CollectionsMarshal.AsSpan(_fields)[^1].SubSet = _sets.Count;
        Open();
        return outer;
    }

    /// <summary>Goes back to the set around a field.</summary>
    public void LeaveField(int outer) => _current = outer;

    public ref Set SetAt(int set) => ref CollectionsMarshal.AsSpan(_sets)[set];

    public ref Selected FieldAt(int field) => ref CollectionsMarshal.AsSpan(_fields)[field];

    public ref readonly Spread SpreadAt(int spread) => ref CollectionsMarshal.AsSpan(_spreads)[spread];

    /// <summary>The number of the response key of a field: fields with the same key have the same number, from 0.</summary>
    public int KeyOf(int field)
    {
        ref var selected = ref FieldAt(field);
        if (selected.Key == None)
        {
            ref var key = ref CollectionsMarshal.GetValueRefOrAddDefault(_keys ??= new(StringComparer.Ordinal), selected.Node.ResponseKey, out var known);
            if (!known)
                key = _keys.Count - 1;
            selected.Key = key;
        }

        return selected.Key;
    }

    /// <summary>The selection set of an operation or fragment.</summary>
    public int RootSet(int definition) => _rootSets[definition];

    private void Open()
    {
        _current = _sets.Count;
        _sets.Add(new() { FirstField = None, LastField = None, FirstSpread = None, LastSpread = None });
    }

    /// <summary>A selection set: a chain of fields and a chain of fragment spreads.</summary>
    public struct Set
    {
        public int FirstField;
        public int LastField;
        public int Fields;
        public int FirstSpread;
        public int LastSpread;
        public int Spreads;
    }

    /// <summary>A field in its set.</summary>
    public struct Selected
    {
        public FieldNode Node;
        public CompositeType? Parent;
        public FieldDefinition? Definition;

        /// <summary>The set of its own selections, or <see cref="None"/>.</summary>
        public int SubSet;

        /// <summary>The next field of the set, or <see cref="None"/>.</summary>
        public int Next;

        /// <summary>The number of its response key, or <see cref="None"/> while nobody asked.</summary>
        public int Key;
    }

    /// <summary>A fragment spread in its set.</summary>
    public struct Spread
    {
        public int Fragment;
        public int Next;
    }
}
