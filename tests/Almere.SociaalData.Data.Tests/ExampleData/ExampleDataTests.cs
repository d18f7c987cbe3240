using Almere.SociaalData.Data.ExampleData;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Districts;
using Almere.SociaalData.Domain.FinancialHouses;
using Almere.SociaalData.Domain.Goals;
using Almere.SociaalData.Domain.Organisations;
using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Xunit.Abstractions;

namespace Almere.SociaalData.Data.Tests.ExampleData;

public abstract class ExampleDataTests(ExampleDatabase database, ITestOutputHelper output)
{
    private static readonly DateOnly Today = TemporaryDatabase.Today;

    public sealed class OnSqlite(ExampleDatabase.OnSqlite database, ITestOutputHelper output) : ExampleDataTests(database, output), IClassFixture<ExampleDatabase.OnSqlite>
    {
        // A server checks its relations itself.
        [Fact]
        public async Task Every_foreign_key_finds_its_row_and_the_file_is_whole()
        {
            await using var context = Open();
            Assert.Empty(await context.Database.SqlQueryRaw<string>("""SELECT "table" || ' ' || rowid AS Value FROM pragma_foreign_key_check""").ToListAsync());
            Assert.Equal(["ok"], await context.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync());
        }
    }

    public sealed class OnPostgreSql(ExampleDatabase.OnPostgreSql database, ITestOutputHelper output) : ExampleDataTests(database, output), IClassFixture<ExampleDatabase.OnPostgreSql>;

    public sealed class OnSqlServer(ExampleDatabase.OnSqlServer database, ITestOutputHelper output) : ExampleDataTests(database, output), IClassFixture<ExampleDatabase.OnSqlServer>;

    [SkippableFact]
    public async Task Has_5000_clients_with_15000_trajectories()
    {
        await using var context = Open();
        Assert.Equal(5_000, await context.Set<Client>().CountAsync());
        Assert.Equal(15_000, await context.Set<Trajectory>().CountAsync());
        output.WriteLine($"Made in {database.Took.TotalSeconds:0.00} s.");
    }

    [SkippableFact]
    public async Task Has_the_six_municipalities_and_Kampen_and_the_71_wijken()
    {
        await using var context = Open();
        Assert.Equal(6, await context.Set<Municipality>().CountAsync(municipality => municipality.Province == MunicipalityCodes.Flevoland));
        Assert.Equal(1, await context.Set<Municipality>().CountAsync(municipality => municipality.Province != MunicipalityCodes.Flevoland));
        Assert.Equal(71, await context.Set<District>().CountAsync(district => district.Municipality!.Code == MunicipalityCodes.Almere));
    }

    [SkippableFact]
    public async Task Every_BSN_is_a_test_number_and_nobody_shares_one()
    {
        await using var context = Open();
        var numbers = await context.Set<Client>().Where(client => client.Bsn != null).Select(client => client.Bsn!.Value).ToListAsync();
        Assert.All(numbers, bsn => Assert.InRange(int.Parse(bsn.Value), TestBsns.First, TestBsns.Last));
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.InRange(numbers.Count, 4_500, 4_990);
        Assert.Equal(0, await context.Set<Client>().CountAsync(client => client.ResidenceStatus == ResidenceStatus.AsylumSeeker && client.Bsn != null));
    }

    [Fact]
    public void There_are_some_nine_thousand_test_numbers() => Assert.InRange(TestBsns.All().Count(), 9_000, 9_100);

    [SkippableFact]
    public async Task Whatever_is_fictional_says_so_in_its_name()
    {
        await using var context = Open();
        var partners = Partners.All.Select(partner => partner.Code).ToList();
        Assert.All(await context.Set<ShelterLocation>().Select(location => location.Name).ToListAsync(), IsMarked);
        Assert.All(await context.Set<FinancialHouse>().Select(house => house.Name).ToListAsync(), IsMarked);
        var fictional = context.Set<Organisation>().Where(organisation => !partners.Contains(organisation.Code));
        Assert.All(await fictional.Select(organisation => organisation.Name).ToListAsync(), IsMarked);
        var elsewhere = context.Set<District>().Where(district => district.Municipality!.Code != MunicipalityCodes.Almere);
        Assert.All(await elsewhere.Select(district => district.Name).ToListAsync(), IsMarked);
        Assert.Equal(40, await context.Set<Organisation>().CountAsync(organisation => organisation.Kind == OrganisationKind.CareProvider));

        static void IsMarked(string name) => Assert.EndsWith("(voorbeeld)", name, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Most_clients_live_in_Almere_and_some_elsewhere_in_Flevoland()
    {
        await using var context = Open();
        var perMunicipality = await context.Set<Client>()
            .GroupBy(client => client.Municipality!.Name)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync();
        Assert.Equal(6, perMunicipality.Count);
        Assert.InRange(perMunicipality.Single(group => group.Key == "Almere").Count, 4_300, 4_700);
    }

    [SkippableTheory]
    [InlineData("Almere Stad", 0.45, 0.55)]
    [InlineData("Almere Buiten", 0.23, 0.31)]
    [InlineData("Almere Haven", 0.08, 0.14)]
    [InlineData("Almere Poort", 0.05, 0.11)]
    public async Task Clients_are_spread_over_the_stadsdelen(string part, double least, double most)
    {
        await using var context = Open();
        var all = await context.Set<Client>().CountAsync(client => client.District!.Part != null);
        var here = await context.Set<Client>().CountAsync(client => client.District!.Part == part);
        Assert.InRange((double)here / all, least, most);
    }

    [SkippableFact]
    public async Task Wijken_have_the_population_of_Almere_between_them()
    {
        await using var context = Open();
        var districts = await context.Set<District>().Where(district => district.Part != null).ToListAsync();
        Assert.Equal(214_715, districts.Sum(district => district.Population));
        Assert.All(districts, district => Assert.InRange(district.Population ?? -1, 0, 12_000));
    }

    [SkippableTheory]
    [InlineData(Law.Wmo, 0.30, 0.50)]
    [InlineData(Law.Youth, 0.12, 0.30)]
    [InlineData(Law.CivicIntegration, 0.03, 0.12)]
    [InlineData(Law.Debt, 0.12, 0.28)]
    [InlineData(Law.Participation, 0.12, 0.28)]
    public async Task Every_law_has_its_share(Law law, double least, double most)
    {
        await using var context = Open();
        Assert.InRange(await context.Set<Trajectory>().CountAsync(trajectory => trajectory.Law == law) / 15_000.0, least, most);
    }

    [SkippableFact]
    public async Task A_trajectory_runs_in_order_and_its_status_fits_its_dates()
    {
        await using var context = Open();
        var trajectories = await context.Set<Trajectory>().ToListAsync();
        Assert.All(trajectories, trajectory =>
        {
            Assert.True(trajectory.RequestedOn <= Today);
            Assert.True(trajectory.StartedOn is null || (trajectory.RequestedOn <= trajectory.StartedOn && trajectory.StartedOn <= Today));
            Assert.True(trajectory.EndedOn is null || ((trajectory.StartedOn ?? trajectory.RequestedOn) <= trajectory.EndedOn && trajectory.EndedOn <= Today));
            Assert.Equal(trajectory.Status is TrajectoryStatus.Completed or TrajectoryStatus.Stopped, trajectory.EndedOn is not null);
            Assert.Equal(trajectory.EndedOn is not null, trajectory.Outcome is not null);
            Assert.Equal(trajectory.StartedOn is null, trajectory.WaitingDays is null);
            Assert.Equal(trajectory.StartedOn is null, trajectory.Costs is null);
        });
        Assert.Equal(Enum.GetValues<TrajectoryStatus>(), trajectories.Select(trajectory => trajectory.Status).Distinct().Order());
        Assert.InRange(trajectories.Average(trajectory => trajectory.WaitingDays) ?? 0, 20, 45);
    }

    [SkippableFact]
    public async Task Nobody_asks_before_birth_and_only_adults_have_debts()
    {
        await using var context = Open();
        var asked = await context.Set<Trajectory>()
            .Select(trajectory => new { trajectory.Law, trajectory.RequestedOn, trajectory.Client!.BirthDate })
            .ToListAsync();
        Assert.All(asked, trajectory =>
        {
            var firstDay = trajectory.BirthDate.AddYears(trajectory.Law is Law.Wmo or Law.Youth ? 0 : 18);
            Assert.True(trajectory.RequestedOn >= firstDay);
        });
    }

    [SkippableFact]
    public async Task Words_of_a_code_list_are_in_it()
    {
        await using var context = Open();
        Assert.All(
            await context.Set<SocialSupportTrajectory>().Select(trajectory => trajectory.DeliveryForm).Distinct().ToListAsync(),
            form => Assert.NotNull(ModelEnumerations.DeliveryForms.Find(form!)));
        Assert.All(
            await context.Set<YouthCareTrajectory>().Select(trajectory => trajectory.Referrer).Distinct().ToListAsync(),
            referrer => Assert.NotNull(ModelEnumerations.ReferrerKinds.Find(referrer!)));
        var ended = context.Set<DebtTrajectory>().Where(trajectory => trajectory.EndedOn != null);
        Assert.All(
            await ended.Select(trajectory => trajectory.Outcome).Distinct().ToListAsync(),
            outcome => Assert.NotNull(DebtCodes.OutflowReasons.Find(outcome!)));
    }

    [SkippableFact]
    public async Task A_product_is_of_the_law_of_its_trajectory_and_youth_care_is_for_the_young()
    {
        await using var context = Open();
        Assert.Equal(0, await context.Set<Trajectory>().CountAsync(trajectory => trajectory.Product != null && trajectory.Product.Law != trajectory.Law));
        Assert.Equal(0, await context.Set<YouthCareTrajectory>().CountAsync(trajectory => trajectory.Client!.BirthYear < Today.Year - 20));
    }

    [SkippableFact]
    public async Task Households_hold_their_clients()
    {
        await using var context = Open();
        Assert.Equal(0, await context.Set<Household>().CountAsync(household => household.Members.Count > household.Size || household.Members.Count == 0));
        Assert.Equal(0, await context.Set<Household>().CountAsync(household => household.Children >= household.Size));
        Assert.InRange(await context.Set<Household>().AverageAsync(household => household.Size), 1.8, 2.8);
    }

    [SkippableFact]
    public async Task Open_asylum_places_in_Almere_stay_well_below_the_target_with_more_planned()
    {
        await using var context = Open();
        var asylum = context.Set<ShelterLocation>()
            .Where(location => location.Scheme == ShelterScheme.Asylum && location.Municipality!.Code == MunicipalityCodes.Almere);
        var open = await asylum.Where(location => location.Status == ShelterStatus.Open).SumAsync(location => location.LatestSnapshot!.Places);
        var planned = await asylum.Where(location => location.Status == ShelterStatus.Planned).SumAsync(location => location.PlannedPlaces);
        var goal = await context.Set<PolicyGoal>().SingleAsync(goal => goal.SourceKey == GoalFigures.AsylumPlaces);
        Assert.InRange(open, 500, 1_000);
        Assert.True(planned > 0);
        Assert.Equal((1_233m, (decimal)open), (goal.Target, goal.Realised));
    }

    [SkippableFact]
    public async Task Sixty_locations_know_their_latest_of_730_snapshots()
    {
        await using var context = Open();
        var locations = await context.Set<ShelterLocation>()
            .Select(location => new
            {
                location.Scheme,
                location.Form,
                location.Status,
                location.Address,
                location.OpensOn,
                location.LatestSnapshotId,
                Latest = location.Snapshots.Max(snapshot => (DateOnly?)snapshot.Date),
                Known = (DateOnly?)location.LatestSnapshot!.Date,
                location.Snapshots.Count,
            })
            .ToListAsync();
        Assert.Equal(60, locations.Count);
        Assert.All(locations, location =>
        {
            Assert.Equal(location.Latest, location.Known);
            Assert.Equal(location.Status == ShelterStatus.Planned, location.LatestSnapshotId is null);
            if (location.Status == ShelterStatus.Open) Assert.Equal(Today, location.Latest);
            Assert.Equal(location.Scheme == ShelterScheme.Women || location.Form == ShelterForm.PrivateHosts, location.Address is null);
        });
        Assert.Equal(730, locations.Max(location => location.Count));
        Assert.InRange(locations.Sum(location => location.Count), 30_000, 43_800);
        Assert.Equal(Enum.GetValues<ShelterScheme>(), locations.Select(location => location.Scheme).Distinct().Order());
        Assert.Equal(Enum.GetValues<ShelterStatus>(), locations.Select(location => location.Status).Distinct().Order());
    }

    [SkippableFact]
    public async Task A_snapshot_never_has_more_people_than_places()
    {
        await using var context = Open();
        Assert.Equal(0, await context.Set<CapacitySnapshot>().CountAsync(snapshot => snapshot.Available < 0 || snapshot.Occupied < 0 || snapshot.Blocked < 0));
        Assert.True(await context.Set<CapacitySnapshot>().AnyAsync(snapshot => snapshot.Occupied == null && snapshot.Available == null));
    }

    [SkippableFact]
    public async Task A_stay_lies_within_the_time_that_its_location_was_open()
    {
        await using var context = Open();
        var stays = await context.Set<ShelterStay>().Select(stay => new { stay.From, stay.To, stay.Location!.OpensOn, stay.Location.ClosesOn }).ToListAsync();
        Assert.InRange(stays.Count, 150, 800);
        Assert.All(stays, stay =>
        {
            Assert.True(stay.OpensOn <= stay.From && stay.From <= (stay.To ?? Today));
            Assert.True(stay.ClosesOn is not { } closed || stay.To <= closed);
        });
    }

    [SkippableFact]
    public async Task Six_financial_houses_are_open_and_do_not_serve_every_wijk()
    {
        await using var context = Open();
        Assert.Equal(6, await context.Set<FinancialHouse>().CountAsync(house => house.OpensOn <= Today && house.ClosesOn == null));
        var served = await context.Set<District>().CountAsync(district => district.FinancialHouses.Count > 0);
        Assert.InRange(served, 35, 60);
        Assert.Equal(0, await context.Set<FinancialConsult>().CountAsync(consult => consult.On > Today || consult.On < consult.House!.OpensOn));
        Assert.True(await context.Set<FinancialConsult>().AnyAsync(consult => consult.ClientId == null));
        var goal = await context.Set<PolicyGoal>().SingleAsync(goal => goal.SourceKey == GoalFigures.FinancialHouses);
        Assert.Equal((6m, 6m), (goal.Target, goal.Realised));
    }

    [SkippableFact]
    public async Task Observations_obey_disclosure_control()
    {
        await using var context = Open();
        var observations = await context.Set<Observation>().Where(observation => observation.DistrictId != null).ToListAsync();
        Assert.Equal(71 * 8 * 5, observations.Count);
        Assert.All(observations, observation => Assert.Equal(observation.Suppressed, observation.Value is null));
        var shown = observations.Where(observation => !observation.Suppressed);
        Assert.All(shown, observation => Assert.True(observation.Value >= 10 && observation.Value % 5 == 0));
        var hiddenPerCell = observations
            .GroupBy(observation => (observation.IndicatorId, observation.Period))
            .Select(group => group.Count(observation => observation.Suppressed));
        Assert.All(hiddenPerCell, hidden => Assert.NotEqual(1, hidden));
    }

    [SkippableFact]
    public async Task The_swap_of_Dronten_has_its_end_date()
    {
        await using var context = Open();
        var swap = await context.Set<ShelterTargetSwap>()
            .Select(swap => new { For = swap.Target!.Municipality!.Name, With = swap.With!.Name, swap.Places, swap.To })
            .SingleAsync();
        Assert.Equal(("Dronten", "Kampen", 200, new DateOnly(2026, 2, 1)), (swap.For, swap.With, swap.Places, swap.To));
    }

    [SkippableFact]
    public async Task The_GGD_has_clients_of_its_own()
    {
        await using var context = Open();
        Assert.InRange(await context.Set<Trajectory>().CountAsync(trajectory => trajectory.Provider!.Code == Partners.Ggd), 100, 700);
    }

    private protected SociaalDataContext Open() => database.Open();
}
