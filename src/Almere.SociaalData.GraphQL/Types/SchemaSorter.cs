using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>Puts everything in a schema in the order of the names, so that two schemas can be compared as text.</summary>
public static class SchemaSorter
{
    /// <summary>The same schema in the order of the names; digits count as numbers, so that <c>q2</c> comes before <c>q10</c>.</summary>
    public static Schema Sort(Schema schema) => SchemaRedefinition.Build(schema, new ByName());

    private sealed class ByName : ISchemaChoice
    {
        public IEnumerable<T> Elements<T>(IEnumerable<T> siblings)
            where T : ISchemaElement => siblings.OrderBy(element => element.Name, NaturalOrder.Instance);

        public IEnumerable<DirectiveLocation> Locations(IEnumerable<DirectiveLocation> locations) =>
            locations.OrderBy(location => location.Name, NaturalOrder.Instance);

        // Their order can carry a meaning.
        public ImmutableArray<DirectiveNode> Directives(ImmutableArray<DirectiveNode> applied) => applied;
    }
}
