using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation.Rules.TypeSystem;

/// <summary>A schema has at most one root type for each kind of operation.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types"/>
public static class UniqueOperationTypes
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(UniqueOperationTypes)) { Document = Check };

    private static void Check(ValidationContext context, DocumentNode document)
    {
        var seen = new Dictionary<OperationType, OperationTypeDefinitionNode>();
        foreach (var definition in document.Definitions)
        {
            ImmutableArray<OperationTypeDefinitionNode> operationTypes = definition switch
            {
                SchemaDefinitionNode schema => schema.OperationTypes,
                SchemaExtensionNode schema => schema.OperationTypes,
                _ => [],
            };
            foreach (var type in operationTypes)
            {
                var operation = OperationTypeText.Of(type.Operation);
                if (context.SchemaToExtend?.GetRootType(type.Operation) is not null)
                    context.Report($"Type for {operation} already defined in the schema. It cannot be redefined.", type);
                else if (!seen.TryAdd(type.Operation, type))
                    context.Report($"There can be only one {operation} type in schema.", seen[type.Operation], type);
            }
        }
    }
}
