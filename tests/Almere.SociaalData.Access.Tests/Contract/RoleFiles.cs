using System.Text;
using Almere.SociaalData.Access.Files;
using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Testing;

namespace Almere.SociaalData.Access.Tests.Contract;

/// <summary>The policy of the repository, and small ones written in a test.</summary>
internal static class RoleFiles
{
    public static string Folder { get; } = Path.Combine(RepositoryFiles.Root, "schema", "access");

    public static AccessPolicy Repository { get; } = Accepted(AccessPolicy.Load(Folder, ContractCatalog.Catalog));

    /// <summary>A role around some grants, each as it stands in a role file.</summary>
    public static string Role(params string[] grants) =>
        $$"""
        {
          "title": "A role", "term": "Een rol", "about": "Stands in a test.", "holders": { "kinds": [ "MUNICIPALITY" ] },
          "grants": [
        {{string.Join(",\n", grants)}}
          ]
        }
        """;

    /// <summary>A register with these purposes.</summary>
    public static string Register(params string[] ids) =>
        $$"""{ "purposes": [ {{string.Join(", ", ids.Select(id => $$"""{ "id": "{{id}}", "title": "T", "term": "T", "legalBasis": "B", "uri": "https://register.example/{{id}}" }"""))}} ] }""";

    public static PolicyLoad Load(string role, params string[] purposes) => Load([("role.json", role), ("purposes.json", Register(purposes))]);

    public static PolicyLoad Load(IEnumerable<(string Name, string Content)> files) =>
        AccessPolicy.Load([.. files.Select(file => new PolicyFile(file.Name, Encoding.UTF8.GetBytes(file.Content)))], ContractCatalog.Catalog);

    public static AccessPolicy Accepted(PolicyLoad load) => load switch
    {
        PolicyLoad.Loaded(var policy) => policy,
        PolicyLoad.Refused(var problems) => throw new InvalidOperationException(string.Join('\n', problems)),
        var other => throw new InvalidOperationException($"{other}"),
    };

    public static IReadOnlyList<string> Problems(PolicyLoad load) => load is PolicyLoad.Refused(var problems) ? [.. problems.Select(problem => problem.ToString())] : [];
}
