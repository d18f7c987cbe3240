using Almere.SociaalData.Access.Disclosure;
using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Access.Tests.Contract;
using Almere.SociaalData.Access.Tests.Rows;
using Almere.SociaalData.Access.Views;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Districts;
using Almere.SociaalData.Domain.FinancialHouses;
using Almere.SociaalData.Domain.Trajectories;
using Xunit;

namespace Almere.SociaalData.Access.Tests.Views;

public sealed class AccessViewTests
{
    private static readonly DateOnly Today = RegisterRows.Today;

    private const string TrajectoryRead = """{ "on": "Trajectory", "fields": [ "id", "law", "status" ], "use": [ "read", "filter" ], "rows": "ownTrajectories", "purpose": "p", "ground": "G" }""";
    private const string DebtRead = """{ "on": "DebtTrajectory", "fields": [ "id", "law", "status", "stage" ], "use": [ "read", "order" ], "purpose": "p", "ground": "G" }""";
    private const string ClientRead = """{ "on": "Client", "fields": [ "id", "sex" ], "use": [ "read", "filter" ], "rows": "ownClients", "cells": [ { "fields": [ "bsn" ], "rows": "currentClients" } ], "purpose": "p", "ground": "G" }""";
    private const string ClientFigures = """{ "on": "Client", "fields": [ "id" ], "use": "aggregate", "purpose": "p", "ground": "G" }, { "on": "Client", "fields": [ "birthYear", "sex" ], "use": [ "group", "filter" ], "purpose": "p", "ground": "G" }""";

    [Fact]
    public void Nothing_is_open_without_a_grant()
    {
        var view = View(TrajectoryRead);
        Assert.Equal("None of your roles may read Client.bsn.", Denied(view.Decide("Client", "bsn", FieldUse.Read)));
        Assert.Equal("None of your roles may order by Trajectory.status.", Denied(view.Decide("Trajectory", "status", FieldUse.Order)));
        Assert.Equal("There is no right to read Client.shoeSize.", Denied(view.Decide("Client", "shoeSize", FieldUse.Read)));
        Assert.Equal("There is no right to filter by Person.name.", Denied(view.Decide("Person", "name", FieldUse.Filter)));
    }

    [Fact]
    public void A_grant_on_an_interface_opens_the_field_of_every_type_that_implements_it()
    {
        var view = View(TrajectoryRead);
        foreach (var type in (string[])["Trajectory", "DebtTrajectory", "YouthCareTrajectory"])
            Assert.Equal(new Decision.Allowed("role#1"), view.Decide(type, "status", FieldUse.Read));
    }

    [Fact]
    public void A_grant_on_an_implementing_type_does_not_open_the_interface()
    {
        var view = View(DebtRead, accepted: false);
        Assert.Equal(new Decision.Allowed("role#1"), view.Decide("DebtTrajectory", "status", FieldUse.Read));
        Assert.IsType<Decision.Denied>(view.Decide("Trajectory", "status", FieldUse.Read));
        Assert.IsType<Decision.Denied>(view.Decide("YouthCareTrajectory", "status", FieldUse.Read));
        Assert.True(view.Opens("Trajectory", FieldUse.Read));
    }

    [Fact]
    public void The_rows_of_an_interface_are_those_of_all_that_implement_it()
    {
        Assert.Equal([1, 2, 8, 9], Keys(View(TrajectoryRead), typeof(Trajectory), RegisterRows.Provider));
        Assert.Equal([4, 9], Keys(View(DebtRead, accepted: false), typeof(Trajectory), RegisterRows.Provider));
        Assert.Equal([1, 2, 4, 8, 9], Keys(View($"{TrajectoryRead}, {DebtRead}", accepted: false), typeof(Trajectory), RegisterRows.Provider));
        Assert.Equal([4, 9], Keys(View($"{TrajectoryRead}, {DebtRead}", accepted: false), typeof(DebtTrajectory), RegisterRows.Provider));
        Assert.Equal([9], Keys(View(TrajectoryRead), typeof(DebtTrajectory), RegisterRows.Provider));
    }

    [Fact]
    public void An_interface_and_one_of_its_types_on_the_same_scope_are_not_taken_for_each_other()
    {
        var debtFirst = $"{DebtRead.Replace("\"use\"", "\"rows\": \"ownTrajectories\", \"use\"", StringComparison.Ordinal)}, {TrajectoryRead}";
        Assert.Equal([1, 2, 8, 9], Keys(View(debtFirst, accepted: false), typeof(Trajectory), RegisterRows.Provider));
    }

    [Fact]
    public void A_cell_is_open_on_some_rows_and_the_row_itself_on_more()
    {
        var view = View(ClientRead);
        var masked = Assert.IsType<Decision.OnSomeRows>(view.Decide("Client", "bsn", FieldUse.Read));
        Assert.Equal("role#1.1", masked.Grant);
        Assert.Equal([1, 2, 4], Keys(view, typeof(Client), RegisterRows.Provider));
        Assert.Equal([1, 4], Matching(masked.Where, typeof(Client), RegisterRows.Provider));
        Assert.IsType<Decision.OnSomeRows>(view.Decide("Client", "bsn", FieldUse.Filter));
        Assert.IsType<Decision.Allowed>(view.Decide("Client", "sex", FieldUse.Filter));
    }

    [Fact]
    public void A_filter_beside_figures_does_not_filter_lists()
    {
        var view = View(ClientFigures);
        Assert.IsType<Decision.Allowed>(view.Decide("Client", "sex", FieldUse.FilterFigures));
        Assert.IsType<Decision.Denied>(view.Decide("Client", "sex", FieldUse.Filter));
        Assert.IsType<Decision.Denied>(view.Decide("Client", "id", FieldUse.FilterFigures));
        Assert.True(view.Opens("Client", FieldUse.Aggregate));
        Assert.False(view.Opens("Client", FieldUse.Read));
    }

    [Fact]
    public void A_filter_beside_read_does_not_filter_figures() => Assert.IsType<Decision.Denied>(View(ClientRead).Decide("Client", "sex", FieldUse.FilterFigures));

    [Fact]
    public void Figures_of_one_role_do_not_let_another_role_filter_its_list()
    {
        var policy = RoleFiles.Accepted(RoleFiles.Load(
        [
            ("list.json", RoleFiles.Role("""{ "on": "Client", "fields": [ "id" ], "use": "read", "purpose": "p", "ground": "G" }""")),
            ("figures.json", RoleFiles.Role(ClientFigures)),
            ("purposes.json", RoleFiles.Register("p")),
        ]));
        Assert.IsType<Decision.Denied>(policy.ViewFor(["list", "figures"], "p", Today).Decide("Client", "sex", FieldUse.Filter));
    }

    [Fact]
    public void A_purpose_narrows_and_without_one_nothing_personal_is_open()
    {
        var policy = Policy("""{ "on": "Client", "fields": [ "id", "sex" ], "use": "read", "purpose": [ "p" ], "ground": "G" }, { "on": "Product", "fields": [ "code", "name", "law" ], "use": "read", "ground": "G" }""", true, "p");
        Assert.IsType<Decision.Allowed>(policy.ViewFor(["role"], "p", Today).Decide("Client", "sex", FieldUse.Read));
        foreach (var purpose in (string?[])[null, "q"])
        {
            Assert.IsType<Decision.Denied>(policy.ViewFor(["role"], purpose, Today).Decide("Client", "sex", FieldUse.Read));
            Assert.IsType<Decision.Allowed>(policy.ViewFor(["role"], purpose, Today).Decide("Product", "code", FieldUse.Read));
        }
    }

    [Fact]
    public void A_denial_under_another_purpose_says_so()
    {
        var policy = Policy("""{ "on": "Client", "fields": [ "id" ], "use": "read", "purpose": [ "p", "q" ], "ground": "G" }, { "on": "Client", "fields": [ "sex" ], "use": "read", "purpose": "q", "ground": "G" }""", true, "p", "q");
        Assert.Equal("""Your roles may read Client.sex only for purpose "q", not for "p".""", Denied(policy.ViewFor(["role"], "p", Today).Decide("Client", "sex", FieldUse.Read)));
    }

    [Theory]
    [InlineData("2024-12-31", false)]
    [InlineData("2025-01-01", true)]
    [InlineData("2025-12-31", true)]
    [InlineData("2026-01-01", false)]
    public void A_grant_holds_from_its_first_to_its_last_day(string day, bool holds)
    {
        var policy = Policy("""{ "on": "Product", "fields": [ "code", "name", "law" ], "use": "read", "from": "2025-01-01", "to": "2025-12-31", "ground": "G" }""");
        var view = policy.ViewFor(["role"], null, DateOnly.Parse(day));
        Assert.Equal(holds, view.Decide("Product", "code", FieldUse.Read) is Decision.Allowed);
        Assert.Equal(holds, view.Rows("Product", FieldUse.Read) is RowRule.All);
    }

    [Fact]
    public void Views_are_kept_and_asking_for_one_allocates_nothing()
    {
        var policy = RoleFiles.Repository;
        string[] roles = ["caseworker", "dashboard"];
        var view = policy.ViewFor(roles, "wmo", Today);
        Assert.Same(view, policy.ViewFor(["dashboard", "caseworker", "caseworker", "unknown"], "wmo", Today.AddDays(1)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) policy.ViewFor(roles, "wmo", Today);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void The_same_grants_have_the_same_fingerprint_in_another_process_and_on_another_day()
    {
        var again = RoleFiles.Accepted(AccessPolicy.Load(RoleFiles.Folder, ContractCatalog.Catalog));
        foreach (var role in again.Roles)
            Assert.Equal(RoleFiles.Repository.ViewFor([role.Name], "wmo", Today).Fingerprint, again.ViewFor([role.Name], "wmo", Today.AddYears(1)).Fingerprint);
    }

    [Fact]
    public void Other_grants_have_another_fingerprint()
    {
        var fingerprints = RoleFiles.Repository.Roles
            .SelectMany(role => RoleFiles.Repository.PurposesOf([role.Name], Today).Select(purpose => (role.Name, purpose.Id)).Append((role.Name, "")))
            .Select(pair => RoleFiles.Repository.ViewFor([pair.Item1], pair.Item2, Today))
            .GroupBy(view => view.Fingerprint, view => string.Join('\n', view.Grants.Select(grant => $"{grant.Type} {string.Join(',', grant.Fields)} {grant.Scope}")));
        Assert.All(fingerprints, same => Assert.Single(same.Distinct()));
        Assert.All(RoleFiles.Repository.Roles, role => Assert.Equal(22, RoleFiles.Repository.ViewFor([role.Name], null, Today).Fingerprint.Length));
    }

    [Fact]
    public void A_change_of_rows_alone_changes_the_fingerprint() =>
        Assert.NotEqual(View(ClientRead).Fingerprint, View(ClientRead.Replace("ownClients", "ownMunicipality", StringComparison.Ordinal)).Fingerprint);

    [Fact]
    public void The_more_careful_role_decides_on_figures()
    {
        Assert.Equal(FigurePrecision.Exact, RoleFiles.Repository.ViewFor(["caseworker"], "wmo", Today).Figures);
        Assert.Equal(FigurePrecision.Controlled, RoleFiles.Repository.ViewFor(["caseworker", "dashboard"], "monitor", Today).Figures);
        Assert.Equal(FigurePrecision.Exact, RoleFiles.Repository.ViewFor(["caseworker", "dashboard"], "wmo", Today).Figures);
        Assert.Equal(FigurePrecision.Controlled, RoleFiles.Repository.ViewFor(["caseworker"], null, Today).Figures);
    }

    [Fact]
    public void The_view_tells_a_partner_what_it_may_read()
    {
        var grants = View($"{ClientRead}, {ClientFigures}").Grants;
        Assert.Equal(["Client", "Client", "Client", "Client"], grants.Select(grant => grant.Type));
        Assert.Equal(["ownClients", "ownClients and currentClients", null, null], grants.Select(grant => grant.Scope));
        Assert.Equal([false, false, true, true], grants.Select(grant => grant.AggregatesOnly));
    }

    [Fact]
    public void The_view_lists_the_types_and_fields_that_it_shows_with_their_uses()
    {
        var client = Assert.Single(View(ClientRead).Types);
        Assert.Equal("Client", client.Name);
        Assert.Equal(["id", "bsn", "sex"], client.Fields.Select(field => field.Name));
        Assert.All(client.Fields, field => Assert.Equal([FieldUse.Read, FieldUse.Filter], field.Uses));
    }

    [Fact]
    public void Row_rules_are_all_none_or_some()
    {
        var rules = RoleFiles.Repository.ViewFor(["provider"], "levering", Today).RowRules(RegisterRows.Provider);
        Assert.Null(rules.RuleFor(typeof(District)));
        Assert.Equal([1, 2, 4, 5], Matching(rules.RuleFor(typeof(Client))!, typeof(Client)));
        Assert.Empty(Matching(rules.RuleFor(typeof(Household))!, typeof(Household)));
        // No type of the schema shows the table between houses and districts, so nobody may ask for its rows by themselves.
        Assert.False((bool)rules.RuleFor(typeof(FinancialHouseDistrict))!.Compile().DynamicInvoke([null])!);
    }

    [Fact]
    public void Rows_that_are_counted_are_not_rows_that_are_read()
    {
        var view = View(ClientFigures);
        Assert.IsType<RowRule.All>(view.Rows(typeof(Client), FieldUse.Aggregate));
        Assert.IsType<RowRule.None>(view.Rows(typeof(Client), FieldUse.Read));
        Assert.Empty(Matching(view.RowRules(RegisterRows.Almere).RuleFor(typeof(Client))!, typeof(Client)));
        Assert.Null(view.RowRules(RegisterRows.Almere, FieldUse.Aggregate).RuleFor(typeof(Client)));
    }

    [Fact]
    public void Rows_none_opens_nothing()
    {
        var view = View("""{ "on": "Product", "fields": [ "code", "name", "law" ], "use": "read", "rows": "none", "ground": "G" }""");
        Assert.IsType<Decision.Denied>(view.Decide("Product", "code", FieldUse.Read));
        Assert.IsType<RowRule.None>(view.Rows("Product", FieldUse.Read));
    }

    private static string Denied(Decision decision) => Assert.IsType<Decision.Denied>(decision).Reason;

    /// <param name="grants">The grants of the one role.</param>
    /// <param name="accepted">Whether the policy has to be sound; a view of grants that miss a non-null field is built from an extra field on the interface.</param>
    private static AccessView View(string grants, bool accepted = true) => Policy(grants, accepted, grants.Contains("\"p\"", StringComparison.Ordinal) ? ["p"] : []).ViewFor(["role"], "p", Today);

    private static AccessPolicy Policy(string grants, bool accepted = true, params string[] purposes) => accepted
        ? RoleFiles.Accepted(RoleFiles.Load(RoleFiles.Role(grants), purposes))
        : RoleFiles.Unchecked(RoleFiles.Role(grants), purposes);

    private static IEnumerable<int> Keys(AccessView view, Type entity, CallerScope caller) =>
        view.RowRules(caller).RuleFor(entity) is { } rule ? Matching(rule, entity) : RegisterRows.Of(entity).Select(row => row.Key);

    private static IEnumerable<int> Matching(System.Linq.Expressions.LambdaExpression rule, Type entity, CallerScope? caller = null)
    {
        var holds = (caller is null ? rule : ScopeBinding.Bind(rule, caller)).Compile();
        return RegisterRows.Of(entity).Where(row => (bool)holds.DynamicInvoke(row.Row)!).Select(row => row.Key);
    }
}
