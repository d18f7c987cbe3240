using Almere.SociaalData.Access.Callers;
using Almere.SociaalData.Access.Tests.Contract;
using Almere.SociaalData.Domain.Organisations;
using Xunit;

namespace Almere.SociaalData.Access.Tests.Callers;

public sealed class CallerIdentificationTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void A_role_with_one_purpose_implies_it()
    {
        var caller = Known(Identify(Provider, "provider"));
        Assert.Equal(("aanbieder-1", "app", "levering"), (caller.Organisation, caller.Application, caller.Purpose?.Id));
        Assert.Equal(["provider"], caller.Roles);
    }

    [Fact]
    public void Of_several_purposes_none_is_taken_without_a_choice()
    {
        var caller = Known(Identify(Almere, "caseworker"));
        Assert.Null(caller.Purpose);
        Assert.Equal(["wmo", "jeugdhulp", "inburgering", "schuldhulp", "participatie", "inzage"], caller.Purposes.Select(purpose => purpose.Id));
    }

    [Theory]
    [InlineData("wmo")]
    [InlineData("https://verwerkingsregister.almere.example/activiteiten/wmo")]
    public void A_purpose_is_chosen_by_its_id_or_by_its_entry_in_the_register(string requested) =>
        Assert.Equal("wmo", Known(CallerIdentification.Identify(Almere with { Roles = ["caseworker"] }, requested, RoleFiles.Repository, Today)).Purpose?.Id);

    [Theory]
    [InlineData("oggz")]
    [InlineData("WMO")]
    [InlineData("wmo,jeugdhulp")]
    [InlineData("<script>")]
    public void A_purpose_that_the_roles_do_not_hold_is_refused_and_not_repeated(string requested)
    {
        var refused = Refused(CallerIdentification.Identify(Almere with { Roles = ["caseworker"] }, requested, RoleFiles.Repository, Today));
        Assert.Equal(CallerRefusal.PurposeNotGranted, refused.Code);
        Assert.Equal("""Your roles don't hold that purpose. Choose one of "wmo", "jeugdhulp", "inburgering", "schuldhulp", "participatie", "inzage" in the header Processing-Activity.""", refused.Reason);
    }

    [Fact]
    public void A_role_without_purposes_takes_none()
    {
        Assert.Null(Known(Identify(Coa, "coa")).Purpose);
        Assert.Equal(CallerRefusal.PurposeNotGranted, Refused(CallerIdentification.Identify(Coa with { Roles = ["coa"] }, "wmo", RoleFiles.Repository, Today)).Code);
    }

    [Fact]
    public void A_purpose_ends_with_its_grants()
    {
        var ggd = new SignedIn("ggd-flevoland", OrganisationKind.PublicHealthService, "app", ["ggd"]);
        Assert.Null(Known(CallerIdentification.Identify(ggd, null, RoleFiles.Repository, new(2025, 12, 31))).Purpose);
        Assert.Equal("oggz", Known(CallerIdentification.Identify(ggd, null, RoleFiles.Repository, new(2026, 1, 1))).Purpose?.Id);
        Assert.Equal(
            CallerRefusal.PurposeNotGranted,
            Refused(CallerIdentification.Identify(ggd, "toegang-beschermd-wonen", RoleFiles.Repository, new(2026, 1, 1))).Code);
    }

    [Fact]
    public void Another_organisations_role_is_refused_beside_ones_own_too()
    {
        Assert.Equal(CallerRefusal.RoleOfAnotherOrganisation, Refused(Identify(Coa, "caseworker")).Code);
        var refused = Refused(Identify(Coa, "coa", "caseworker"));
        Assert.Equal("""Organisation "coa" may not hold role "caseworker". Take it from the application or user, and ask for a new token.""", refused.Reason);
    }

    [Fact]
    public void The_role_of_everyone_can_not_be_held_by_a_token() => Assert.Equal(CallerRefusal.RoleOfAnotherOrganisation, Refused(Identify(Coa, "everyone")).Code);

    [Theory]
    [InlineData]
    [InlineData("no-such-role")]
    [InlineData("COA")]
    public void Without_a_role_that_has_a_file_nobody_gets_in(params string[] roles) => Assert.Equal(CallerRefusal.NoRole, Refused(Identify(Coa, roles)).Code);

    [Fact]
    public void Without_a_role_somebody_gets_in_where_the_settings_say_so() =>
        Assert.Empty(Known(CallerIdentification.Identify(Coa, null, RoleFiles.Repository, Today, allowWithoutRole: true)).Roles);

    [Fact]
    public void Roles_are_sorted_and_named_once() => Assert.Equal(["dashboard", "steward"], Known(Identify(Almere, "steward", "dashboard", "steward", "unknown")).Roles);

    private static SignedIn Almere { get; } = new("gemeente-almere", OrganisationKind.Municipality, "app", []);

    private static SignedIn Coa { get; } = new("coa", OrganisationKind.AsylumReceptionAgency, "app", []);

    private static SignedIn Provider { get; } = new("aanbieder-1", OrganisationKind.CareProvider, "app", []);

    private static CallerOutcome Identify(SignedIn signedIn, params string[] roles) => CallerIdentification.Identify(signedIn with { Roles = roles }, null, RoleFiles.Repository, Today);

    private static Caller Known(CallerOutcome outcome) => Assert.IsType<CallerOutcome.Known>(outcome).Caller;

    private static CallerOutcome.Refused Refused(CallerOutcome outcome) => Assert.IsType<CallerOutcome.Refused>(outcome);
}
