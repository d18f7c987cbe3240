using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>A field or a directive has each argument at most once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Argument-Uniqueness"/>
public static class UniqueArgumentNames
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(UniqueArgumentNames))
    {
        Field = static (context, field) => Check(context, field.Arguments),
        Directive = static (context, directive) => Check(context, directive.Arguments),
    };

    private static void Check(ValidationContext context, ImmutableArray<ArgumentNode> arguments) =>
        Duplicates.Report(context, arguments, static argument => argument.Name, static name => $"There can be only one argument named \"{name}\".");
}
