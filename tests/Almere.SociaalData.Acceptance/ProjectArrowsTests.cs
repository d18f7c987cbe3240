using System.Xml.Linq;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.Acceptance;

/// <summary>Which project may reference which: the exact list, so that an arrow more or less is a decision.</summary>
public sealed class ProjectArrowsTests
{
    private const string Prefix = "Almere.SociaalData.";

    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["GraphQL"] = [],
        ["GraphQL.EntityFramework"] = ["GraphQL"],
        ["Domain"] = [],
        ["Access"] = ["Domain"],
        ["Data"] = ["Access", "Domain"],
        ["Api"] = ["Access", "Data", "Domain", "GraphQL", "GraphQL.EntityFramework"],
        ["Gateway"] = ["Access", "Api", "Data", "GraphQL"],
        ["Cli"] = ["Access", "Api", "Data", "Domain", "GraphQL"],
    };

    private static IEnumerable<string> Folders => Directory.GetDirectories(Path.Combine(RepositoryFiles.Root, "src")).Select(folder => Path.GetFileName(folder)[Prefix.Length..]);

    public static TheoryData<string> Projects() => [.. Folders];

    [Fact]
    public void Every_project_has_its_line() => Assert.Equal(Arrows.Keys.Order(StringComparer.Ordinal), Folders.Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Projects))]
    public void A_project_references_exactly_what_its_line_says(string project)
    {
        var file = XDocument.Load(Path.Combine(RepositoryFiles.Root, "src", Prefix + project, $"{Prefix}{project}.csproj"));
        var references = file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))[Prefix.Length..]);
        Assert.Equal(Arrows[project], references.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_engine_needs_no_package() =>
        Assert.Empty(XDocument.Load(Path.Combine(RepositoryFiles.Root, "src", Prefix + "GraphQL", $"{Prefix}GraphQL.csproj")).Descendants("PackageReference"));

    [Theory, InlineData("Access"), InlineData("Domain")]
    public void The_rules_know_no_database_and_no_web_server(string project) =>
        Assert.Empty(XDocument.Load(Path.Combine(RepositoryFiles.Root, "src", Prefix + project, $"{Prefix}{project}.csproj")).Descendants("PackageReference"));
}
