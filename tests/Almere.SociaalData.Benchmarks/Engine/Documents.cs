using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Almere.SociaalData.Testing;

namespace Almere.SociaalData.Benchmarks.Engine;

/// <summary>The schemas and documents that both sides get.</summary>
internal static class Documents
{
    private const int Items = 1_000;
    private const string KitchenSinkVector = "stripIgnoredCharacters strips kitchen sink query but maintains the exact same AST";

    /// <summary>The schemas by name.</summary>
    public static IReadOnlyDictionary<string, string> Schemas { get; } = new Dictionary<string, string>
    {
        ["kitchen sink"] = File("kitchen-sink.graphql"),
        ["register"] = OurFile("schema.graphql"),
        ["list"] = "type Query { items: [Item!]! } type Item { id: ID! name: String! code: String places: Int! free: Int rate: Float open: Boolean! note: String from: String to: String }",
    };

    /// <summary>The documents by name, each with the name of its schema. The kitchen sink is a conformance vector, and left out where those are absent.</summary>
    public static IReadOnlyDictionary<string, (string Schema, string Text)> All { get; } = Read();

    /// <summary>The rows that the list is executed on.</summary>
    public static IReadOnlyList<Row> Rows { get; } = [.. Enumerable.Range(1, Items).Select(number => new Row(
        number.ToString(CultureInfo.InvariantCulture), $"Location {number}", number % 7 == 0 ? null : $"L{number}", number % 500, number % 90, number / 8.0, number % 3 != 0,
        "Zestig plaatsen, open sinds 2024", "2024-01-01", null))];

    /// <summary>What graphql-js needs to know.</summary>
    public static JsonObject Message() => new()
    {
        ["schemas"] = new JsonObject(Schemas.Select(schema => KeyValuePair.Create(schema.Key, (JsonNode?)schema.Value))),
        ["documents"] = new JsonObject(All.Select(document =>
            KeyValuePair.Create(document.Key, (JsonNode?)new JsonObject { ["schema"] = document.Value.Schema, ["text"] = document.Value.Text }))),
        ["rootValues"] = new JsonObject { ["list"] = JsonSerializer.SerializeToNode(new { items = Rows }, JsonSerializerOptions.Web) },
    };

    /// <summary>A row of ten fields.</summary>
    internal sealed record Row(
        string Id, string Name, string? Code, int Places, int? Free, double Rate, bool Open, string Note, string From, string? To);

    private static Dictionary<string, (string Schema, string Text)> Read()
    {
        var documents = new Dictionary<string, (string, string)>
        {
            ["introspection"] = ("register", File("introspection.graphql")),
            ["dashboard"] = ("register", LargestTrustedDocument()),
            ["ten variables"] = ("register", File("ten-variables.graphql")),
            ["list"] = ("list", "{ items { id name code places free rate open note from to } }"),
        };
        if (KitchenSink() is { } kitchenSink)
            documents.Add("kitchen sink", ("kitchen sink", kitchenSink));
        return documents;
    }

    private static string? KitchenSink()
    {
        if (RepositoryFiles.Conformance is not { } folder)
            return null;
        using var vectors = JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(folder, "documents.json")));
        return vectors.RootElement.GetProperty("vectors").EnumerateArray()
            .First(vector => vector.GetProperty("name").GetString()!.EndsWith(KitchenSinkVector, StringComparison.Ordinal))
            .GetProperty("source").GetString();
    }

    private static string LargestTrustedDocument() => Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "schema", "trusted-documents"), "*.graphql", SearchOption.AllDirectories)
        .Select(System.IO.File.ReadAllText).MaxBy(text => text.Length)!;

    private static string OurFile(string name) => System.IO.File.ReadAllText(Path.Combine(RepositoryFiles.Root, "schema", name));

    private static string File(string name) =>
        System.IO.File.ReadAllText(Path.Combine(RepositoryFiles.Root, "tests", "Almere.SociaalData.Benchmarks", "Engine", name));
}
