using Almere.SociaalData.Benchmarks.Gateway;
using Almere.SociaalData.Benchmarks.Gateway.Load;
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
            Console.WriteLine($"{"",-46}{"requests/s",12}{"p50 ms",9}{"p99 ms",9}{"CPU µs",9}{"allocated",12}{"share",8}{"least",7}{"CPU share",11}");
            foreach (var operation in (await Operations.OfAsync(data, logged)).Where(operation => Least.ContainsKey(operation.Key) && options.Operations.Contains(operation.Key, StringComparison.Ordinal)))
            {
                Side[] sides = [await SideAsync("with the log", operation, logged), await SideAsync("without", operation, unlogged)];
                for (var i = 0; i < operation.Variants.Count; i++)
                {
                    if (Answers.Difference(await Answers.ReadAsync(logged.Server.Address, sides[0].Messages[i]), await Answers.ReadAsync(unlogged.Server.Address, sides[1].Messages[i])) is not { } difference)
                        continue;
                    Console.WriteLine($"{operation.Name}: NOT THE SAME ANSWER: {difference}");
                    return 1;
                }

                var figures = await new Interleaved(options.Rounds, options.Seconds, options.Connections).RunAsync(sides);
                Print(operation.Name, figures[0], $"{figures[0].PerSecond / figures[1].PerSecond,8:0.00}{Least[operation.Key],7:0.0}{figures[1].ProcessorMicroseconds / figures[0].ProcessorMicroseconds,11:0.00}");
                Print("  without the log", figures[1], "");
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Side> SideAsync(string name, Operation operation, GatewayProcess gateway)
    {
        var messages = new List<HttpMessage>();
        foreach (var (variables, _) in operation.Variants)
            messages.Add(await gateway.MessageAsync(operation.Client, operation.Purpose, operation.Document, variables));
        return new(name, gateway.Server, messages);
    }

    private static void Print(string name, SideFigures side, string ratios) => Console.WriteLine(
        $"{name,-46}{side.PerSecond,12:N0}{side.Median,9:0.00}{side.Slowest,9:0.00}{side.ProcessorMicroseconds,9:N0}{side.AllocatedBytes,10:N0} B{ratios}");
}
