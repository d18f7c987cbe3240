using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>No two variables of an operation have the same name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Variable-Uniqueness"/>
public static class UniqueVariableNames
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(UniqueVariableNames)) { Operation = Check };

    private static void Check(ValidationContext context, OperationDefinitionNode operation) => Duplicates.Report(
        context, operation.VariableDefinitions, static definition => definition.Variable.Name,
        static name => $"There can be only one variable named \"${name}\".");
}
