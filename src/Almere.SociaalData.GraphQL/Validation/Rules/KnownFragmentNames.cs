using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>Every fragment that is spread is defined in the document.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined"/>
public static class KnownFragmentNames
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(KnownFragmentNames)) { FragmentSpread = Check };

    private static void Check(ValidationContext context, FragmentSpreadNode spread)
    {
        if (context.FindFragment(spread.Name.Value) is null)
            context.Report($"Unknown fragment \"{spread.Name.Value}\".", spread.Name);
    }
}
