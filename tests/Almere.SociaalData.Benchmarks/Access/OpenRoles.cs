using System.Text.Json;
using System.Text.Json.Nodes;
using Almere.SociaalData.Access.Catalog;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.Domain;

namespace Almere.SociaalData.Benchmarks.Access;

/// <summary>Roles beside those of the role files, with grants that open everything: every field on every row, to read, filter, order and count.</summary>
internal static class OpenRoles
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>What a role is called that may do everything, and so is the example client that has it.</summary>
    /// <param name="role">The role that it stands beside.</param>
    public static string NameOf(string role) => $"open-{role}";

    /// <summary>Copies the role files of a folder to another, and writes a role beside some of them that may read everything.</summary>
    /// <param name="from">The role files.</param>
    /// <param name="to">Where the copies go.</param>
    /// <param name="roles">Those roles, by the names of their files.</param>
    public static void Write(string from, string to, IReadOnlyList<string> roles)
    {
        foreach (var file in Directory.GetFiles(from, "*.json"))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        var types = RegisterSchema.Build().Catalog.Types;
        var purposes = Read(Path.Combine(from, "purposes.json"));
        foreach (var name in roles)
        {
            var role = Read(Path.Combine(from, $"{name}.json")).AsObject();
            var own = role["grants"]!.AsArray().SelectMany(grant => TextsOf(grant!["purpose"])).Distinct().ToList();
            var about = own.Count > 0 ? own : [.. PurposesOf(purposes)];
            role["grants"] = new JsonArray([.. types.SelectMany(type => GrantsOf(type, types, about))]);
            File.WriteAllText(Path.Combine(to, $"{NameOf(name)}.json"), role.ToJsonString());
        }
    }

    /// <summary>Adds example clients that have those roles, of the organisations that the example clients without them belong to.</summary>
    /// <param name="roles">The roles beside which they stand.</param>
    /// <param name="settings">The settings of the gateway.</param>
    public static void Admit(IReadOnlyList<string> roles, Dictionary<string, string> settings)
    {
        var clients = Read(Path.Combine(AppContext.BaseDirectory, "appsettings.Development.json"))["DevelopmentIssuer"]!["Clients"]!;
        for (var i = 0; i < roles.Count; i++)
        {
            var (tenant, name) = (clients[roles[i]]!["TenantId"]!.GetValue<string>(), NameOf(roles[i]));
            settings[$"DevelopmentIssuer:Clients:{name}:TenantId"] = tenant;
            settings[$"DevelopmentIssuer:Clients:{name}:Roles:0"] = name;
            settings[$"DevelopmentIssuer:Clients:{name}:Person"] = $"{clients[roles[i]]!["Person"]?.GetValue<bool>() ?? false}";
            // After those that the tenant has.
            settings[$"Tenants:{tenant}:Roles:{100 + i}"] = name;
        }
    }

    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(file), documentOptions: WithComments)!;

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
