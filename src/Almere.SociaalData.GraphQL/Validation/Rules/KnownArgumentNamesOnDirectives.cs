using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>Every argument of a directive is one that it has.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Argument-Names"/>
public static class KnownArgumentNamesOnDirectives
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(KnownArgumentNamesOnDirectives)) { Directive = Check };

    internal static void Check(ValidationContext context, DirectiveNode directive)
    {
        if (directive.Arguments.Length == 0 || context.FindDirective(directive.Name.Value) is not { } definition)
            return;
        foreach (var argument in directive.Arguments)
        {
            if (context.IsStopped)
                return;
            var name = argument.Name.Value;
            if (definition.HasArgument(name))
                continue;
            var owner = $"@{directive.Name.Value}";
            context.Report($"Unknown argument \"{name}\" on directive \"{owner}\".{context.DidYouMean(name, definition.ArgumentNames, owner)}", argument);
        }
    }
}
