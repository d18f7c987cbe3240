using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>What a schema is built from; with it, another schema can be built that has a little more, a little less or another order.</summary>
/// <param name="Definitions">The type system definitions and extensions of all documents, in order.</param>
/// <param name="Behaviors">What the elements do.</param>
internal sealed record SchemaBlueprint(ImmutableArray<DefinitionNode> Definitions, SchemaBehaviors Behaviors)
{
    /// <summary>The root types that were found by their names because there was no schema definition; null to look for them.</summary>
    public IReadOnlyDictionary<OperationType, string>? RootsByName { get; init; }

    /// <summary>Whether these are the types of introspection: they show no place in a document, and have none to refer to but the built-in scalars.</summary>
    public bool IsIntrospection { get; init; }
}
