using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.GraphQL.EntityFramework.Paging;

namespace Almere.SociaalData.Api.Schema;

/// <summary>What the fields of entities cost: a page has the rows that are asked for, and every connection is a statement of its own.</summary>
internal static class Costs
{
    /// <summary>The directives as written in the schema; empty for a field that costs no more than the objects that it answers with.</summary>
    /// <param name="field">The field.</param>
    /// <param name="sizes">Rows on a page.</param>
    public static string DirectiveOf(FieldMap field, PageSizes sizes) => field is CollectionMap { IsPaged: true } or BesideMap ? OfPage(sizes) : "";

    /// <summary>The directives of a connection as written in the schema.</summary>
    /// <param name="sizes">Rows on a page.</param>
    public static string OfPage(PageSizes sizes) =>
        $$"""@cost(weight: "10") @listSize(slicingArguments: ["first", "last"], slicingArgumentDefaultValue: {{sizes.Default}}, sizedFields: ["edges", "nodes"])""";
}
