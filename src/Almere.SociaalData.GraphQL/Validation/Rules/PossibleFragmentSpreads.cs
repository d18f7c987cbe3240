using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>A fragment is used only where a value may be of its type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible"/>
public static class PossibleFragmentSpreads
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(PossibleFragmentSpreads)) { InlineFragment = Check, FragmentSpread = Check };

    private static void Check(ValidationContext context, InlineFragmentNode fragment)
    {
        if (context.FragmentType is { } type && context.ParentType is { } parent && !TypeRelations.Overlap(type, parent))
            context.Report($"Fragment cannot be spread here as objects of type \"{parent.Name}\" can never be of type \"{type.Name}\".", fragment);
    }

    private static void Check(ValidationContext context, FragmentSpreadNode spread)
    {
        if (context.ParentType is { } parent && context.FindFragment(spread.Name.Value) is { } fragment
            && context.Schema.GetType(fragment.TypeCondition.Name.Value) is CompositeType type && !TypeRelations.Overlap(type, parent))
        {
            context.Report(
                $"Fragment \"{spread.Name.Value}\" cannot be spread here as objects of type \"{parent.Name}\" can never be of type \"{type.Name}\".", spread);
        }
    }
}
