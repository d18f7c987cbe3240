using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>Brings the fields of selection sets under their response keys, for one object type.</summary>
/// <param name="schema">The schema.</param>
/// <param name="fragments">The fragments of the document by name.</param>
/// <param name="variables">The coerced variables; <c>@skip</c> and <c>@include</c> read them.</param>
internal sealed class FieldCollector(
    Schema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, IReadOnlyDictionary<string, object?> variables)
{
    // A plan collects hundreds of times; these are used again each time.
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<FieldGroup> _groups = [];
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly Stack<SelectionNode> _pending = [];

    /// <summary>Collects the fields; each selection set is walked once per fragment name. The list is valid until the next call.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#CollectFields()"/>
    public IReadOnlyList<FieldGroup> Collect(ObjectType type, IReadOnlyList<SelectionSetNode> selectionSets)
    {
        _places.Clear();
        _groups.Clear();
        _visited.Clear();
        for (var i = 0; i < selectionSets.Count; i++)
        {
            Push(selectionSets[i]);
            while (_pending.TryPop(out var selection))
                Visit(selection, type);
        }

        return _groups;
    }

    private void Visit(SelectionNode selection, ObjectType type)
    {
        if (!IsIncluded(selection))
            return;
        switch (selection)
        {
            case FieldNode field:
                if (_places.TryAdd(field.ResponseKey, _groups.Count))
                    _groups.Add(new(field));
                else
                    _groups[_places[field.ResponseKey]].Add(field);
                break;
            case FragmentSpreadNode spread:
                if (_visited.Add(spread.Name.Value) && fragments.TryGetValue(spread.Name.Value, out var fragment) && Applies(fragment.TypeCondition, type))
                    Push(fragment.SelectionSet);
                break;
            case InlineFragmentNode inline:
                if (inline.TypeCondition is null || Applies(inline.TypeCondition, type))
                    Push(inline.SelectionSet);
                break;
        }
    }

    // Last first, so that the first selection is popped first: the order of the response is that of the document, depth first.
    private void Push(SelectionSetNode selectionSet)
    {
        for (var i = selectionSet.Selections.Length - 1; i >= 0; i--)
            _pending.Push(selectionSet.Selections[i]);
    }

    /// <seealso href="https://spec.graphql.org/September2025/#DoesFragmentTypeApply()"/>
    private bool Applies(NamedTypeNode condition, ObjectType type) =>
        schema.GetType(condition.Name.Value) is CompositeType composite && composite.Includes(type);

    /// <summary><c>@skip</c> has precedence over <c>@include</c>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec--skip"/>
    private bool IsIncluded(SelectionNode selection) =>
        !(Condition(selection, "skip") ?? false) && (Condition(selection, "include") ?? true);

    private bool? Condition(SelectionNode selection, string directive)
    {
        foreach (var applied in selection.Directives)
        {
            if (applied.Name.Value != directive)
                continue;
            foreach (var argument in applied.Arguments)
            {
                if (argument.Name.Value != "if")
                    continue;
                return argument.Value switch
                {
                    BooleanValueNode literal => literal.Value,
                    VariableNode variable => variables.GetValueOrDefault(variable.Name.Value) as bool?,
                    _ => null,
                };
            }
        }

        return null;
    }
}
