using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>A subscription selects exactly one field, which isn't of introspection and doesn't depend on <c>@skip</c> or <c>@include</c>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Single-Root-Field"/>
public static class SingleFieldSubscriptions
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(SingleFieldSubscriptions)) { Operation = Check };

    private static void Check(ValidationContext context, OperationDefinitionNode operation)
    {
        if (operation.Operation is not OperationType.Subscription || context.Schema.SubscriptionType is not { } root)
            return;
        var fields = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        var conditions = new List<DirectiveNode>();
        if (!Collect(context, root, operation.SelectionSet, fields, conditions))
            return;
        var subject = operation.Name is { } name ? $"Subscription \"{name.Value}\"" : "Anonymous Subscription";
        if (conditions.Count > 0)
        {
            context.Report($"{subject} must not use `@skip` or `@include` directives in the top level selection.", [.. conditions]);
            return;
        }

        if (fields.Count == 0)
            context.Report($"{subject} must select one top level field.", operation.SelectionSet);
        else if (fields.Count > 1)
            context.Report($"{subject} must select only one top level field.", [.. fields.Values.Skip(1).SelectMany(same => same)]);
        foreach (var same in fields.Values)
        {
            if (same[0].Name.Value.StartsWith("__", StringComparison.Ordinal))
                context.Report($"{subject} must not select an introspection top level field.", [.. same]);
        }
    }

    // Goes through fragments in the order of the text, without recursion: a chain of fragments may be longer than the stack bears.
    private static bool Collect(
        ValidationContext context, ObjectType root, SelectionSetNode selectionSet, OrderedDictionary<string, List<FieldNode>> fields,
        List<DirectiveNode> conditions)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<(ImmutableArray<SelectionNode> Selections, int Next)>();
        open.Push((selectionSet.Selections, 0));
        while (open.TryPop(out var level))
        {
            if (level.Next == level.Selections.Length)
                continue;
            if (!context.TrySpend(1))
                return false;
            open.Push((level.Selections, level.Next + 1));
            var selection = level.Selections[level.Next];
            if (Condition(selection) is { } condition)
            {
                conditions.Add(condition);
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    if (!fields.TryGetValue(field.ResponseKey, out var same))
                        fields.Add(field.ResponseKey, same = []);
                    same.Add(field);
                    break;
                case InlineFragmentNode fragment when Applies(context.Schema, fragment.TypeCondition, root):
                    open.Push((fragment.SelectionSet.Selections, 0));
                    break;
                case FragmentSpreadNode spread
                    when context.FindFragment(spread.Name.Value) is { } fragment && Applies(context.Schema, fragment.TypeCondition, root)
                    && visited.Add(spread.Name.Value):
                    open.Push((fragment.SelectionSet.Selections, 0));
                    break;
            }
        }

        return true;
    }

    private static DirectiveNode? Condition(SelectionNode selection) =>
        selection.Directives.FirstOrDefault(directive => directive.Name.Value == SpecifiedDirectives.Skip.Name)
        ?? selection.Directives.FirstOrDefault(directive => directive.Name.Value == SpecifiedDirectives.Include.Name);

    private static bool Applies(Schema schema, NamedTypeNode? condition, ObjectType root) =>
        condition is null || (schema.GetType(condition.Name.Value) is CompositeType type && type.Includes(root));
}
