using Almere.SociaalData.Benchmarks.Engine;
using Almere.SociaalData.Benchmarks.Gateway;
using Almere.SociaalData.Benchmarks.Gateway.HandWritten;

switch (args)
{
    case ["engine", .. var options] when options is [] or ["--json", _]:
        return await EngineComparison.RunAsync(options is [_, var file] ? file : null);
    case ["gateway", .. var options] when GatewayComparisonOptions.Read(options) is { } asked:
        return await GatewayComparison.RunAsync(asked);
    case [HandWrittenServer.Verb, var provider, var connectionString, .. var options]:
        return await HandWrittenServer.RunAsync(provider, connectionString, options);
    default:
        Console.Error.WriteLine("""
            Usage: dotnet run -c Release --project tests/Almere.SociaalData.Benchmarks -- engine [--json FILE]
                   dotnet run -c Release --project tests/Almere.SociaalData.Benchmarks -- gateway [--json FILE] [--provider sqlite|postgresql] [--seconds N] [--rounds N]
                                                                                                  [--clients N] [--connections N] [--operations abcdefgh] [--no-growth]

              engine    the GraphQL engine beside graphql-js (Node.js), in one run of under two minutes:
                        npm ci --prefix tests/Almere.SociaalData.Benchmarks/graphql-js, once, installs the other side
              gateway   the gateway, with sign-in, access and limits on, beside hand-written endpoints over the same database that return the same bytes, in one run of under
                        ten minutes; the database is made at the first run and kept in the temporary folder, or on the server that SOCIAALDATA_TEST_POSTGRES names
            """);
        return 2;
}
