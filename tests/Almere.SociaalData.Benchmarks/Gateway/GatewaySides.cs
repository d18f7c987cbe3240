using Almere.SociaalData.Benchmarks.Gateway.Load;
using Almere.SociaalData.Benchmarks.Gateway.Servers;

namespace Almere.SociaalData.Benchmarks.Gateway;

/// <summary>Two gateways, or two callers of one, that are given the same answer over the same data, in turns in one run.</summary>
internal static class GatewaySides
{
    /// <summary>The head of the table.</summary>
    public static void PrintHead() =>
        Console.WriteLine($"{"",-46}{"requests/s",12}{"p50 ms",9}{"p99 ms",9}{"CPU µs",9}{"allocated",12}{"share",8}{"least",7}{"CPU share",11}");

    /// <summary>Measures an operation on both, and prints what was measured.</summary>
    /// <param name="options">How long, and how often in turns.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="one">The gateway that is asked about.</param>
    /// <param name="other">The gateway beside it, what it is called, and the operation as it is asked there.</param>
    /// <param name="least">The share of the other's throughput that the one has to reach.</param>
    /// <returns>Where the answers differ: then nothing is measured; null where they are the same.</returns>
    public static async Task<string?> MeasureAsync(
        GatewayComparisonOptions options, Operation operation, GatewayProcess one, (string Name, GatewayProcess Gateway, Operation Operation) other, double least)
    {
        Side[] sides = [await SideAsync(operation.Name, operation, one), await SideAsync(other.Name, other.Operation, other.Gateway)];
        for (var i = 0; i < operation.Variants.Count; i++)
        {
            var answers = (await Answers.ReadAsync(one.Server.Address, sides[0].Messages[i]), await Answers.ReadAsync(other.Gateway.Server.Address, sides[1].Messages[i]));
            if (Answers.Difference(answers.Item1, answers.Item2) is { } difference)
                return difference;
        }

        var figures = await new Interleaved(options.Rounds, options.Seconds, options.Connections).RunAsync(sides);
        Print(operation.Name, figures[0], $"{figures[0].PerSecond / figures[1].PerSecond,8:0.00}{least,7:0.00}{figures[1].ProcessorMicroseconds / figures[0].ProcessorMicroseconds,11:0.00}");
        Print($"  {other.Name}", figures[1], "");
        return null;
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
