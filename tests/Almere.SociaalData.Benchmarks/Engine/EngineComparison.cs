using System.Text.Encodings.Web;
using System.Text.Json;
using Almere.SociaalData.Testing;

namespace Almere.SociaalData.Benchmarks.Engine;

/// <summary>Measures the engine and graphql-js in turns, and prints medians and ratios.</summary>
internal static class EngineComparison
{
    private const int Rounds = 7;
    private const int WarmUpMilliseconds = 700;
    private const int RoundMilliseconds = 120;

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerOptions.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs the comparison.</summary>
    /// <param name="file">Where the figures are written as JSON; null for standard output.</param>
    /// <returns>0, or 1 when the two sides didn't do the same work.</returns>
    public static async Task<int> RunAsync(string? file)
    {
        var folder = Path.Combine(RepositoryFiles.Root, "tests", "Almere.SociaalData.Benchmarks", "graphql-js");
        var (other, reason) = await GraphQLJs.StartAsync(folder, Documents.Message());
        using var graphQLJs = other;
        Console.WriteLine(reason ?? $"The engine on .NET {Environment.Version} beside graphql-js {graphQLJs!.Version} on Node.js; medians of {Rounds} rounds in turns, processor time.");
        Console.WriteLine();
        Console.WriteLine($"{"",-32}{"engine",12}{"graphql-js",14}{"ratio",8}{"allocated",13}");
        var lines = new List<Line>();
        Work[] works = [.. EngineWorks.All()];
        // All of it first, so that both compilers have the time to optimize what many works share.
        foreach (var work in works)
            await WarmUpAsync(work, graphQLJs);
        foreach (var work in works)
        {
            var line = await MeasureAsync(work, graphQLJs);
            lines.Add(line);
            Console.WriteLine($"{line.Work,-32}{Time(line.Nanoseconds),12}{Time(line.OtherNanoseconds),14}{line.Ratio,8:0.0}{line.AllocatedBytes,11:N0} B{line.Difference}");
        }

        var json = JsonSerializer.Serialize(new { graphqlJs = graphQLJs?.Version, rounds = Rounds, lines }, Readable);
        Console.WriteLine();
        if (file is null)
            Console.WriteLine(json);
        else
            await File.WriteAllTextAsync(file, json);
        return lines.Any(line => line.Difference is not null) ? 1 : 0;
    }

    private static async Task WarmUpAsync(Work work, GraphQLJs? graphQLJs)
    {
        work.Measure(WarmUpMilliseconds);
        if (work.Other is not null && graphQLJs is not null)
            await graphQLJs.MeasureAsync(work.Other, WarmUpMilliseconds);
    }

    private static async Task<Line> MeasureAsync(Work work, GraphQLJs? graphQLJs)
    {
        var other = work.Other is null ? null : graphQLJs;
        var (ours, theirs) = (new List<Sample>(), new List<Sample>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(work.Measure(RoundMilliseconds));
            if (other is not null)
                theirs.Add(await other.MeasureAsync(work.Other!, RoundMilliseconds));
        }

        var differs = theirs is [{ Check: { } check }, ..] && check != ours[0].Check;
        return new(
            work.Name, Median(ours)!.Value, Median(theirs), work.AllocatedBytes(),
            differs ? $"  NOT THE SAME WORK: engine {ours[0].Check}, graphql-js {theirs[0].Check}" : null);
    }

    private static double? Median(List<Sample> samples) =>
        samples is [] ? null : samples.Select(sample => sample.Nanoseconds).Order().ElementAt(samples.Count / 2);

    private static string Time(double? nanoseconds) => nanoseconds switch
    {
        null => "-",
        < 10_000 => $"{nanoseconds:N0} ns",
        _ => $"{nanoseconds / 1_000:N1} µs",
    };

    /// <summary>One line of the table; times are of one run.</summary>
    private sealed record Line(string Work, double Nanoseconds, double? OtherNanoseconds, double AllocatedBytes, string? Difference)
    {
        /// <summary>How many times faster the engine is; null where there is nothing to compare with.</summary>
        public double? Ratio => OtherNanoseconds / Nanoseconds;
    }
}
