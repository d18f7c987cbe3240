using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation.Rules.Optional;

/// <summary>
/// An introspection query doesn't nest lists of types in lists of types: each such level multiplies the answer by the size of the schema, and no tool
/// needs it. The specification has no such rule.
/// </summary>
public static class MaxIntrospectionDepth
{
    /// <summary>The rule as graphql-js has it: two such lists, one inside the other, are enough for every tool; a third multiplies the answer once more.</summary>
    public static ValidationRule Rule { get; } = Of(2);

    /// <summary>The rule with a limit of one's own.</summary>
    /// <param name="maximum">Most lists of types or fields inside each other, from 1.</param>
    public static ValidationRule Of(int maximum) => new(nameof(MaxIntrospectionDepth)) { Field = (context, field) => Check(context, field, maximum) };

    private static void Check(ValidationContext context, FieldNode field, int maximum)
    {
        if (field.Name.Value is not ("__schema" or "__type") || !IsTooDeep(context, field, maximum))
            return;
        var error = GraphQLError.At(
            $"Maximum introspection depth exceeded: lists of types or fields stand in more than {maximum} of each other ({nameof(MaxIntrospectionDepth)}). Ask for one type at a time.", field);
        context.Report(error.OverLimit(nameof(MaxIntrospectionDepth), maximum));
    }

    // Goes through fragments without recursion, and through each one again only when it comes there with more lists around it.
    private static bool IsTooDeep(ValidationContext context, FieldNode start, int maximum)
    {
        var entered = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new Stack<(ImmutableArray<SelectionNode> Selections, int Depth)>();
        open.Push((start.SelectionSet?.Selections ?? [], 0));
        while (open.TryPop(out var level))
        {
            if (!context.TrySpend(level.Selections.Length))
                return false;
            foreach (var selection in level.Selections)
            {
                switch (selection)
                {
                    case FieldNode field:
                        var depth = level.Depth + (IsListOfTypesOrFields(field) ? 1 : 0);
                        if (depth > maximum)
                            return true;
                        if (field.SelectionSet is { } inner)
                            open.Push((inner.Selections, depth));
                        break;
                    case InlineFragmentNode fragment:
                        open.Push((fragment.SelectionSet.Selections, level.Depth));
                        break;
                    case FragmentSpreadNode spread when context.FindFragment(spread.Name.Value) is { } fragment:
                        if (entered.TryGetValue(spread.Name.Value, out var before) && before >= level.Depth)
                            break;
                        entered[spread.Name.Value] = level.Depth;
                        open.Push((fragment.SelectionSet.Selections, level.Depth));
                        break;
                }
            }
        }

        return false;
    }

    private static bool IsListOfTypesOrFields(FieldNode field) => field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields";
}
