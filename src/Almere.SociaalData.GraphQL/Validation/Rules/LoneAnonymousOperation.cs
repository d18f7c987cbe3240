using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only operation of its document.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation"/>
public static class LoneAnonymousOperation
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(LoneAnonymousOperation)) { Document = Check };

    private static void Check(ValidationContext context, DocumentNode document)
    {
        OperationDefinitionNode? firstAnonymous = null;
        var operations = 0;
        foreach (var definition in document.Definitions)
        {
            if (definition is not OperationDefinitionNode operation)
                continue;
            operations++;
            if (operation.Name is null)
                firstAnonymous ??= operation;
        }

        if (operations < 2 || firstAnonymous is null)
            return;
        foreach (var definition in document.Definitions)
        {
            if (context.IsStopped)
                return;
            if (definition is OperationDefinitionNode { Name: null })
                context.Report("This anonymous operation must be the only defined operation.", definition);
        }
    }
}
