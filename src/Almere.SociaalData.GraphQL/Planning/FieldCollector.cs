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
    /// <summary>Collects the fields; each selection set is walked once per fragment name.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#CollectFields()"/>
    public OrderedDictionary<string, List<FieldNode>> Collect(ObjectType type, IEnumerable<SelectionSetNode> selectionSets)
    {
        var groups = new OrderedDictionary<string, List<FieldNode>>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<SelectionNode>();
        foreach (var selectionSet in selectionSets)
        {
            Push(pending, selectionSet);
            while (pending.TryPop(out var selection))
                Visit(selection, type, groups, visited, pending);
        }

        return groups;
    }

    private void Visit(
        SelectionNode selection, ObjectType type, OrderedDictionary<string, List<FieldNode>> groups, HashSet<string> visited,
        Stack<SelectionNode> pending)
    {
        if (!IsIncluded(selection))
            return;
        switch (selection)
        {
            case FieldNode field:
                if (groups.TryGetValue(field.ResponseKey, out var group))
                    group.Add(field);
                else
                    groups.Add(field.ResponseKey, [field]);
                break;
            case FragmentSpreadNode spread:
                if (visited.Add(spread.Name.Value) && fragments.TryGetValue(spread.Name.Value, out var fragment) && Applies(fragment.TypeCondition, type))
                    Push(pending, fragment.SelectionSet);
                break;
            case InlineFragmentNode inline:
                if (inline.TypeCondition is null || Applies(inline.TypeCondition, type))
                    Push(pending, inline.SelectionSet);
                break;
        }
    }

    // Last first, so that the first selection is popped first: the order of the response is that of the document, depth first.
    private static void Push(Stack<SelectionNode> pending, SelectionSetNode selectionSet)
    {
        for (var i = selectionSet.Selections.Length - 1; i >= 0; i--)
            pending.Push(selectionSet.Selections[i]);
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
