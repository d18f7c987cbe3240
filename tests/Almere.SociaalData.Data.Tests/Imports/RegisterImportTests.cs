using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.Imports;
using Almere.SociaalData.Data.Imports.Datasets;
using Almere.SociaalData.Data.Imports.Reports;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.FinancialHouses;
using Almere.SociaalData.Domain.Imports;
using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.Domain.Trajectories;
using Almere.SociaalData.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Almere.SociaalData.Data.Tests.Imports;

public abstract class RegisterImportTests(DatabaseProvider provider, bool inWordsOfSqlServer = false) : IAsyncLifetime
{
    private ImportRun _run = null!;

    public sealed class OnSqlite() : RegisterImportTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgreSql() : RegisterImportTests(DatabaseProvider.PostgreSql);

    public sealed class OnSqlServer() : RegisterImportTests(DatabaseProvider.SqlServer);

    /// <summary>As an import speaks to a SQL Server, where there is none: read by Microsoft's parser, and carried out on a SQLite file.</summary>
    public sealed class InTheWordsOfSqlServer() : RegisterImportTests(DatabaseProvider.Sqlite, inWordsOfSqlServer: true)
    {
        [Fact]
        public async Task Every_statement_is_as_it_was_agreed_on()
        {
            await RunAsync();
            Snapshot.Match(string.Join("\n\n", Statements));
        }
    }

    public async Task InitializeAsync() => _run = await ImportRun.StartAsync(provider, inWordsOfSqlServer);

    public Task DisposeAsync()
    {
        _run.Dispose();
        return Task.CompletedTask;
    }

    [SkippableFact]
    public async Task The_examples_of_all_datasets_go_in_together_whatever_their_order()
    {
        var report = await _run.ImportAsync([.. _run.Examples().Reverse()]);
        Assert.Equal([], report.Problems);
        Assert.Equal(ImportOutcome.Applied, report.Outcome);
        Assert.Equal(AllDatasets.InOrder.Select(dataset => (dataset.Name, dataset.Example.Count)), report.Files.Select(file => (file.Dataset, file.Rows)));
        await using var context = _run.OpenContext();
        var debt = await context.Set<DebtTrajectory>().Include(row => row.Client).Include(row => row.FinancialHouse).SingleAsync(row => row.SourceKey == "T-5");
        Assert.Equal(("C-1", "F-1", DebtStage.Solution, 18_250.75m, 21), (debt.Client!.SourceKey, debt.FinancialHouse!.SourceKey, debt.Stage, debt.TotalDebt, debt.WaitingDays));
    }

    [SkippableFact]
    public async Task A_second_run_of_the_same_files_changes_nothing_and_says_so()
    {
        await _run.ImportAsync(_run.Examples());
        var report = await _run.ImportAsync(_run.Examples());
        Assert.Equal(ImportOutcome.NothingChanged, report.Outcome);
        Assert.All(report.Files, file => Assert.Equal((0, 0, 0, file.Rows), (file.Inserted, file.Changed, file.Removed, file.Unchanged)));
    }

    [SkippableFact]
    public async Task A_row_that_differs_is_changed_and_the_others_are_left_alone()
    {
        await _run.ImportAsync(_run.Examples());
        var report = await _run.ImportAsync(_run.Rows("households", "H-1,4,2", "H-2,1,0", "H-3,1,0"));
        Assert.Equal([new FileReport("households.csv", "households", IsFull: false, report.Files[0].Hash, 3, Inserted: 1, Changed: 1, Unchanged: 1, Removed: 0)], report.Files);
        await using var context = _run.OpenContext();
        Assert.Equal(new { Size = 4, Children = 2 }, await context.Set<Household>().Where(row => row.SourceKey == "H-1").Select(row => new { row.Size, row.Children }).SingleAsync());
    }

    [SkippableFact]
    public async Task Of_many_rows_each_is_changed_in_what_it_differs_and_in_nothing_else()
    {
        const int Count = 1_200;
        await _run.ImportAsync(_run.Rows("households", Enumerable.Range(0, Count).Select(row => $"H-{row},{2 + (row % 5)},{row % 3}")));
        var before = await HouseholdsAsync();
        // A third as it was, a third with another size, a third with other children too; and new ones between them.
        var report = await _run.ImportAsync(_run.Rows("households", Enumerable.Range(0, Count).SelectMany(row => (IEnumerable<string>)
            [$"H-{row},{(row % 3 == 0 ? 2 + (row % 5) : 50)},{(row % 3 == 2 ? 9 : row % 3)}", .. row % 400 == 0 ? (IEnumerable<string>)[$"N-{row},1,0"] : []])));
        Assert.Equal((3, Count * 2 / 3, Count / 3), (report.Files[0].Inserted, report.Files[0].Changed, report.Files[0].Unchanged));
        var expected = before.Select((household, row) => row % 3 == 0 ? household : household with { Size = 50, Children = row % 3 == 2 ? 9 : household.Children });
        Assert.Equal(expected, (await HouseholdsAsync()).Where(household => household.Key[0] == 'H'));

        async Task<List<(string Key, int Id, int Size, int Children)>> HouseholdsAsync()
        {
            await using var context = _run.OpenContext();
            var rows = await context.Set<Household>().Select(row => new { row.SourceKey, row.Id, row.Size, row.Children }).ToListAsync();
            return [.. rows.Select(row => (row.SourceKey, row.Id, row.Size, row.Children)).OrderBy(row => row.SourceKey[0]).ThenBy(row => row.Id)];
        }
    }

    [SkippableFact]
    public async Task A_column_of_each_kind_of_trajectory_can_be_changed_and_emptied()
    {
        await _run.ImportAsync(_run.Examples());
        var report = await _run.ImportAsync(
            _run.Rows("trajectories-wmo", "T-1,C-2,11,,GM0034,,,COMPLETED,2025-03-01,2025-04-08,2026-01-31,Doel bereikt,,,PGB,", AllDatasets.Find("trajectories-wmo")!.Example[1]),
            _run.Rows("trajectories-debt", "T-5,C-1,Schuldbemiddeling,plangroep,GM0034,WK003417,2024,ACTIVE,2025-11-03,2025-11-24,,,410.01,Intake,true,,,0,"));
        Assert.Equal([(1, 1), (1, 0)], report.Files.Select(file => (file.Changed, file.Unchanged)));
        await using var context = _run.OpenContext();
        var wmo = await context.Set<SocialSupportTrajectory>().SingleAsync(row => row.SourceKey == "T-1");
        Assert.Equal(
            (TrajectoryStatus.Completed, new DateOnly(2025, 4, 8), new DateOnly(2026, 1, 31), "Doel bereikt", null, null, "PGB", null, null, 38),
            (wmo.Status, wmo.StartedOn, wmo.EndedOn, wmo.Outcome, wmo.Costs, wmo.ReassessedOn, wmo.DeliveryForm, wmo.HoursPerWeek, wmo.DistrictId, wmo.WaitingDays));
        var debt = await context.Set<DebtTrajectory>().SingleAsync(row => row.SourceKey == "T-5");
        Assert.Equal((410.01m, DebtStage.Intake, true, null, null, 0, null), (debt.Costs, debt.Stage, debt.EarlySignal, debt.YouthPerspectiveFund, debt.TotalDebt, debt.Creditors, debt.FinancialHouseId));
        Assert.Equal(ImportOutcome.NothingChanged, (await _run.ImportAsync(_run.Rows("trajectories-debt", "T-5,C-1,Schuldbemiddeling,plangroep,GM0034,WK003417,2024,ACTIVE,2025-11-03,2025-11-24,,,410.01,Intake,true,,,0,"))).Outcome);
    }

    [SkippableTheory, InlineData("FamilyName"), InlineData("Postcode4")]
    public async Task After_a_first_import_the_planner_of_a_connection_that_was_open_knows_what_came_in(string telling)
    {
        Skip.If(provider == DatabaseProvider.SqlServer || inWordsOfSqlServer, "SQL Server keeps its statistics up to date by itself when it plans.");
        await using var open = _run.OpenContext();
        await PlanAsync(open);
        var rows = Enumerable.Range(0, 4_000).Select(row =>
            $"C-{row},,Anna,{(telling == "FamilyName" ? $"Voorbeeld {row}" : "Voorbeeld")},1984-05-17,V,,{(telling == "Postcode4" ? 1_000 + row : 1_315)}AB,,,GM0034,,");
        Assert.Equal(ImportOutcome.Applied, (await _run.ImportAsync(_run.Rows("clients", rows))).Outcome);
        await open.Set<Client>().CountAsync();
        Assert.Contains($"IX_Clients_{telling}_Id", await PlanAsync(open), StringComparison.Ordinal);

        // By the one column a client is found, by the other all of them.
        async Task<string> PlanAsync(SociaalDataContext context)
        {
            await context.Database.OpenConnectionAsync();
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"""{(provider == DatabaseProvider.Sqlite ? "EXPLAIN QUERY PLAN" : "EXPLAIN")} SELECT "Id" FROM "Clients" WHERE "FamilyName" = 'Voorbeeld' AND "Postcode4" = '1315'""";
            await using var reader = await command.ExecuteReaderAsync();
            var plan = new List<string>();
            while (await reader.ReadAsync()) plan.Add(reader.GetString(reader.FieldCount - 1));
            return string.Join("\n", plan);
        }
    }

    [SkippableFact]
    public async Task An_empty_field_empties_what_the_store_had()
    {
        await _run.ImportAsync(_run.Examples());
        await _run.ImportAsync(_run.Rows("consults", "G-1,2026-10-12,F-1,,Toeslagen"));
        await using var context = _run.OpenContext();
        Assert.Null((await context.Set<FinancialConsult>().SingleAsync(row => row.SourceKey == "G-1")).ClientId);
    }

    [SkippableFact]
    public async Task One_mistake_in_one_file_and_nothing_of_the_run_is_written()
    {
        var report = await _run.ImportAsync(_run.Rows("households", "H-1,3,1"), _run.Rows("consults", "G-1,2026-10-12,F-99,,"));
        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        Assert.Equal("consults.csv:2: column \"house_key\": expected the key of a financial house that is in the store or in a file of the same run, found a text of 4 characters", Assert.Single(report.Problems).ToString());
        await using var context = _run.OpenContext();
        Assert.False(await context.Set<Household>().AnyAsync());
    }

    [SkippableFact]
    public async Task A_dry_run_counts_and_writes_nothing()
    {
        await _run.ImportAsync(_run.Rows("households", "H-1,3,1", "H-2,2,0"));
        var report = await _run.ImportAsync(new ImportRequest([_run.Rows("households", "H-1,4,1", "H-3,1,0")], "test") { IsDryRun = true });
        Assert.Equal((ImportOutcome.Applied, 1, 1), (report.Outcome, report.Files[0].Inserted, report.Files[0].Changed));
        await using var context = _run.OpenContext();
        Assert.Equal(["H-1 of 3", "H-2 of 2"], (await context.Set<Household>().OrderBy(row => row.SourceKey).ToListAsync()).Select(row => $"{row.SourceKey} of {row.Size}"));
    }

    [SkippableFact]
    public async Task A_full_load_removes_what_it_lacks_within_the_margin()
    {
        await _run.ImportAsync(_run.Rows("households", Households(10)));
        var report = await _run.ImportAsync(_run.Rows("households", Households(8)) with { IsFull = true });
        Assert.Equal((ImportOutcome.Applied, 8, 2), (report.Outcome, report.Files[0].Unchanged, report.Files[0].Removed));
        await using var context = _run.OpenContext();
        Assert.Equal(8, await context.Set<Household>().CountAsync());
    }

    [SkippableFact]
    public async Task A_full_load_that_would_remove_more_than_the_margin_is_refused_unless_told()
    {
        await _run.ImportAsync(_run.Rows("households", Households(10)));
        var cutOff = _run.Rows("households", Households(7)) with { IsFull = true };
        var refused = await _run.ImportAsync(cutOff);
        Assert.Equal("households.csv: the full load of households would remove 3 of 10 rows, more than 20%. If it is right, allow a larger share", Assert.Single(refused.Problems).ToString());
        var told = await _run.ImportAsync(new ImportRequest([cutOff], "test") { MostRemovedPercent = 30 });
        Assert.Equal((ImportOutcome.Applied, 3), (told.Outcome, told.Files[0].Removed));
    }

    [SkippableFact]
    public async Task A_full_load_keeps_its_hands_off_the_trajectories_of_other_laws()
    {
        await _run.ImportAsync(_run.Examples());
        var report = await _run.ImportAsync(_run.Example("trajectories-debt") with { IsFull = true });
        Assert.Equal(ImportOutcome.NothingChanged, report.Outcome);
        await using var context = _run.OpenContext();
        Assert.Equal(7, await context.Set<Trajectory>().CountAsync());
    }

    [SkippableFact]
    public async Task A_full_load_of_served_districts_removes_pairs()
    {
        await _run.ImportAsync(_run.Examples());
        var report = await _run.ImportAsync(new ImportRequest([_run.Rows("served-districts", "F-1,WK003417,2024") with { IsFull = true }], "test") { MostRemovedPercent = 50 });
        Assert.Equal((1, 1), (report.Files[0].Unchanged, report.Files[0].Removed));
    }

    [SkippableFact]
    public async Task Rows_that_others_refer_to_are_not_removed()
    {
        await _run.ImportAsync(_run.Examples());
        var report = await _run.ImportAsync(new ImportRequest([_run.Rows("households", "H-1,3,1") with { IsFull = true }], "test") { MostRemovedPercent = 50 });
        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        Assert.Contains("1 rows of Clients refer to rows that this full load would remove", Assert.Single(report.Problems).Reason, StringComparison.Ordinal);
        await using var context = _run.OpenContext();
        Assert.Equal(2, await context.Set<Household>().CountAsync());
    }

    [SkippableFact]
    public async Task The_latest_snapshot_of_a_location_follows_what_is_imported_and_removed()
    {
        await _run.ImportAsync(_run.Examples());
        Assert.Equal("M-2", await LatestAsync());
        await _run.ImportAsync(_run.Rows("capacity-snapshots", "M-9,L-1,2026-11-22,180,150,0"));
        Assert.Equal("M-9", await LatestAsync());
        await _run.ImportAsync(new ImportRequest([_run.Example("capacity-snapshots") with { IsFull = true }], "test") { MostRemovedPercent = 25 });
        Assert.Equal("M-2", await LatestAsync());

        async Task<string?> LatestAsync()
        {
            await using var context = _run.OpenContext();
            return await context.Set<ShelterLocation>().Where(location => location.SourceKey == "L-1").Select(location => location.LatestSnapshot!.SourceKey).SingleAsync();
        }
    }

    [SkippableFact]
    public async Task Example_data_is_not_mixed_with_real_rows_unless_told()
    {
        using var example = await TemporaryDatabase.WithExampleDataAsync(new() { Clients = 10, Locations = 1, Days = 2 }, provider);
        var import = new RegisterImport(example.Options, TimeProvider.System);
        var request = new ImportRequest([_run.Rows("households", "H-1,3,1")], "test");
        Assert.Equal(ImportOutcome.Refused, (await import.RunAsync(request)).Outcome);
        Assert.Equal(ImportOutcome.Applied, (await import.RunAsync(request with { AllowsExampleData = true })).Outcome);
    }

    [SkippableFact]
    public async Task A_run_is_recorded_with_what_its_files_came_to()
    {
        await _run.ImportAsync(_run.Rows("households", "H-1,3,1"));
        var report = await _run.ImportAsync(_run.Rows("households", "H-1,4,1", "H-2,1,0"), _run.Rows("consults"));
        var record = await LastRecordAsync();
        Assert.Equal((2, "test", ImportOutcome.Applied, 0), (record.Id, record.By, record.Outcome, record.Problems));
        Assert.Equal(
            [("households.csv", "households", 2, 1, 1, 0), ("consults.csv", "consults", 0, 0, 0, 0)],
            record.Files.OrderBy(file => file.Place).Select(file => (file.Name, file.Dataset, file.Rows, file.Inserted, file.Changed, file.Unchanged)));
        Assert.Equal(report.Files.Select(file => file.Hash), record.Files.OrderBy(file => file.Place).Select(file => file.Hash));
        Assert.Equal(new DateTime(TemporaryDatabase.Today, new(12, 0)), record.FinishedAt);
    }

    [SkippableFact]
    public async Task A_run_that_changes_nothing_or_is_refused_is_recorded_and_a_dry_run_is_not()
    {
        var file = _run.Rows("households", "H-1,3,1");
        await _run.ImportAsync(file);
        await _run.ImportAsync(file);
        Assert.Equal((2, ImportOutcome.NothingChanged), ((await LastRecordAsync()).Id, (await LastRecordAsync()).Outcome));
        await _run.ImportAsync(_run.Rows("households", "H-1,many,1", "H-2,1,9"));
        var refused = await LastRecordAsync();
        Assert.Equal((3, ImportOutcome.Refused, 2), (refused.Id, refused.Outcome, refused.Problems));
        Assert.Equal((2, 0), (Assert.Single(refused.Files).Rows, refused.Files[0].Changed));
        await _run.ImportAsync(new ImportRequest([file], "test") { IsDryRun = true });
        Assert.Equal(3, (await LastRecordAsync()).Id);
    }

    private protected IReadOnlyList<string> Statements => _run.Statements;

    // New rows of every dataset, changed ones, and some that go.
    private protected async Task RunAsync()
    {
        Assert.Equal(ImportOutcome.Applied, (await _run.ImportAsync(_run.Examples())).Outcome);
        var changes = AllDatasets.InOrder.Select(dataset => dataset.Name switch
        {
            "households" => _run.Rows("households", "H-1,4,2", "H-2,1,0"),
            "trajectories-wmo" => _run.Rows("trajectories-wmo", "T-1,C-2,11,,GM0034,,,COMPLETED,2025-03-01,2025-04-08,2026-01-31,Doel bereikt,,,PGB,") with { IsFull = true },
            "capacity-snapshots" => _run.Rows("capacity-snapshots", "M-1,L-1,2026-11-20,201,188,4") with { IsFull = true },
            "served-districts" => _run.Rows("served-districts", "F-1,WK003417,2024") with { IsFull = true },
            _ => _run.Example(dataset.Name),
        });
        Assert.Equal(ImportOutcome.Applied, (await _run.ImportAsync(new ImportRequest([.. changes], "test") { MostRemovedPercent = 100 })).Outcome);
        Assert.Equal(ImportOutcome.Refused, (await _run.ImportAsync(_run.Rows("households", "H-1,0,0"))).Outcome);
    }

    private async Task<Domain.Imports.ImportRun> LastRecordAsync()
    {
        await using var context = _run.OpenContext();
        return await context.Set<Domain.Imports.ImportRun>().Include(run => run.Files).OrderBy(run => run.Id).LastAsync();
    }

    private static IEnumerable<string> Households(int count) => Enumerable.Range(1, count).Select(number => $"H-{number},2,0");
}
