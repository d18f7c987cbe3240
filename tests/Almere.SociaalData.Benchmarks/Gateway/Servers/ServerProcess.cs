using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Almere.SociaalData.Benchmarks.Gateway.Servers;

/// <summary>A web server in a process of its own on this machine, whose processor time and allocations can be asked for.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly BlockingCollection<string> _answers = [];
    private readonly ConcurrentQueue<string> _log = new();
    private readonly SemaphoreSlim _asking = new(1, 1);

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts a .NET program and waits until it answers on its port.</summary>
    /// <param name="program">The program's assembly.</param>
    /// <param name="arguments">Its arguments; <c>--urls</c> is added.</param>
    /// <param name="environment">Environment variables, which are settings to a web server.</param>
    /// <exception cref="InvalidOperationException">It doesn't come up; the message holds what it said.</exception>
    public static async Task<ServerProcess> StartAsync(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments, "--urls", address.OriginalString])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(ServerProcess).Assembly.Location;
        var server = new ServerProcess(Process.Start(start)!, address);
        server.Listen();
        try
        {
            await server.WaitAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>What the process has used since its start.</summary>
    public async Task<ProcessCounters> CountersAsync()
    {
        var numbers = (await AskAsync("counters")).Deserialize<long[]>()!;
        return new(TimeSpan.FromTicks(numbers[0]), numbers[1], TimeSpan.FromTicks(numbers[2]));
    }

    /// <summary>The statements that the database is sent while something is done.</summary>
    public async Task<IReadOnlyList<string>> StatementsAsync(Func<Task> work)
    {
        await AskAsync("record");
        await work();
        return (await AskAsync("recorded")).Deserialize<List<string>>()!;
    }

    /// <summary>The most memory that the process has held at once since its start, in bytes.</summary>
    public long PeakMemory()
    {
        _process.Refresh();
        return _process.PeakWorkingSet64;
    }

    /// <summary>Ends the process.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill();
            }
        }

        _process.Dispose();
        _answers.Dispose();
        _asking.Dispose();
    }

    private void Listen()
    {
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith(StartupHook.Mark, StringComparison.Ordinal) is true)
                _answers.Add(line.Data[StartupHook.Mark.Length..]);
            else
                Keep(line.Data);
        };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        _log.Enqueue(line);
        while (_log.Count > 100)
            _log.TryDequeue(out _);
    }

    private async Task WaitAsync()
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            if (_process.HasExited || waited.Elapsed > Patience)
                throw new InvalidOperationException($"A server of the benchmark doesn't start:{Environment.NewLine}{string.Join(Environment.NewLine, _log)}");
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, Address.Port);
                return;
            }
            catch (SocketException)
            {
                // Not yet.
            }
        }
    }

    private async Task<JsonElement> AskAsync(string question)
    {
        await _asking.WaitAsync();
        try
        {
            await _process.StandardInput.WriteLineAsync(question);
            await _process.StandardInput.FlushAsync();
            return _answers.TryTake(out var answer, Patience)
                ? JsonDocument.Parse(answer).RootElement
                : throw new InvalidOperationException($"A server of the benchmark doesn't answer:{Environment.NewLine}{string.Join(Environment.NewLine, _log)}");
        }
        finally
        {
            _asking.Release();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
