using System.Diagnostics;
using Almere.SociaalData.Benchmarks.Gateway.Servers;

namespace Almere.SociaalData.Benchmarks.Gateway.Load;

/// <summary>
/// Drives servers in turns on one machine: what disturbs the machine disturbs them all, and only their ratios count. Each side is warmed up first.
/// </summary>
/// <param name="rounds">How many turns each side has.</param>
/// <param name="seconds">How long each side is driven in all, in seconds.</param>
/// <param name="clients">Connections that each send their next request when the last one is answered.</param>
public sealed class Interleaved(int rounds, double seconds, int clients)
{
    // Code is compiled once more, for what it does, after it has run for some time: a server that runs for days has that behind it, and so has each side.
    // In a turn of a second less is compiled than this, or it has had so many of them. Few connections are busy at first, so that the compiler has a processor; then all of them.
    private const int WarmUpConnections = 2;
    private static readonly TimeSpan Compiled = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan WarmUpTurn = TimeSpan.FromSeconds(1);
    private const int WarmUpTurns = 15;

    /// <summary>Measures the sides.</summary>
    /// <exception cref="InvalidOperationException">A request wasn't answered with status 200, or not with the length that it had the first time.</exception>
    public async Task<IReadOnlyList<SideFigures>> RunAsync(params IReadOnlyList<Side> sides)
    {
        var drivers = new List<Driver>();
        try
        {
            foreach (var side in sides)
                drivers.Add(await Driver.OpenAsync(side, clients));
            foreach (var driver in drivers)
            {
                foreach (var connections in (int[])[Math.Min(WarmUpConnections, clients), clients])
                {
                    for (var turn = 0; turn < WarmUpTurns && await driver.WarmUpAsync(WarmUpTurn, connections) > Compiled; turn++) ;
                }
            }

            foreach (var driver in drivers)
                driver.Forget();
            for (var round = 0; round < rounds; round++)
            {
                foreach (var driver in drivers)
                    await driver.MeasureAsync(TimeSpan.FromSeconds(seconds / rounds));
                // Who was first is last in the next round.
                drivers.Reverse();
            }

            return [.. sides.Select(side => drivers.First(driver => driver.Side == side).Figures())];
        }
        finally
        {
            foreach (var driver in drivers)
                driver.Dispose();
        }
    }

    private sealed class Driver : IDisposable
    {
        private readonly HttpConnection[] _connections;
        private readonly List<long>[] _times;
        private readonly long[] _lengths;
        private ProcessCounters _used;
        private TimeSpan _elapsed;

        private Driver(Side side, HttpConnection[] connections, long[] lengths)
        {
            Side = side;
            _connections = connections;
            _lengths = lengths;
            _times = [.. connections.Select(_ => new List<long>(64 * 1024))];
        }

        public Side Side { get; }

        public static async Task<Driver> OpenAsync(Side side, int clients)
        {
            var connections = new HttpConnection[clients];
            for (var i = 0; i < clients; i++)
                connections[i] = await HttpConnection.OpenAsync(side.Server.Address);
            var lengths = new long[side.Messages.Count];
            for (var i = 0; i < lengths.Length; i++)
                lengths[i] = (await connections[0].SendAsync(side.Messages[i])).Length;
            return new(side, connections, lengths);
        }

        /// <summary>Drives the server; gives the time in which it compiled code.</summary>
        public async Task<TimeSpan> WarmUpAsync(TimeSpan time, int connections)
        {
            var before = await Side.Server.CountersAsync();
            await RunAsync(time, connections);
            return (await Side.Server.CountersAsync() - before).Compiling;
        }

        public async Task MeasureAsync(TimeSpan time)
        {
            var before = await Side.Server.CountersAsync();
            _elapsed += await RunAsync(time, _connections.Length);
            _used += await Side.Server.CountersAsync() - before;
        }

        private async Task<TimeSpan> RunAsync(TimeSpan time, int connections)
        {
            var start = Stopwatch.GetTimestamp();
            var end = start + (long)(time.TotalSeconds * Stopwatch.Frequency);
            await Task.WhenAll(Enumerable.Range(0, connections).Select(client => Task.Run(() => RunAsync(client, end))));
            return Stopwatch.GetElapsedTime(start);
        }

        public void Forget()
        {
            foreach (var times in _times)
                times.Clear();
        }

        public SideFigures Figures()
        {
            var times = _times.SelectMany(one => one).Order().ToList();
            return new(
                Side.Name, times.Count, times.Count / _elapsed.TotalSeconds, At(0.5), At(0.99), _used.Processor.TotalMicroseconds / times.Count,
                _used.AllocatedBytes / (double)times.Count);

            double At(double share) => times[(int)(share * (times.Count - 1))] * 1_000.0 / Stopwatch.Frequency;
        }

        public void Dispose()
        {
            foreach (var connection in _connections)
                connection.Dispose();
        }

        private async Task RunAsync(int client, long end)
        {
            var next = client * Side.Messages.Count / _connections.Length;
            for (var now = Stopwatch.GetTimestamp(); now < end;)
            {
                var (status, length) = await _connections[client].SendAsync(Side.Messages[next]);
                if (status != 200 || length != _lengths[next])
                    throw new InvalidOperationException($"{Side.Name} answered request {next} with status {status} and {length} bytes; it was {_lengths[next]} bytes before.");
                next = next + 1 == Side.Messages.Count ? 0 : next + 1;
                var then = Stopwatch.GetTimestamp();
                _times[client].Add(then - now);
                now = then;
            }
        }
    }
}
