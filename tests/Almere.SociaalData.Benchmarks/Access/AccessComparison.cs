using Almere.SociaalData.Benchmarks.AccessLog;
using Almere.SociaalData.Benchmarks.Gateway;
using Almere.SociaalData.Benchmarks.Gateway.Servers;
using Almere.SociaalData.Testing;

namespace Almere.SociaalData.Benchmarks.Access;

/// <summary>
/// Measures what decisions cost: callers under the role files beside callers under role files that open everything. One process answers both, since two of the same
/// program differ by more than decisions cost; it keeps no access log, so that what that costs doesn't hide the difference.
/// </summary>
internal static class AccessComparison
{
    private const double Least = 0.95;

    // The example clients that ask the operations, and the roles that they have.
    private static readonly IReadOnlyList<string> Roles = ["caseworker", "dashboard", "coa"];

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
            settings["Access:Folder"] = folder.CreateSubdirectory("access").FullName;
            OpenRoles.Write(Path.Combine(RepositoryFiles.Root, "schema", "access"), settings["Access:Folder"], Roles);
            OpenRoles.Admit(Roles, settings);
            await using var gateway = await GatewayProcess.StartAsync(data.Database, settings);
            Console.WriteLine($"With the grants of the role files and with everything open on {options.Provider}, {options.Clients:N0} clients, {options.Connections} connections, {options.Seconds} s a side in {options.Rounds} turns.");
            Console.WriteLine();
            GatewaySides.PrintHead();
            foreach (var operation in (await Operations.OfAsync(data, gateway)).Where(operation => options.Operations.Contains(operation.Key, StringComparison.Ordinal)))
            {
                // Who may see more rows gets another answer, and that costs what it costs.
                var open = operation with { Client = OpenRoles.NameOf(operation.Client) };
                if (await GatewaySides.MeasureAsync(options, operation, gateway, ("with everything open", gateway, open), Least) is { } difference)
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
