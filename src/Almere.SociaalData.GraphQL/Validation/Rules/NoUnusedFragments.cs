using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>Every fragment is spread by an operation, be it through other fragments.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used"/>
public static class NoUnusedFragments
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(NoUnusedFragments)) { Finish = Check };

    private static void Check(ValidationContext context)
    {
        var uses = context.Uses;
        if (!uses.HasFragments)
            return;
        var used = new bool[uses.Count];
        var open = new Stack<int>();
        for (var index = 0; index < uses.Count; index++)
        {
            if (uses.Definition(index) is OperationDefinitionNode)
                open.Push(index);
        }

        while (open.TryPop(out var user))
        {
            foreach (var (_, fragment) in uses.SpreadsOf(user))
            {
                if (fragment < 0 || used[fragment])
                    continue;
                used[fragment] = true;
                open.Push(fragment);
            }
        }

        for (var index = 0; index < uses.Count && !context.IsStopped; index++)
        {
            // Of fragments with the same name one is found by spreads; it stands for all of them.
            if (uses.Definition(index) is FragmentDefinitionNode fragment && !used[uses.FindFragment(fragment.Name.Value)])
                context.Report($"Fragment \"{fragment.Name.Value}\" is never used.", fragment);
        }
    }
}
