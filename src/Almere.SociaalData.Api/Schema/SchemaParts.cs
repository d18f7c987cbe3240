namespace Almere.SociaalData.Api.Schema;

/// <summary>The parts of the schema that no entity stands behind; each lies beside the code that answers it.</summary>
internal static class SchemaParts
{
    /// <summary>All parts, one after the other.</summary>
    public static string Read()
    {
        var assembly = typeof(SchemaParts).Assembly;
        var parts = assembly.GetManifestResourceNames().Where(name => name.EndsWith(".graphql", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return string.Join('\n', parts.Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }));
    }
}
