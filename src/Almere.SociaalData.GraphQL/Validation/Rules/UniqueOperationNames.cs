using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>No two operations of a document have the same name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness"/>
public static class UniqueOperationNames
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(UniqueOperationNames)) { Document = Check };

    private static void Check(ValidationContext context, DocumentNode document)
    {
        context.Names.Clear();
        for (var index = 0; index < document.Definitions.Length && !context.IsStopped; index++)
        {
            if (document.Definitions[index] is OperationDefinitionNode { Name: { } name } && !context.Names.TryAdd(name.Value, index, out var first))
                context.Report($"There can be only one operation named \"{name.Value}\".", ((OperationDefinitionNode)document.Definitions[first]).Name!, name);
        }
    }
}
