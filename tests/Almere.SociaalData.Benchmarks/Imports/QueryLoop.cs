using System.Diagnostics;
using Almere.SociaalData.Benchmarks.Gateway.Load;
using Almere.SociaalData.Benchmarks.Gateway.Servers;

namespace Almere.SociaalData.Benchmarks.Imports;

/// <summary>Asks a gateway the same question again and again, with a pause between, and keeps how long each answer took.</summary>
internal static class QueryLoop
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Asks until the token says stop.</summary>
    /// <returns>Times in milliseconds, sorted, and how many answers were none.</returns>
    public static async Task<(IReadOnlyList<double> Times, int Failed)> RunAsync(GatewayProcess gateway, HttpMessage question, CancellationToken stop)
    {
        var times = new List<double>();
        var failed = 0;
        using var connection = await HttpConnection.OpenAsync(gateway.Server.Address);
        while (!stop.IsCancellationRequested)
        {
            var began = Stopwatch.GetTimestamp();
            var (status, _) = await connection.SendAsync(question);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (status != 200) failed++;
            await Task.Delay(Pause, CancellationToken.None);
        }
        times.Sort();
        return (times, failed);
    }
}
