using Almere.SociaalData.Benchmarks.Gateway;
using Almere.SociaalData.Benchmarks.Gateway.Servers;

namespace Almere.SociaalData.Benchmarks.AccessLog;

/// <summary>Measures the gateway with its access log beside the same gateway whose log confirms at once and keeps nothing.</summary>
internal static class LogComparison
{
    // What the log has to leave of the throughput: for one person, and for a page of fifty.
    private static readonly Dictionary<string, double> Least = new() { ["d"] = 0.8, ["b"] = 0.7 };

    /// <summary>Runs the comparison.</summary>
    /// <returns>0, or 1 when the two sides didn't give the same answers.</returns>
    public static async Task<int> RunAsync(GatewayComparisonOptions options)
    {
        var data = await BenchmarkData.OpenAsync(options.Provider, options.Clients);
        var folder = Directory.CreateTempSubdirectory("sociaaldata-log-benchmark-");
        try
        {
            // A server keeps the log beside the registers; a file of its own is thrown away afterwards.
            Dictionary<string, string> Settings(string name) => options.Provider == Data.Database.DatabaseProvider.Sqlite
                ? new(Operations.Settings) { ["AccessLog:ConnectionString"] = $"Data Source={Path.Combine(folder.FullName, name)}" }
                : new(Operations.Settings);
            await using var logged = await GatewayProcess.StartAsync(data.Database, Settings("on.db"));
            await using var unlogged = await GatewayProcess.StartAsync(data.Database, new Dictionary<string, string>(Settings("off.db")) { [UnloggedGateway.Setting] = UnloggedGateway.Assembly });
            Console.WriteLine($"With and without the access log on {options.Provider}, {options.Clients:N0} clients, {options.Connections} connections, {options.Seconds} s a side in {options.Rounds} turns.");
            Console.WriteLine();
            GatewaySides.PrintHead();
            foreach (var operation in await Operations.OfAsync(data, logged))
            {
                if (!Least.TryGetValue(operation.Key, out var least) || !options.Operations.Contains(operation.Key, StringComparison.Ordinal))
                    continue;
                if (await GatewaySides.MeasureAsync(options, operation, logged, ("without the log", unlogged, operation), least) is not { } difference)
                    continue;
                Console.WriteLine($"{operation.Name}: NOT THE SAME ANSWER: {difference}");
                return 1;
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
