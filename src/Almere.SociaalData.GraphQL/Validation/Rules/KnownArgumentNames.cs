using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>Every argument of a field or a directive is one that it has.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Argument-Names"/>
public static class KnownArgumentNames
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(KnownArgumentNames)) { Argument = Check, Directive = KnownArgumentNamesOnDirectives.Check };

    private static void Check(ValidationContext context, ArgumentNode argument, ArgumentDefinition? definition)
    {
        if (definition is not null || context.Field is not { } field || context.ParentType is not { } parent)
            return;
        var name = argument.Name.Value;

        // A caller who may not see the field, or the type of an argument, is told of no argument either.
        var known = field.Arguments
            .Where<ArgumentDefinition>(candidate => context.IsVisible(parent.Name, field.Name) && context.IsVisible(candidate.Type.Named.Name))
            .Select(candidate => candidate.Name);
        context.Report($"Unknown argument \"{name}\" on field \"{parent.Name}.{field.Name}\".{context.Nearest(name, known)}", argument);
    }
}
