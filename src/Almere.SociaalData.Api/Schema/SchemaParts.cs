using Almere.SociaalData.GraphQL.EntityFramework.Paging;

namespace Almere.SociaalData.Api.Schema;

/// <summary>The parts of the schema that no entity stands behind; each lies beside the code that answers it.</summary>
internal static class SchemaParts
{
    // Stands in the text for what a page costs, which depends on the settings.
    private const string Page = "@page";

    /// <summary>All parts, one after the other.</summary>
    /// <param name="sizes">Rows on a page.</param>
    public static string Read(PageSizes sizes)
    {
        var assembly = typeof(SchemaParts).Assembly;
        var parts = assembly.GetManifestResourceNames().Where(name => name.EndsWith(".graphql", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return string.Join('\n', parts.Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd().Replace(Page, Costs.OfPage(sizes), StringComparison.Ordinal);
        }));
    }
}
