using System.Diagnostics;
using System.Globalization;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.Imports;
using Almere.SociaalData.Domain.Imports;
using Almere.SociaalData.Testing;
using Npgsql;
using Xunit;

namespace Almere.SociaalData.Cli.Tests.Imports;

/// <summary>
/// A run that is killed, or meets a full disk or a lost connection, leaves the store as it was. Environment variable <c>SOCIAALDATA_TEST_KILLS</c> says how many
/// rounds of killing there are on each kind of database.
/// </summary>
public sealed class InterruptionTests : IDisposable
{
    private const int Rows = 2_000;

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _databases = [];

    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("SOCIAALDATA_TEST_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : 10;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var database in _databases) PostgreSqlServer.Drop(database);
        _folder.Dispose();
    }

    [SkippableTheory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task A_run_that_is_killed_at_any_moment_is_there_whole_with_its_record_or_not_at_all(DatabaseProvider provider)
    {
        var store = await StoreAsync(provider);
        var versions = new[] { WriteVersion(0), WriteVersion(1) };
        var contents = new string[2];
        // The first run has JIT and file caches to warm: the second says how long one takes.
        var time = TimeSpan.Zero;
        foreach (var version in new[] { 0, 1 })
        {
            var began = Stopwatch.GetTimestamp();
            using var process = CommandProcess.Start(store, Call(versions[version]));
            var run = await process.EndAsync();
            Assert.True(run.ExitCode == 0, run.Error);
            time = Stopwatch.GetElapsedTime(began);
            contents[version] = (await StoreContent.OfAsync(store)).Registers;
        }

        var (current, runs, killed, applied) = (1, 2L, 0, 0);
        var random = new Random(34);
        for (var round = 0; round < Rounds; round++)
        {
            using (var process = CommandProcess.Start(store, Call(versions[1 - current])))
            {
                if (await process.KillAfterAsync(time * (0.2 + random.NextDouble()))) killed++;
            }
            var content = await StoreContent.OfAsync(store);
            if (content.Runs > runs)
            {
                (current, applied) = (1 - current, applied + 1);
                runs++;
            }
            Assert.Equal(new StoreContent(contents[current], runs), content);
        }
        Assert.True(Rounds < 20 || (killed > 0 && killed > applied), $"{killed} of {Rounds} runs were killed and {applied} were carried out: too few died on the way to prove anything.");

        using var last = CommandProcess.Start(store, Call(versions[1 - current]));
        Assert.Equal(0, (await last.EndAsync()).ExitCode);
        Assert.Equal(new StoreContent(contents[1 - current], runs + 1), await StoreContent.OfAsync(store));
    }

    [SkippableFact]
    public async Task A_disk_that_is_full_leaves_the_store_as_it_was()
    {
        Skip.If(OperatingSystem.IsWindows(), "The size of files is bounded by a Unix shell.");
        var store = await StoreAsync(DatabaseProvider.Sqlite);
        await ImportAsync(store, WriteVersion(0));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var before = await StoreContent.OfAsync(store);
        var version = WriteVersion(1);
        foreach (var bound in new[] { 64, 700 })
        {
            using var process = CommandProcess.Start(store, Call(version), largestFile: bound);
            var run = await process.EndAsync();
            Assert.Equal(3, run.ExitCode);
            Assert.Contains("is as it was before", run.Error, StringComparison.Ordinal);
            Assert.Equal(before, await StoreContent.OfAsync(store));
        }
        await ImportAsync(store, version);
        Assert.NotEqual(before, await StoreContent.OfAsync(store));
    }

    [SkippableFact]
    public async Task A_connection_that_is_lost_leaves_the_store_as_it_was()
    {
        var store = await StoreAsync(DatabaseProvider.PostgreSql);
        await ImportAsync(store, WriteVersion(0));
        var before = await StoreContent.OfAsync(store);
        var request = Request(WriteVersion(1));
        foreach (var moment in new[] { "checking clients.csv", "writing households.csv", "writing clients.csv", "writing trajectories-wmo.csv" })
        {
            var cut = new Cut(moment, () => Terminate(store));
            var lost = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => new RegisterImport(store, TimeProvider.System).RunAsync(request, cut));
            // The next run is a process of its own, as a rule: it has no connections of before.
            NpgsqlConnection.ClearAllPools();
            Assert.Contains("is as it was before", lost.Message, StringComparison.Ordinal);
            Assert.Equal(before, await StoreContent.OfAsync(store));
        }
        Assert.Equal(ImportOutcome.Applied, (await new RegisterImport(store, TimeProvider.System).RunAsync(request)).Outcome);
    }

    private static IReadOnlyList<string> Call(string folder) => ["import", folder, "--full", "--allow-removal", "100"];

    private static ImportRequest Request(string folder) => new(
        [.. Directory.EnumerateFiles(folder, "*.csv").Select(file => new ImportSource(file, Path.GetFileName(file), Path.GetFileNameWithoutExtension(file), IsFull: true))], "test")
    {
        MostRemovedPercent = 100,
    };

    private static async Task ImportAsync(DatabaseOptions store, string folder) =>
        Assert.Equal(ImportOutcome.Applied, (await new RegisterImport(store, TimeProvider.System).RunAsync(Request(folder))).Outcome);

    private static void Terminate(DatabaseOptions store)
    {
        using var connection = new NpgsqlConnection($"{store.ConnectionString};Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", connection);
        command.ExecuteNonQuery();
    }

    private async Task<DatabaseOptions> StoreAsync(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.PostgreSql) PostgreSqlServer.Require();
        var store = provider == DatabaseProvider.Sqlite
            ? DatabaseOptions.ForFile(_folder.File("store.db"))
            : new DatabaseOptions { Provider = provider, ConnectionString = PostgreSqlServer.NameDatabase() };
        if (provider != DatabaseProvider.Sqlite) _databases.Add(store.ConnectionString);
        await new DatabaseSetup(store).PrepareAsync(exampleData: null, new(2026, 11, 22));
        return store;
    }

    // Half of the households and clients differ between the two versions, and all trajectories: each run inserts, changes and removes.
    private string WriteVersion(int version)
    {
        var folder = Directory.CreateDirectory(_folder.File($"version-{version}")).FullName;
        Write("households", "key,size,children", row => $"H-{row},{1 + (version * (row % 2))},0");
        Write("clients", "key,bsn,given_names,family_name,birth_date,sex,address,postal_code,district_code,district_year,municipality_code,residence_status,household_key",
            row => $"C-{row},,Anna,Voorbeeld {version * (row % 2)},1984-05-17,V,,,,,GM0034,,H-{row}");
        Write(
            "trajectories-wmo",
            "key,client_key,product,provider_code,municipality_code,district_code,district_year,status,requested_on,started_on,ended_on,outcome,costs,reassessed_on,delivery_form,hours_per_week",
            row => $"T-{version}-{row},C-{row},02,,GM0034,,,ACTIVE,2025-03-01,2025-04-07,,,{row}.50,,ZIN,");
        return folder;

        void Write(string dataset, string header, Func<int, string> line) =>
            File.WriteAllText(Path.Combine(folder, $"{dataset}.csv"), $"{header}\n{string.Concat(Enumerable.Range(0, Rows).Select(row => line(row) + "\n"))}");
    }

    private sealed class Cut(string moment, Action cut) : IProgress<ImportProgress>
    {
        private bool _isDone;

        public void Report(ImportProgress value)
        {
            if (_isDone || $"{value.Doing} {value.File}" != moment) return;
            _isDone = true;
            cut();
        }
    }
}
