using Almere.SociaalData.Benchmarks.Engine;

switch (args)
{
    case ["engine", .. var options] when options is [] or ["--json", _]:
        return await EngineComparison.RunAsync(options is [_, var file] ? file : null);
    default:
        Console.Error.WriteLine("""
            Usage: dotnet run -c Release --project tests/Almere.SociaalData.Benchmarks -- engine [--json FILE]

              engine   the GraphQL engine beside graphql-js (Node.js), in one run of under two minutes:
                       npm ci --prefix tests/Almere.SociaalData.Benchmarks/graphql-js, once, installs the other side
            """);
        return 2;
}
