using System.Text.Json;
using System.Text.Json.Nodes;
using Almere.SociaalData.Access.Catalog;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.Domain;

namespace Almere.SociaalData.Benchmarks.Access;

/// <summary>Role files as they are, with grants that open everything: every field on every row, to read, filter, order and count.</summary>
internal static class OpenRoles
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Writes the role files of a folder to another, with the grants of some of them replaced.</summary>
    /// <param name="from">The role files.</param>
    /// <param name="to">Where the copies go.</param>
    /// <param name="roles">The roles that may read everything, by the names of their files.</param>
    public static void Write(string from, string to, IReadOnlyCollection<string> roles)
    {
        var types = RegisterSchema.Build().Catalog.Types;
        var purposes = JsonNode.Parse(File.ReadAllText(Path.Combine(from, "purposes.json")), documentOptions: WithComments)!;
        foreach (var file in Directory.GetFiles(from, "*.json"))
        {
            var copy = Path.Combine(to, Path.GetFileName(file));
            if (!roles.Contains(Path.GetFileNameWithoutExtension(file)))
            {
                File.Copy(file, copy);
                continue;
            }

            var role = JsonNode.Parse(File.ReadAllText(file), documentOptions: WithComments)!.AsObject();
            var own = role["grants"]!.AsArray().SelectMany(grant => TextsOf(grant!["purpose"])).Distinct().ToList();
            var about = own.Count > 0 ? own : [.. PurposesOf(purposes)];
            role["grants"] = new JsonArray([.. types.SelectMany(type => GrantsOf(type, types, about))]);
            File.WriteAllText(copy, role.ToJsonString());
        }
    }

    // What an interface has is granted there, and what names a person has no figures: the role files are checked as ever.
    private static IEnumerable<JsonNode> GrantsOf(CatalogType type, IReadOnlyList<CatalogType> types, IReadOnlyList<string> purposes)
    {
        var inherited = types.Where(other => type.Interfaces.Contains(other.Name)).SelectMany(other => other.Fields).Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var granted in type.Fields.Where(field => !inherited.Contains(field.Name)).GroupBy(UsesOf))
        {
            var grant = new JsonObject
            {
                ["on"] = type.Name,
                ["fields"] = ArrayOf(granted.Select(field => field.Name)),
                ["use"] = ArrayOf(granted.Key.Split(' ')),
                ["ground"] = "None: a comparison of what decisions cost.",
            };
            if (type.AboutPersons)
                grant["purpose"] = ArrayOf(purposes);
            yield return grant;
        }
    }

    private static string UsesOf(CatalogField field) => field switch
    {
        { Target: not null } => "read filter",
        { Classification: < Classification.Identifier } => "read filter order group aggregate",
        _ => "read filter order",
    };

    private static JsonArray ArrayOf(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];

    private static IEnumerable<string> TextsOf(JsonNode? names) => names switch
    {
        null => [],
        JsonArray several => several.Select(name => name!.GetValue<string>()),
        var one => [one.GetValue<string>()],
    };

    private static IEnumerable<string> PurposesOf(JsonNode purposes) => purposes["purposes"]!.AsArray().Select(purpose => purpose!["id"]!.GetValue<string>());
}
