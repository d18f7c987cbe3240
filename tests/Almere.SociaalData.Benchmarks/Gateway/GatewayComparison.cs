using System.Text.Encodings.Web;
using System.Text.Json;
using Almere.SociaalData.Benchmarks.AccessLog;
using Almere.SociaalData.Benchmarks.Gateway.HandWritten;
using Almere.SociaalData.Benchmarks.Gateway.Load;
using Almere.SociaalData.Benchmarks.Gateway.Servers;

namespace Almere.SociaalData.Benchmarks.Gateway;

/// <summary>Measures the gateway beside the hand-written endpoint, and beside itself with a tenth of the data.</summary>
internal static class GatewayComparison
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerOptions.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs the comparison.</summary>
    /// <returns>0, or 1 when the two sides didn't give the same answers.</returns>
    public static async Task<int> RunAsync(GatewayComparisonOptions options)
    {
        var data = await BenchmarkData.OpenAsync(options.Provider, options.Clients);
        await using var gateway = await GatewayProcess.StartAsync(data.Database, SettingsOf(options));
        await using var handWritten = await HandWrittenServer.StartAsync(data.Database);
        var operations = (await Operations.OfAsync(data, gateway)).Where(operation => options.Operations.Contains(operation.Key, StringComparison.Ordinal)).ToList();
        var lines = new List<Line>();
        Console.WriteLine($"The gateway beside a hand-written endpoint on {options.Provider}, {options.Clients:N0} clients, {(options.Log ? "with" : "without")} the access log, {options.Connections} connections, {options.Seconds} s a side in {options.Rounds} turns.");
        Console.WriteLine();
        Console.WriteLine($"{"",-52}{"requests/s",12}{"p50 ms",9}{"p99 ms",9}{"CPU µs",9}{"allocated",12}{"SQL",5}{"share",8}{"p99 ×",7}{"CPU ×",7}");
        foreach (var operation in operations)
        {
            var sides = await SidesAsync(operation, gateway, handWritten);
            if (await DifferenceAsync(sides) is { } difference)
            {
                Console.WriteLine($"{operation.Key} {operation.Name}: NOT THE SAME ANSWER: {difference}");
                lines.Add(new(operation, null, null, 0, 0) { Difference = difference });
                continue;
            }

            var statements = new int[sides.Count];
            for (var i = 0; i < sides.Count; i++)
                statements[i] = (await sides[i].Server.StatementsAsync(() => Answers.ReadAsync(sides[i].Server.Address, sides[i].Messages[0]))).Count;
            var figures = await new Interleaved(options.Rounds, options.Seconds, options.Connections).RunAsync(sides);
            var line = new Line(operation, figures[0], figures[1], statements[0], statements[1]);
            lines.Add(line);
            Print($"{operation.Key} {operation.Name}", figures[0], statements[0], $"{line.Share,8:0.00}{line.SlowestRatio,7:0.00}{line.ProcessorRatio,7:0.00}");
            Print("  hand-written", figures[1], statements[1], "");
        }

        if (options.Growth)
            await GrowthAsync(options, data, gateway, lines);
        await WriteAsync(options, lines);
        return lines.Exists(line => line.Difference is not null) ? 1 : 0;
    }

    private static Dictionary<string, string> SettingsOf(GatewayComparisonOptions options)
    {
        var settings = new Dictionary<string, string>(Operations.Settings);
        if (!options.Log)
            settings[UnloggedGateway.Setting] = UnloggedGateway.Assembly;
        return settings;
    }

    private static async Task<IReadOnlyList<Side>> SidesAsync(Operation operation, GatewayProcess gateway, ServerProcess handWritten) =>
    [
        await SideAsync("gateway", operation, gateway),
        new("hand-written", handWritten, [.. operation.Variants.Select(variant => HttpMessage.Get(handWritten.Address, variant.Path))]),
    ];

    private static async Task<Side> SideAsync(string name, Operation operation, GatewayProcess gateway)
    {
        var messages = new List<HttpMessage>();
        foreach (var (variables, _) in operation.Variants)
            messages.Add(await gateway.MessageAsync(operation.Client, operation.Purpose, operation.Document, variables));
        return new(name, gateway.Server, messages);
    }

    private static async Task<string?> DifferenceAsync(IReadOnlyList<Side> sides)
    {
        for (var i = 0; i < sides[0].Messages.Count; i++)
        {
            var answers = new List<string>();
            foreach (var side in sides)
                answers.Add(await Answers.ReadAsync(side.Server.Address, side.Messages[i]));
            if (Answers.Difference(answers[0], answers[1]) is { } difference)
                return $"request {i}: {difference}";
        }

        return null;
    }

    /// <summary>The same pages with a tenth of the data.</summary>
    private static async Task GrowthAsync(GatewayComparisonOptions options, BenchmarkData large, GatewayProcess gateway, List<Line> lines)
    {
        const int times = 10;
        var small = await BenchmarkData.OpenAsync(options.Provider, options.Clients / times);
        await using var other = await GatewayProcess.StartAsync(small.Database, SettingsOf(options));
        var (ofLarge, ofSmall) = (await Operations.OfAsync(large, gateway), await Operations.OfAsync(small, other));
        Console.WriteLine();
        Console.WriteLine($"The same page with {times} times the data: processor time and time of half the requests, as a multiple");
        foreach (var (one, tenth) in ofLarge.Zip(ofSmall).Where(pair => pair.First.GrowsWithPage && options.Operations.Contains(pair.First.Key, StringComparison.Ordinal)))
        {
            var figures = await new Interleaved(options.Rounds, options.Seconds, clients: 2).RunAsync(await SideAsync("large", one, gateway), await SideAsync("small", tenth, other));
            var growth = new Growth(figures[0].ProcessorMicroseconds / figures[1].ProcessorMicroseconds, figures[0].Median / figures[1].Median);
            Console.WriteLine($"{one.Key} {one.Name,-50}{growth.Processor,9:0.00}{growth.Median,9:0.00}");
            if (lines.Find(line => line.Operation.Key == one.Key) is { } line)
                line.WithTenTimesTheData = growth;
        }
    }

    private static void Print(string name, SideFigures side, int statements, string ratios) => Console.WriteLine(
        $"{name,-52}{side.PerSecond,12:N0}{side.Median,9:0.00}{side.Slowest,9:0.00}{side.ProcessorMicroseconds,9:N0}{side.AllocatedBytes,10:N0} B{statements,5}{ratios}");

    private static async Task WriteAsync(GatewayComparisonOptions options, List<Line> lines)
    {
        if (options.File is null)
            return;
        var json = JsonSerializer.Serialize(new
        {
            provider = $"{options.Provider}",
            clients = options.Clients,
            connections = options.Connections,
            operations = lines.Select(line => new
            {
                line.Operation.Key,
                line.Operation.Name,
                line.Difference,
                line.Gateway,
                line.HandWritten,
                line.Statements,
                line.HandWrittenStatements,
                line.Share,
                line.SlowestRatio,
                line.ProcessorRatio,
                line.WithTenTimesTheData,
            }),
        }, Readable);
        await File.WriteAllTextAsync(options.File, json);
    }

    private sealed record Line(Operation Operation, SideFigures? Gateway, SideFigures? HandWritten, int Statements, int HandWrittenStatements)
    {
        public string? Difference { get; init; }

        /// <summary>Throughput as a share of that of the hand-written endpoint.</summary>
        public double? Share => Gateway?.PerSecond / HandWritten?.PerSecond;

        public double? SlowestRatio => Gateway?.Slowest / HandWritten?.Slowest;

        public double? ProcessorRatio => Gateway?.ProcessorMicroseconds / HandWritten?.ProcessorMicroseconds;

        public Growth? WithTenTimesTheData { get; set; }
    }

    private sealed record Growth(double Processor, double Median);
}
