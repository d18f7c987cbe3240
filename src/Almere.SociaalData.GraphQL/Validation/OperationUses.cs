using System.Runtime.InteropServices;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation;

/// <summary>An operation with every use of a variable in it and in the fragments that it reaches. It is read while its handler runs, and no longer.</summary>
public sealed class OperationUses
{
    private readonly List<VariableUsage> _variables = [];
    private readonly List<int> _reached = [];
    private readonly DocumentUses _uses;
    private readonly int[] _seenBy;
    private OperationDefinitionNode? _operation;

    internal OperationUses(DocumentUses uses)
    {
        _uses = uses;
        _seenBy = new int[uses.Count];
    }

    /// <summary>The operation.</summary>
    public OperationDefinitionNode Operation => _operation!;

    /// <summary>The uses of variables, those of the operation itself first.</summary>
    public ReadOnlySpan<VariableUsage> Variables => CollectionsMarshal.AsSpan(_variables);

    /// <summary>Turns to an operation; false when that takes more steps than there are left.</summary>
    internal bool Read(int operation, ValidationContext context)
    {
        _operation = (OperationDefinitionNode)_uses.Definition(operation);
        _variables.Clear();
        if (!_uses.HasVariables)
            return true;
        _reached.Clear();
        _reached.Add(operation);
        for (var next = 0; next < _reached.Count; next++)
        {
            var variables = _uses.VariablesOf(_reached[next]);
            var spreads = _uses.SpreadsOf(_reached[next]);
            if (next > 0 && !context.TrySpend(1 + variables.Length + spreads.Length))
                return false;
            _variables.AddRange(variables);
            foreach (var (_, fragment) in spreads)
            {
                if (fragment < 0 || _seenBy[fragment] == operation + 1)
                    continue;
                _seenBy[fragment] = operation + 1;
                _reached.Add(fragment);
            }
        }

        return true;
    }
}
