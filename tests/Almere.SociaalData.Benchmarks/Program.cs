using Almere.SociaalData.Benchmarks.Access;
using Almere.SociaalData.Benchmarks.AccessLog;
using Almere.SociaalData.Benchmarks.Engine;
using Almere.SociaalData.Benchmarks.Gateway;
using Almere.SociaalData.Benchmarks.Gateway.HandWritten;
using Almere.SociaalData.Benchmarks.Imports;
using Almere.SociaalData.Data.Database;

switch (args)
{
    case ["engine", .. var options] when options is [] or ["--json", _]:
        return await EngineComparison.RunAsync(options is [_, var file] ? file : null);
    case ["gateway", .. var options] when GatewayComparisonOptions.Read(options) is { } asked:
        return await GatewayComparison.RunAsync(asked);
    case ["log", .. var options] when GatewayComparisonOptions.Read(options) is { } asked:
        return await LogComparison.RunAsync(asked);
    case ["access", .. var options] when GatewayComparisonOptions.Read(options) is { } asked:
        return await AccessComparison.RunAsync(asked);
    case [HandWrittenServer.Verb, var provider, var connectionString, .. var options]:
        return await HandWrittenServer.RunAsync(provider, connectionString, options);
    case ["imports", .. var options] when options is [] or [_] && Enum.TryParse<DatabaseProvider>(options is [var named] ? named : "sqlite", ignoreCase: true, out var provider):
        return await ImportBenchmark.RunAsync(provider, rows: 1_000_000);
    case ["imports", var named, var rows] when Enum.TryParse<DatabaseProvider>(named, ignoreCase: true, out var provider) && int.TryParse(rows, out var count) && count >= 10:
        return await ImportBenchmark.RunAsync(provider, count);
    default:
        Console.Error.WriteLine("""
            Usage: dotnet run -c Release --project tests/Almere.SociaalData.Benchmarks -- engine [--json FILE]
                   dotnet run -c Release --project tests/Almere.SociaalData.Benchmarks -- gateway [--json FILE] [--provider sqlite|postgresql] [--seconds N] [--rounds N]
                                                                                                  [--clients N] [--connections N] [--operations abcdefgh] [--no-growth] [--with-log]
                   dotnet run -c Release --project tests/Almere.SociaalData.Benchmarks -- log [--provider sqlite|postgresql] [--seconds N] [--rounds N] [--clients N] [--connections N]
                   dotnet run -c Release --project tests/Almere.SociaalData.Benchmarks -- access [as log, and --operations abcdefgh]
                   dotnet run -c Release --project tests/Almere.SociaalData.Benchmarks -- imports [sqlite|postgresql] [ROWS]

              engine    the GraphQL engine beside graphql-js (Node.js), in one run of under two minutes:
                        npm ci --prefix tests/Almere.SociaalData.Benchmarks/graphql-js, once, installs the other side
              gateway   the gateway, with sign-in, access and limits on, beside hand-written endpoints over the same database that return the same bytes, in one run of under
                        ten minutes; the database is made at the first run and kept in the temporary folder, or on the server that SOCIAALDATA_TEST_POSTGRES names
              log       the gateway with its access log beside itself without, for one person and for a page of fifty, over the same database
              access    the gateway with its role files beside itself with role files that open everything, for the operations that both answer alike
              imports   ROWS trajectories (1,000,000 unless said) by the command line: new, the same again, and all changed, while a gateway over the same store answers questions
            """);
        return 2;
}
