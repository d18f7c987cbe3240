using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Almere.SociaalData.Testing;

/// <summary>
/// A PostgreSQL server of the test run's own: a data folder that goes with it, a free port on this machine, an unprivileged user. It lives as long as the
/// process that started it, even if that is killed.
/// </summary>
public sealed class PostgreSqlCluster
{
    // The server ends when this shell's input does: a pipe that the operating system closes with the test process. "stop" keeps the data folder.
    private const string Watch = """
        bin=$1 data=$2 port=$3
        exec 3<&0 </dev/null
        [ -d "$data" ] || "$bin/initdb" -D "$data" -U postgres -A trust -E UTF8 --no-sync --locale=C.UTF-8 --locale-provider=icu --icu-locale=nl >&2 || exit 1
        "$bin/postgres" -D "$data" -c port="$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c full_page_writes=off \
            -c synchronous_commit=off -c max_connections=200 -c shared_buffers=64MB >&2 3<&- &
        server=$!
        read -r order <&3
        kill -INT $server
        wait $server
        [ "$order" = stop ] || rm -rf "$data"
        """;

    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(60);

    private readonly string _binaries;
    private readonly string _data = Path.Combine(Path.GetTempPath(), $"sociaaldata-postgres-{Guid.NewGuid():N}");
    private readonly int _port = FreePort();
    private readonly Queue<string> _log = new();
    private Process? _server;

    private PostgreSqlCluster(string binaries) => _binaries = binaries;

    /// <summary>The role that may do anything, in the database that every server has.</summary>
    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Username=postgres;Database=postgres";

    /// <summary>The newest installed server programs (Debian's folders); null where there are none.</summary>
    public static string? Binaries => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(folder => double.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin")).FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    /// <summary>Starts a server.</summary>
    /// <param name="binaries">The folder of its programs.</param>
    /// <exception cref="InvalidOperationException">It doesn't come up; the message holds what it said.</exception>
    public static PostgreSqlCluster Start(string binaries)
    {
        var cluster = new PostgreSqlCluster(binaries);
        cluster.Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.End(order: "end");
        return cluster;
    }

    /// <summary>Starts the server again on its data.</summary>
    public void Start()
    {
        var start = new ProcessStartInfo { RedirectStandardInput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        IReadOnlyList<string> shell = ["sh", "-c", Watch, "sh", _binaries, _data, $"{_port}"];
        // The server refuses to run as root.
        IReadOnlyList<string> call = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--", .. shell] : shell;
        start.FileName = call[0];
        foreach (var argument in call.Skip(1))
            start.ArgumentList.Add(argument);
        _server = Process.Start(start)!;
        _server.ErrorDataReceived += (_, line) => Keep(line.Data);
        _server.BeginErrorReadLine();
        for (var watch = Stopwatch.StartNew(); ; Thread.Sleep(50))
        {
            if (_server.HasExited || watch.Elapsed > StartTime)
                throw new InvalidOperationException($"The PostgreSQL server in \"{_binaries}\" doesn't start:{Environment.NewLine}{Log}");
            if (Answers())
                return;
        }
    }

    /// <summary>Stops the server as an administrator does: open connections are cut off, the data stay.</summary>
    public void Stop() => End(order: "stop");

    /// <summary>Stops the server and removes its data.</summary>
    public void Remove()
    {
        End(order: "end");
        if (Directory.Exists(_data))
            Directory.Delete(_data, recursive: true);
    }

    private void End(string order)
    {
        if (_server is null || _server.HasExited)
            return;
        _server.StandardInput.WriteLine(order);
        _server.StandardInput.Close();
        _server.WaitForExit();
    }

    private bool Answers()
    {
        try
        {
            using var connection = new NpgsqlConnection($"{ConnectionString};Pooling=false");
            connection.Open();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string Log
    {
        get
        {
            lock (_log)
                return string.Join(Environment.NewLine, _log);
        }
    }

    private void Keep(string? line)
    {
        lock (_log)
        {
            if (line is not null)
                _log.Enqueue(line);
            if (_log.Count > 50)
                _log.Dequeue();
        }
    }
}
