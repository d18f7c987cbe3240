using System.Runtime.InteropServices;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation;

/// <summary>Where the operations and fragments of a document use variables and spread fragments, noted on the walk; they are named by their place among them.</summary>
internal sealed class DocumentUses
{
    private readonly List<Uses> _definitions = [];
    private readonly List<VariableUsage> _variables = [];
    private readonly List<SpreadUse> _spreads = [];
    private Dictionary<string, int>? _fragments;
    private int _current = -1;

    /// <summary>How many operations and fragments there are.</summary>
    public int Count => _definitions.Count;

    /// <summary>Whether there are fragments.</summary>
    public bool HasFragments => _fragments is not null;

    /// <summary>Whether any operation or fragment uses a variable.</summary>
    public bool HasVariables => _variables.Count > 0;

    /// <summary>Makes a definition known before the walk, so that spreads before it find it.</summary>
    public void Declare(ExecutableDefinitionNode definition)
    {
        if (definition is FragmentDefinitionNode fragment)
            (_fragments ??= new(StringComparer.Ordinal))[fragment.Name.Value] = _definitions.Count;
        _definitions.Add(new(definition));
    }

    /// <summary>Says that the walk comes to the next definition.</summary>
    public void Enter()
    {
        _current++;
        ref var uses = ref CollectionsMarshal.AsSpan(_definitions)[_current];
        uses.FirstVariable = _variables.Count;
        uses.FirstSpread = _spreads.Count;
    }

    /// <summary>Says that the walk leaves the current definition.</summary>
    public void Leave()
    {
        ref var uses = ref CollectionsMarshal.AsSpan(_definitions)[_current];
        uses.Variables = _variables.Count - uses.FirstVariable;
        uses.Spreads = _spreads.Count - uses.FirstSpread;
    }

    public void Add(VariableNode variable, in InputPosition position) => _variables.Add(new(variable, position));

    /// <summary>Notes a fragment spread and gives the number of the fragment, or -1.</summary>
    public int Add(FragmentSpreadNode spread)
    {
        var fragment = FindFragment(spread.Name.Value);
        _spreads.Add(new(spread, fragment));
        return fragment;
    }

    /// <summary>The number of the fragment, or -1.</summary>
    public int FindFragment(string name) => _fragments is not null && _fragments.TryGetValue(name, out var index) ? index : -1;

    public ExecutableDefinitionNode Definition(int index) => _definitions[index].Definition;

    public ReadOnlySpan<VariableUsage> VariablesOf(int index) =>
        CollectionsMarshal.AsSpan(_variables).Slice(_definitions[index].FirstVariable, _definitions[index].Variables);

    public ReadOnlySpan<SpreadUse> SpreadsOf(int index) =>
        CollectionsMarshal.AsSpan(_spreads).Slice(_definitions[index].FirstSpread, _definitions[index].Spreads);

    /// <summary>A fragment spread and the number of the fragment, or -1 when there is none of that name.</summary>
    public readonly record struct SpreadUse(FragmentSpreadNode Node, int Fragment);

    private struct Uses(ExecutableDefinitionNode definition)
    {
        public readonly ExecutableDefinitionNode Definition = definition;
        public int FirstVariable;
        public int Variables;
        public int FirstSpread;
        public int Spreads;
    }
}
