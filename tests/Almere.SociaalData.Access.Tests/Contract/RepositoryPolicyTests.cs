using System.Text.Json;
using Almere.SociaalData.Access.Disclosure;
using Almere.SociaalData.Access.Grants;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Access.Tests.Rows;
using Almere.SociaalData.Access.Views;
using Almere.SociaalData.Domain;
using Almere.SociaalData.Domain.Organisations;
using Xunit;

namespace Almere.SociaalData.Access.Tests.Contract;

public sealed class RepositoryPolicyTests
{
    private static readonly DateOnly In2025 = new(2025, 12, 31);
    private static readonly DateOnly In2026 = new(2026, 1, 1);

    [Fact]
    public void Loads_without_a_problem() =>
        Assert.Equal(
            ["auditor", "caseworker", "coa", "dashboard", "everyone", "ggd", "provider", "steward", "vng"],
            RoleFiles.Repository.Roles.Select(role => role.Name));

    [Theory]
    [InlineData("coa")]
    [InlineData("vng")]
    [InlineData("auditor")]
    public void Reads_no_person(string role)
    {
        var view = RoleFiles.Repository.ViewOfRole(role, In2026);
        foreach (var type in RoleFiles.Repository.Catalog.Types.Where(type => type.AboutPersons))
        {
            Assert.False(view.Opens(type.Name, FieldUse.Read), $"{role} reads {type.Name}");
            Assert.IsType<RowRule.None>(view.Rows(type.Name, FieldUse.Read));
        }
    }

    [Fact]
    public void Provider_reads_persons() => Assert.True(RoleFiles.Repository.ViewOfRole("provider", In2026).Opens("Client", FieldUse.Read));

    // Wabb article 10 is for government bodies: of providers only those of care are held to use the BSN.
    [Theory]
    [InlineData("bsn", new[] { 1 })]
    [InlineData("familyName", new[] { 1, 4, 5 })]
    public void Provider_knows_the_name_of_whom_it_helps_or_shelters_and_the_bsn_of_whom_it_gives_care(string field, int[] keys)
    {
        var decision = Assert.IsType<Decision.OnSomeRows>(RoleFiles.Repository.ViewOfRole("provider", In2026).Decide("Client", field, FieldUse.Read));
        var holds = ScopeBinding.Bind(decision.Where, RegisterRows.Provider).Compile();
        Assert.Equal(keys, RegisterRows.Clients.Where(client => (bool)holds.DynamicInvoke(client)!).Select(client => client.Id));
    }

    [Theory]
    [InlineData("dashboard")]
    [InlineData("steward")]
    [InlineData("ggd")]
    public void Knows_persons_by_pseudonym_only(string role)
    {
        var view = RoleFiles.Repository.ViewOfRole(role, In2025);
        foreach (var field in (string[])["bsn", "givenNames", "familyName", "birthDate", "address", "postalCode"])
        {
            foreach (var use in Enum.GetValues<FieldUse>()) Assert.IsType<Decision.Denied>(view.Decide("Client", field, use));
        }

        Assert.IsType<Decision.Allowed>(view.Decide("Client", "birthYear", FieldUse.Read));
        Assert.IsType<Decision.Denied>(view.Decide("Trajectory", "outcome", FieldUse.Read));
    }

    [Fact]
    public void Vng_counts_and_groups_persons_but_never_lists_filters_or_orders_them()
    {
        var view = RoleFiles.Repository.ViewFor(["vng"], "landelijke-verantwoording", In2026);
        Assert.IsType<Decision.Allowed>(view.Decide("Client", "id", FieldUse.Aggregate));
        Assert.IsType<Decision.Allowed>(view.Decide("Client", "sex", FieldUse.Group));
        Assert.IsType<Decision.Allowed>(view.Decide("Client", "sex", FieldUse.FilterFigures));
        foreach (var use in (FieldUse[])[FieldUse.Read, FieldUse.Filter, FieldUse.Order]) Assert.IsType<Decision.Denied>(view.Decide("Client", "sex", use));
        Assert.Equal(FigurePrecision.Controlled, view.Figures);
    }

    [Fact]
    public void Ggd_had_protected_living_until_the_end_of_2025()
    {
        Assert.IsType<RowRule.Where>(RoleFiles.Repository.ViewFor(["ggd"], "toegang-beschermd-wonen", In2025).Rows("Client", FieldUse.Read));
        Assert.IsType<RowRule.None>(RoleFiles.Repository.ViewFor(["ggd"], "toegang-beschermd-wonen", In2026).Rows("Client", FieldUse.Read));
        Assert.Equal(["oggz"], RoleFiles.Repository.PurposesOf(["ggd"], In2026).Select(purpose => purpose.Id));
    }

    [Theory]
    [InlineData("wmo", "SocialSupportTrajectory", "hoursPerWeek", "DebtTrajectory", "totalDebt")]
    [InlineData("schuldhulp", "DebtTrajectory", "totalDebt", "YouthCareTrajectory", "referrer")]
    [InlineData("jeugdhulp", "YouthCareTrajectory", "referrer", "SocialSupportTrajectory", "hoursPerWeek")]
    public void Case_worker_sees_one_law_at_a_time(string purpose, string type, string field, string otherType, string otherField)
    {
        var view = RoleFiles.Repository.ViewFor(["caseworker"], purpose, In2026);
        Assert.IsType<Decision.Allowed>(view.Decide("Client", "bsn", FieldUse.Read));
        Assert.IsType<Decision.Allowed>(view.Decide(type, field, FieldUse.Read));
        Assert.IsType<Decision.Denied>(view.Decide(otherType, otherField, FieldUse.Read));
    }

    [Fact]
    public void Case_worker_without_a_purpose_sees_no_person_and_hears_which_purposes_there_are()
    {
        var view = RoleFiles.Repository.ViewFor(["caseworker"], null, In2026);
        var denied = Assert.IsType<Decision.Denied>(view.Decide("Client", "bsn", FieldUse.Read));
        Assert.Equal(
            """Your roles may read Client.bsn only for purpose "inburgering" or "inzage" or "jeugdhulp" or "participatie" or "schuldhulp" or "wmo"; choose one.""",
            denied.Reason);
        Assert.IsType<Decision.Allowed>(view.Decide("District", "name", FieldUse.Read));
    }

    [Theory]
    [InlineData("coa")]
    [InlineData("dashboard")]
    [InlineData("steward")]
    [InlineData("caseworker")]
    public void Secret_shelter_addresses_are_masked(string role)
    {
        var view = RoleFiles.Repository.ViewOfRole(role, In2026);
        foreach (var field in (string[])["address", "postalCode", "district"])
            Assert.IsType<Decision.OnSomeRows>(view.Decide("ShelterLocation", field, FieldUse.Read));
        Assert.IsType<Decision.Allowed>(view.Decide("ShelterLocation", "name", FieldUse.Read));
    }

    [Fact]
    public void Everyone_reads_open_reference_data_and_nothing_about_persons()
    {
        var view = RoleFiles.Repository.ViewFor([], null, In2026);
        Assert.Equal(
            ["Caller", "District", "FinancialHouse", "Grant", "Municipality", "Organisation", "Product", "Purpose", "ShelterTarget", "ShelterTargetSwap"],
            view.Types.Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(view.Types, type => RoleFiles.Repository.Catalog.Find(type.Name)!.AboutPersons);
    }

    [Fact]
    public void An_identifier_is_never_ordered_grouped_or_aggregated()
    {
        foreach (var grant in RoleFiles.Repository.Roles.SelectMany(role => role.Grants))
        {
            var identifiers = grant.Fields.Where(name => RoleFiles.Repository.Catalog.Find(grant.Type)!.Field(name)!.Classification is Classification.Identifier);
            if (identifiers.Any()) Assert.All(grant.Uses, use => Assert.True(use is FieldUse.Read or FieldUse.Filter));
        }
    }

    [Fact]
    public void Every_row_scope_is_used_by_a_role()
    {
        var used = RoleFiles.Repository.Roles.SelectMany(role => role.Grants).SelectMany(grant => grant.Rows).ToHashSet();
        Assert.Empty(RowScopes.OfRegisters.Where(scope => !used.Contains(scope.Name)).Select(scope => scope.Name));
    }

    [Fact]
    public void The_editors_schema_offers_exactly_what_the_reader_knows()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(RoleFiles.Folder, "role.schema.json")));
        var root = schema.RootElement;
        var grant = root.GetProperty("$defs").GetProperty("grant").GetProperty("properties");
        Assert.Equal(RowScopes.Names, Texts(root.GetProperty("$defs").GetProperty("scope").GetProperty("enum")));
        Assert.Equal(["read", "filter", "order", "group", "aggregate"], Texts(grant.GetProperty("use").GetProperty("items").GetProperty("enum")));
        Assert.Equal(
            Enum.GetNames<Classification>().Select(name => name.ToLowerInvariant()),
            Texts(grant.GetProperty("classifications").GetProperty("items").GetProperty("enum")));
        var kinds = Texts(root.GetProperty("properties").GetProperty("holders").GetProperty("oneOf")[1].GetProperty("properties").GetProperty("kinds").GetProperty("items").GetProperty("enum"));
        Assert.Equal(RoleReader.KindNames.Order(StringComparer.Ordinal), kinds.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_roles_without_figures_of_their_own_have_exact_totals()
    {
        foreach (var role in RoleFiles.Repository.Roles.Where(role => role.Figures is FigurePrecision.Exact))
        {
            Assert.NotNull(role.FiguresGround);
            Assert.All(role.Grants, grant => Assert.DoesNotContain(grant.Uses, use => use is FieldUse.Aggregate or FieldUse.Group or FieldUse.FilterFigures));
        }
    }

    [Fact]
    public void A_role_is_held_by_the_organisations_of_its_file_only()
    {
        Assert.True(Holders("coa").Include("coa", OrganisationKind.AsylumReceptionAgency));
        Assert.False(Holders("coa").Include("ggd-flevoland", OrganisationKind.PublicHealthService));
        Assert.True(Holders("provider").Include("aanbieder-1", OrganisationKind.CareProvider));
        Assert.False(Holders("provider").Include("gemeente-almere", OrganisationKind.Municipality));
        Assert.False(Holders("everyone").Include("coa", OrganisationKind.AsylumReceptionAgency));

        static RoleHolders Holders(string role) => RoleFiles.Repository.FindRole(role)!.Holders;
    }

    private static List<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];
}
