using System.Text.Json;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Conformance;

/// <summary>A file of conformance vectors, in the format that the README beside the vectors describes.</summary>
public sealed class VectorFile
{
    private VectorFile(string name, JsonElement root)
    {
        Name = name;
        Schemas = root.TryGetProperty("schemas", out var schemas)
            ? schemas.EnumerateObject().ToDictionary(schema => schema.Name, schema => schema.Value.GetString()!)
            : [];
        Vectors = [.. root.GetProperty("vectors").EnumerateArray().Select(json => new Vector(this, json))];
    }

    /// <summary>The name of the file, for example <c>lexer.json</c>.</summary>
    public string Name { get; }

    /// <summary>The schemas that vectors name by an id: id to SDL.</summary>
    public IReadOnlyDictionary<string, string> Schemas { get; }

    /// <summary>The cases, in the order of the file.</summary>
    public IReadOnlyList<Vector> Vectors { get; }

    /// <summary>Reads a file of the folder of vectors; skips the running test, visibly, when folder or file is absent.</summary>
    public static VectorFile Open(string name)
    {
        var folder = RepositoryFiles.Conformance;
        Skip.If(folder is null, "No conformance vectors: set CONFORMANCE_DIR to their folder, or put it at ../shared/conformance.");
        var path = Path.Combine(folder!, name);
        Skip.IfNot(File.Exists(path), $"The folder of conformance vectors has no {name}.");
        return Parse(name, File.ReadAllText(path));
    }

    /// <summary>Reads the text of a file of vectors.</summary>
    public static VectorFile Parse(string name, string text)
    {
        using var document = JsonDocument.Parse(text);
        return new(name, document.RootElement.Clone());
    }
}
