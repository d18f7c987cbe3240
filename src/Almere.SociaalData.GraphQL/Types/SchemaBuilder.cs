using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>Builds schemas from documents: the one way to make a schema.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System"/>
public static class SchemaBuilder
{
    /// <summary>Builds one schema from several documents, as if they were one.</summary>
    /// <exception cref="GraphQLException">The documents name a type that they don't define.</exception>
    /// <exception cref="ArgumentException">A behaviour is for something that the schema doesn't have.</exception>
    public static Schema Build(IReadOnlyList<DocumentNode> documents, SchemaBehaviors? behaviors = null)
    {
        behaviors ??= SchemaBehaviors.None;
        var schema = Build(new SchemaBlueprint(TypeSystemDefinitions(documents), behaviors));
        UnknownBehaviors.ThrowIfAny(schema, behaviors);
        return schema;
    }

    internal static Schema Extend(Schema schema, DocumentNode document, SchemaBehaviors? behaviors)
    {
        var blueprint = schema.Blueprint;
        var all = behaviors is null ? blueprint.Behaviors : blueprint.Behaviors.With(behaviors);
        var extended = Build(blueprint with { Definitions = [.. blueprint.Definitions, .. TypeSystemDefinitions([document])], Behaviors = all });
        UnknownBehaviors.ThrowIfAny(extended, behaviors ?? SchemaBehaviors.None);
        return extended;
    }

    internal static Schema Build(SchemaBlueprint blueprint) => new(new SchemaAssembly(blueprint));

    private static ImmutableArray<DefinitionNode> TypeSystemDefinitions(IReadOnlyList<DocumentNode> documents) =>
        [.. documents.SelectMany(document => document.Definitions).Where(definition => definition is TypeSystemDefinitionNode or TypeSystemExtensionNode)];
}
