using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>Every directive is defined, and stands where it may.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Directives-Are-Defined"/>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Directives-Are-in-Valid-Locations"/>
public static class KnownDirectives
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(KnownDirectives)) { Directives = Check };

    private static void Check(ValidationContext context, DirectiveSite site)
    {
        foreach (var directive in site.Directives)
        {
            if (context.IsStopped)
                return;
            var name = directive.Name.Value;
            if (context.FindDirective(name) is not { } definition)
                context.Report($"Unknown directive \"@{name}\".", directive);
            else if (!definition.MayStandOn(site.Location))
                context.Report($"Directive \"@{name}\" may not be used on {site.Location.Name}.", directive);
        }
    }
}
