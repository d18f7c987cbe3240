using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Access.Printing;
using Almere.SociaalData.Access.Tests.Contract;
using Xunit;

namespace Almere.SociaalData.Access.Tests.Printing;

public sealed class AccessMatrixTests
{
    private static readonly string Page = AccessMatrix.Print(RoleFiles.Repository);

    [Theory]
    [InlineData("| bsn | identifier | RF 2 RF 19 |  |  | RF 2.1 |  |  |")]
    [InlineData("| address | internal |  | RFO 22.1 | RFO 1.1 | RFO 13.1 | RFO 11 | RFO 1.1 |")]
    [InlineData("| 1 | ShelterLocation | id, name, scheme, form, status, operator, opensOn, closesOn, places, occupied, blocked, available, occupancyRate, measuredOn, snapshots | RFO | asylumOnly |  |  | Spreidingswet (Stb 2024, 12): capacity estimate, distribution decision and realisation; no personal data. |")]
    [InlineData("| 1.1 | ShelterLocation | address, postalCode, district | RFO | asylumOnly and publicAddress |")]
    [InlineData("| 5 | Client | id, birthYear, sex, municipality, trajectories | RF | protectedLiving | toegang-beschermd-wonen | to 2025-12-31 | Wmo 2015, chapter 5: access to beschermd wonen")]
    [InlineData("- Held by any Municipality.")]
    [InlineData("- Held by everyone who signed in.")]
    [InlineData("- Figures on persons are exact: Totals of lists that the case worker may open one by one; the role has no figures beside them.")]
    [InlineData("About persons: every grant has a purpose, and figures are subject to disclosure control.")]
    [InlineData("What is granted on Trajectory holds here too.")]
    public void Says_who_may_do_what_and_why(string line) => Assert.Contains(line, Page, StringComparison.Ordinal);

    [Fact]
    public void Names_every_field_of_the_schema_with_its_classification()
    {
        foreach (var type in RoleFiles.Repository.Catalog.Types)
        {
            var section = Page[Page.IndexOf($"\n## {type.Name}\n", StringComparison.Ordinal)..];
            // What no role opens has no table to stand in.
            if (section.StartsWith($"\n## {type.Name}\n\nClosed to every role.", StringComparison.Ordinal)) continue;
            Assert.All(type.Fields, field => Assert.Contains($"\n| {field.Name} | {field.Classification.ToString().ToLowerInvariant()} |", section, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Names_every_grant_with_its_ground() =>
        Assert.All(RoleFiles.Repository.Roles.SelectMany(role => role.Grants), grant => Assert.Contains(grant.Ground, Page, StringComparison.Ordinal));

    [Fact]
    public void Comes_out_the_same_for_the_same_files()
    {
        Assert.Equal(Page, AccessMatrix.Print(RoleFiles.Accepted(AccessPolicy.Load(RoleFiles.Folder, ContractCatalog.Catalog))));
        Assert.DoesNotContain('\r', Page);
        Assert.EndsWith("|\n", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_nobody_may_use_says_so()
    {
        var policy = RoleFiles.Accepted(RoleFiles.Load(RoleFiles.Role("""{ "on": "Product", "fields": [ "code", "name", "law" ], "use": "read", "ground": "A | B" }""")));
        var page = AccessMatrix.Print(policy);
        Assert.Contains("## Client\n\nAbout persons: every grant has a purpose, and figures are subject to disclosure control.\n\nClosed to every role.\n", page, StringComparison.Ordinal);
        Assert.Contains("A \\| B", page, StringComparison.Ordinal);
    }
}
