using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>Says which elements of a schema come into another one, and in which order.</summary>
internal interface ISchemaChoice
{
    /// <summary>The chosen ones among siblings.</summary>
    IEnumerable<T> Elements<T>(IEnumerable<T> siblings)
        where T : ISchemaElement;

    /// <summary>The chosen ones among the places where a directive may be used.</summary>
    IEnumerable<DirectiveLocation> Locations(IEnumerable<DirectiveLocation> locations);

    /// <summary>The chosen ones among the uses of directives.</summary>
    ImmutableArray<DirectiveNode> Directives(ImmutableArray<DirectiveNode> applied);
}
