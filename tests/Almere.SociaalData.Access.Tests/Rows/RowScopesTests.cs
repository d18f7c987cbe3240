using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.FinancialHouses;
using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.Domain.Trajectories;
using Xunit;

namespace Almere.SociaalData.Access.Tests.Rows;

public sealed class RowScopesTests
{
    [Theory]
    [InlineData("ownMunicipality", typeof(Client), new[] { 1, 3, 5 })]
    [InlineData("ownMunicipality", typeof(Trajectory), new[] { 1, 3, 4, 6, 7 })]
    [InlineData("ownMunicipality", typeof(DebtTrajectory), new[] { 4 })]
    [InlineData("ownMunicipality", typeof(Household), new[] { 1 })]
    [InlineData("ownMunicipality", typeof(ShelterStay), new[] { 1, 3 })]
    [InlineData("ownMunicipality", typeof(FinancialConsult), new[] { 1, 2 })]
    [InlineData("ownMunicipality", typeof(ShelterLocation), new[] { 1, 2, 4, 6 })]
    [InlineData("ownMunicipality", typeof(CapacitySnapshot), new[] { 1, 2, 4, 6 })]
    [InlineData("ownSocialSupport", typeof(Trajectory), new[] { 1, 3 })]
    [InlineData("ownDebtHelp", typeof(Trajectory), new[] { 4 })]
    [InlineData("ownYouthCare", typeof(Trajectory), new int[0])]
    [InlineData("ownCivicIntegration", typeof(Trajectory), new[] { 6 })]
    [InlineData("ownParticipation", typeof(Trajectory), new[] { 7 })]
    [InlineData("asylumOnly", typeof(ShelterLocation), new[] { 1 })]
    [InlineData("asylumOnly", typeof(CapacitySnapshot), new[] { 1 })]
    [InlineData("asylumOnly", typeof(ShelterTarget), new[] { 1 })]
    [InlineData("publicAddress", typeof(ShelterLocation), new[] { 1, 3, 4, 5 })]
    [InlineData("protectedLiving", typeof(Trajectory), new[] { 3 })]
    [InlineData("protectedLiving", typeof(Client), new[] { 3 })]
    public void A_scope_holds_these_rows_for_Almere(string scope, Type entity, int[] keys) => Assert.Equal(keys, Keys(scope, entity, RegisterRows.Almere));

    [Theory]
    [InlineData("ownTrajectories", typeof(Trajectory), new[] { 1, 2, 8, 9 })]
    [InlineData("ownTrajectories", typeof(DebtTrajectory), new[] { 9 })]
    [InlineData("ownClients", typeof(Client), new[] { 1, 2, 4 })]
    [InlineData("ownClients", typeof(Household), new[] { 1, 2 })]
    [InlineData("ownClients", typeof(ShelterStay), new[] { 2 })]
    [InlineData("ownClients", typeof(FinancialConsult), new[] { 1 })]
    [InlineData("currentClients", typeof(Client), new[] { 1, 4 })]
    [InlineData("currentCareClients", typeof(Client), new[] { 1 })]
    [InlineData("ownLocations", typeof(ShelterLocation), new[] { 3, 4, 6 })]
    [InlineData("ownLocations", typeof(CapacitySnapshot), new[] { 3, 4, 6 })]
    [InlineData("ownLocations", typeof(ShelterStay), new[] { 1, 2 })]
    [InlineData("ownResidents", typeof(Client), new[] { 5 })]
    public void A_scope_holds_these_rows_for_a_provider(string scope, Type entity, int[] keys) => Assert.Equal(keys, Keys(scope, entity, RegisterRows.Provider));

    [Fact]
    public void Who_is_no_municipality_has_no_row_of_one_not_even_those_without()
    {
        foreach (var scope in RowScopes.OfRegisters.Where(scope => scope.Name is "ownMunicipality" || scope.Meaning.Contains("own municipality", StringComparison.Ordinal)))
            Assert.All(scope.Entities, entity => Assert.Empty(Keys(scope.Name, entity, RegisterRows.Provider)));
    }

    [Fact]
    public void The_caller_stays_a_parameter_until_it_is_bound()
    {
        foreach (var rule in RowScopes.OfRegisters.SelectMany(scope => scope.Rules))
        {
            Assert.Equal(typeof(CallerScope), rule.Parameters[1].Type);
            Assert.Single(ScopeBinding.Bind(rule, RegisterRows.Almere).Parameters);
        }
    }

    [Fact]
    public void A_scope_says_nothing_about_an_entity_that_it_does_not_name()
    {
        Assert.Null(RowScopes.Find("ownTrajectories")!.RuleFor(typeof(Client)));
        Assert.Null(RowScopes.Find("all"));
        Assert.Null(RowScopes.Find("ownTrajectory"));
    }

    private static IEnumerable<int> Keys(string scope, Type entity, CallerScope caller)
    {
        var rule = RowScopes.Find(scope)?.RuleFor(entity) ?? throw new InvalidOperationException($"{scope} says nothing about {entity.Name}.");
        var holds = ScopeBinding.Bind(rule, caller).Compile();
        return RegisterRows.Of(entity).Where(row => (bool)holds.DynamicInvoke(row.Row)!).Select(row => row.Key);
    }
}
