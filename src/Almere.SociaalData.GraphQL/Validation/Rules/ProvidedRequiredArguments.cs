using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>A field or a directive has every argument that it can't do without.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Required-Arguments"/>
public static class ProvidedRequiredArguments
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } =
        new(nameof(ProvidedRequiredArguments)) { Field = Check, Directive = ProvidedRequiredArgumentsOnDirectives.Check };

    private static void Check(ValidationContext context, FieldNode field)
    {
        if (context.Field is not { Arguments: { Count: > 0 } arguments })
            return;
        foreach (var argument in arguments)
        {
            if (argument.IsRequired && !ProvidedRequiredArgumentsOnDirectives.Has(field.Arguments, argument.Name))
            {
                context.Report(
                    $"Field \"{field.Name.Value}\" argument \"{argument.Name}\" of type \"{argument.Type}\" is required, but it was not provided.", field);
            }
        }
    }
}
