using System.Xml.Linq;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.Acceptance;

/// <summary>Which project may reference which: the exact list, so that an arrow more or less is a decision.</summary>
public sealed class ProjectArrowsTests
{
    private const string Prefix = "Almere.SociaalData.";

    // Stands in for a package of this name; see its README.
    private const string SqlServerTypes = "Microsoft.SqlServer.Server";

    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["GraphQL"] = [],
        ["GraphQL.EntityFramework"] = ["GraphQL"],
        ["Domain"] = [],
        ["Access"] = ["Domain"],
        ["Data"] = ["Access", "Domain", SqlServerTypes],
        ["Api"] = ["Access", "Data", "Domain", "GraphQL", "GraphQL.EntityFramework"],
        ["Gateway"] = ["Access", "Api", "Data", "GraphQL"],
        ["Cli"] = ["Access", "Api", "Data", "Domain", "GraphQL"],
        [SqlServerTypes] = [],
    };

    private static IEnumerable<string> Folders => Directory.GetDirectories(Path.Combine(RepositoryFiles.Root, "src")).Select(folder => WithoutPrefix(Path.GetFileName(folder)));

    public static TheoryData<string> Projects() => [.. Folders];

    [Fact]
    public void Every_project_has_its_line() => Assert.Equal(Arrows.Keys.Order(StringComparer.Ordinal), Folders.Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Projects))]
    public void A_project_references_exactly_what_its_line_says(string project)
    {
        var references = Project(project).Descendants("ProjectReference")
            .Select(reference => WithoutPrefix(Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))));
        Assert.Equal(Arrows[project], references.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_engine_needs_no_package() =>
        Assert.Empty(Project("GraphQL").Descendants("PackageReference"));

    [Theory, InlineData("Access"), InlineData("Domain")]
    public void The_rules_know_no_database_and_no_web_server(string project) =>
        Assert.Empty(Project(project).Descendants("PackageReference"));

    private static string WithoutPrefix(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;

    private static XDocument Project(string project)
    {
        var name = project == SqlServerTypes ? project : Prefix + project;
        return XDocument.Load(Path.Combine(RepositoryFiles.Root, "src", name, $"{name}.csproj"));
    }
}
