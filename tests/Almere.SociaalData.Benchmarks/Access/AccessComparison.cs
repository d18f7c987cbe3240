using Almere.SociaalData.Benchmarks.AccessLog;
using Almere.SociaalData.Benchmarks.Gateway;
using Almere.SociaalData.Benchmarks.Gateway.Servers;
using Almere.SociaalData.Testing;

namespace Almere.SociaalData.Benchmarks.Access;

/// <summary>
/// Measures what decisions cost: the gateway with its role files beside itself with role files that open everything. Neither keeps an access log, so that what it
/// costs doesn't hide the difference.
/// </summary>
internal static class AccessComparison
{
    private const double Least = 0.95;

    /// <summary>Runs the comparison.</summary>
    public static async Task<int> RunAsync(GatewayComparisonOptions options)
    {
        var data = await BenchmarkData.OpenAsync(options.Provider, options.Clients);
        var folder = Directory.CreateTempSubdirectory("sociaaldata-access-benchmark-");
        try
        {
            var settings = new Dictionary<string, string>(Operations.Settings) { [UnloggedGateway.Setting] = UnloggedGateway.Assembly };
            // What keeps the key of the log is thrown away afterwards.
            if (options.Provider == Data.Database.DatabaseProvider.Sqlite)
                settings["AccessLog:ConnectionString"] = $"Data Source={Path.Combine(folder.FullName, "log.db")}";
            await using var signed = await GatewayProcess.StartAsync(data.Database, settings);
            var operations = await Operations.OfAsync(data, signed);
            var roles = folder.CreateSubdirectory("access").FullName;
            OpenRoles.Write(Path.Combine(RepositoryFiles.Root, "schema", "access"), roles, [.. operations.Select(operation => operation.Client).Distinct()]);
            await using var open = await GatewayProcess.StartAsync(data.Database, new Dictionary<string, string>(settings) { ["Access:Folder"] = roles });
            Console.WriteLine($"With the grants of the role files and with everything open on {options.Provider}, {options.Clients:N0} clients, {options.Connections} connections, {options.Seconds} s a side in {options.Rounds} turns.");
            Console.WriteLine();
            GatewaySides.PrintHead();
            foreach (var operation in operations.Where(operation => options.Operations.Contains(operation.Key, StringComparison.Ordinal)))
            {
                // Who may see more rows gets another answer, and that costs what it costs.
                if (await GatewaySides.MeasureAsync(options, operation, signed, ("with everything open", open), Least) is { } difference)
                    Console.WriteLine($"{operation.Name}: not compared, the grants give other rows: {difference}");
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
