using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>What a schema is built from; with it, another schema can be built that has a little more, a little less or another order.</summary>
/// <param name="Definitions">The type system definitions and extensions of all documents, in order.</param>
/// <param name="Behaviors">What the elements do.</param>
/// <param name="RootsByName">
/// The root types that were found by their names because there was no schema definition; null to look for them.
/// </param>
internal sealed record SchemaBlueprint(
    ImmutableArray<DefinitionNode> Definitions, SchemaBehaviors Behaviors, IReadOnlyDictionary<OperationType, string>? RootsByName = null);
