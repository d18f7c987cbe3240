using System.Globalization;
using Almere.SociaalData.Benchmarks.Gateway.Servers;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.ExampleData;
using Almere.SociaalData.Testing;

namespace Almere.SociaalData.Benchmarks.Imports;

/// <summary>Imports many trajectories by the command line while a gateway over the same store answers questions.</summary>
internal static class ImportBenchmark
{
    private const int Clients = 50_000;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    /// <summary>Runs it: new rows, the same file again, and every row changed.</summary>
    public static async Task<int> RunAsync(DatabaseProvider provider, int rows)
    {
        var folder = Directory.CreateTempSubdirectory("sociaaldata-import-");
        var store = provider == DatabaseProvider.Sqlite
            ? DatabaseOptions.ForFile(Path.Combine(folder.FullName, "store.db"))
            : new DatabaseOptions { Provider = provider, ConnectionString = PostgreSqlServer.NameDatabase() };
        try
        {
            var files = folder.CreateSubdirectory("night").FullName;
            await new DatabaseSetup(store).ReplaceExampleDataAsync(new ExampleDataOptions { Clients = Clients }, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
            await using var gateway = await GatewayProcess.StartAsync(store);
            var question = await gateway.MessageAsync("caseworker", "wmo", """
                { clients(first: 20, order: [{ familyName: ASC }]) { nodes { bsn familyName trajectories(first: 5, order: [{ requestedOn: DESC }]) { nodes { law status requestedOn } } } } }
                """, null);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{provider}, {Clients:N0} clients and {Clients * 3:N0} trajectories in the store; files of {rows:N0} trajectories, {TrajectoryFiles.Write(files, rows, Clients, costs: 1) / 1e6:N0} MB"));
            Console.WriteLine("run            outcome           wall s  rows/s   processor s  peak MB   questions  p50 ms  p99 ms  max ms  failed");
            using (var quiet = new CancellationTokenSource(Quiet)) await QueryLoop.RunAsync(gateway, question, quiet.Token);
            using (var quiet = new CancellationTokenSource(Quiet)) Print("(no import)", null, rows, await QueryLoop.RunAsync(gateway, question, quiet.Token));
            await MeasureAsync("new rows");
            await MeasureAsync("the same again");
            TrajectoryFiles.Write(files, rows, Clients, costs: 2);
            await MeasureAsync("all changed");
            return 0;

            async Task MeasureAsync(string name)
            {
                using var stop = new CancellationTokenSource();
                var asking = QueryLoop.RunAsync(gateway, question, stop.Token);
                ImportProcess import;
                try
                {
                    import = await ImportProcess.RunAsync(files, store);
                }
                finally
                {
                    await stop.CancelAsync();
                }
                Print(name, import, rows, await asking);
            }
        }
        finally
        {
            if (provider != DatabaseProvider.Sqlite) PostgreSqlServer.Drop(store.ConnectionString);
            folder.Delete(recursive: true);
        }
    }

    private static void Print(string name, ImportProcess? import, int rows, (IReadOnlyList<double> Times, int Failed) asked)
    {
        var times = asked.Times;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-14} {import?.Outcome,-16} {import?.Wall.TotalSeconds,7:0.0} {rows / import?.Wall.TotalSeconds,7:0} {import?.Processor.TotalSeconds,13:0.0} {import?.PeakMemory / 1e6,8:0}   {times.Count,9} {At(0.5),7:0.0} {At(0.99),7:0.0} {times[^1],7:0.0} {asked.Failed,7}"));

        double At(double share) => times[(int)Math.Min(times.Count - 1, times.Count * share)];
    }
}
