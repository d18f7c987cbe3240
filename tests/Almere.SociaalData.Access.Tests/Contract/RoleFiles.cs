using System.Text;
using Almere.SociaalData.Access.Files;
using Almere.SociaalData.Access.Grants;
using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Access.Purposes;
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

    /// <summary>A policy of one role whose files are in order, without the checks on the whole: for grants that only make sense beside others.</summary>
    public static AccessPolicy Unchecked(string role, params string[] purposes)
    {
        var problems = new List<PolicyProblem>();
        var register = PurposeRegister.Read(new("purposes.json", Encoding.UTF8.GetBytes(Register(purposes))), problems);
        var read = RoleReader.Read(new("role.json", Encoding.UTF8.GetBytes(role)), ContractCatalog.Catalog, register, problems);
        return problems is [] ? new(new(ContractCatalog.Catalog, register, [read!])) : throw new InvalidOperationException(string.Join('\n', problems));
    }

    public static AccessPolicy Accepted(PolicyLoad load) => load switch
    {
        PolicyLoad.Loaded(var policy) => policy,
        PolicyLoad.Refused(var problems) => throw new InvalidOperationException(string.Join('\n', problems)),
        var other => throw new InvalidOperationException($"{other}"),
    };

    public static IReadOnlyList<string> Problems(PolicyLoad load) => load is PolicyLoad.Refused(var problems) ? [.. problems.Select(problem => problem.ToString())] : [];
}
