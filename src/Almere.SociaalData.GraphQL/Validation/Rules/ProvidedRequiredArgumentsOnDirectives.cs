using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>A directive has every argument that it can't do without.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Required-Arguments"/>
public static class ProvidedRequiredArgumentsOnDirectives
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(ProvidedRequiredArgumentsOnDirectives)) { Directive = Check };

    internal static void Check(ValidationContext context, DirectiveNode directive)
    {
        switch (context.FindDirective(directive.Name.Value))
        {
            case { Node: { } node }:
                foreach (var argument in node.Arguments)
                {
                    if (argument is { Type: NonNullTypeNode, DefaultValue: null } && !Has(directive.Arguments, argument.Name.Value))
                        Report(context, directive, argument.Name.Value, Printer.Print(argument.Type));
                }

                break;
            case { Definition: { } definition }:
                foreach (var argument in definition.Arguments)
                {
                    if (argument.IsRequired && !Has(directive.Arguments, argument.Name))
                        Report(context, directive, argument.Name, argument.Type.ToString());
                }

                break;
        }
    }

    internal static bool Has(ImmutableArray<ArgumentNode> arguments, string name)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name.Value == name)
                return true;
        }

        return false;
    }

    private static void Report(ValidationContext context, DirectiveNode directive, string argument, string type) =>
        context.Report($"Directive \"@{directive.Name.Value}\" argument \"{argument}\" of type \"{type}\" is required, but it was not provided.", directive);
}
