using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>The schema has a root type for each operation.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Operation-Type-Existence"/>
public static class KnownOperationTypes
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(KnownOperationTypes)) { Operation = Check };

    private static void Check(ValidationContext context, OperationDefinitionNode operation)
    {
        if (context.Schema.GetRootType(operation.Operation) is null)
            context.Report($"The {OperationTypeText.Of(operation.Operation)} operation is not supported by the schema.", operation);
    }
}
