using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation.Rules.TypeSystem;

/// <summary>A schema is defined once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema"/>
public static class LoneSchemaDefinition
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(LoneSchemaDefinition)) { Document = Check };

    private static void Check(ValidationContext context, DocumentNode document)
    {
        var isExtension = context.SchemaToExtend is { } schema && IsDefined(schema);
        var definitions = document.Definitions.OfType<SchemaDefinitionNode>();
        foreach (var definition in isExtension ? definitions : definitions.Skip(1))
        {
            context.Report(
                isExtension ? "Cannot define a new schema within a schema extension." : "Must provide only one schema definition.", definition);
        }
    }

    private static bool IsDefined(Schema schema) =>
        schema.Definition is not null || schema.QueryType is not null || schema.MutationType is not null || schema.SubscriptionType is not null;
}
