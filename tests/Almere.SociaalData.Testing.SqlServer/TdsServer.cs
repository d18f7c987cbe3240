using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Almere.SociaalData.Testing.SqlServer;

/// <summary>
/// Speaks to SqlClient as a SQL Server does, and has others answer: so that the client's own reading of types and sending of parameters, its transactions and its
/// bulk copies are tested where no SQL Server is. No encryption, one database.
/// </summary>
/// <seealso href="https://learn.microsoft.com/openspecs/windows_protocols/ms-tds/"/>
internal sealed class TdsServer : IDisposable
{
    private const byte Batch = 0x01;
    private const byte Rpc = 0x03;
    private const byte Attention = 0x06;
    private const byte Bulk = 0x07;
    private const byte Transaction = 0x0E;
    private const byte Login = 0x10;
    private const byte PreLogin = 0x12;

    private readonly ConcurrentDictionary<TcpClient, bool> _clients = new();
    private readonly ConcurrentQueue<string> _refusals = new();
    private readonly ConcurrentDictionary<string, bool> _statements = new(StringComparer.Ordinal);
    private readonly Func<TSqlOnSqlite> _open;
    private readonly IPEndPoint _address;
    private TcpListener _listener = new(IPAddress.Loopback, 0);
    private CancellationTokenSource _end = new();

    /// <param name="open">Opens what answers the statements of one connection; what it throws is told to the client as an error of the server.</param>
    public TdsServer(Func<TSqlOnSqlite> open)
    {
        _open = open;
        _listener.Start();
        _address = (IPEndPoint)_listener.LocalEndpoint;
        _ = AcceptAsync(_listener, _end.Token);
    }

    /// <summary>How the database of this name is reached.</summary>
    public string ConnectionString(string database) =>
        $"Server=127.0.0.1,{_address.Port};Database={database};User ID=test;Password=test;Encrypt=Optional;Connect Timeout=5";

    /// <summary>The statements that could not be answered, and why.</summary>
    public IReadOnlyCollection<string> Refusals => _refusals;

    /// <summary>The texts of the statements so far, each once.</summary>
    public IEnumerable<string> Statements => _statements.Keys;

    /// <summary>Stops as a server does that is shut down: whoever is connected is cut off.</summary>
    public void Stop()
    {
        if (_end.IsCancellationRequested)
            return;
        _end.Cancel();
        _listener.Dispose();
        foreach (var client in _clients.Keys)
            client.Dispose();
    }

    /// <summary>Starts again at the same address.</summary>
    public void Start()
    {
        _end = new();
        _listener = new(_address);
        _listener.Start();
        _ = AcceptAsync(_listener, _end.Token);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop();
        _end.Dispose();
    }

    private async Task AcceptAsync(TcpListener listener, CancellationToken end)
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptTcpClientAsync(end), end);
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException or SocketException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken end)
    {
        using (client)
        {
            _clients.TryAdd(client, true);
            try
            {
                await ServeAsync(client.GetStream(), end);
            }
            catch (Exception ended) when (ended is IOException or OperationCanceledException or ObjectDisposedException)
            {
            }
            finally
            {
                _clients.TryRemove(client, out _);
            }
        }
    }

    private async Task ServeAsync(NetworkStream stream, CancellationToken end)
    {
        using var session = _open();
        while (await ReadAsync(stream, end) is var (kind, message))
        {
            var reply = new TdsWriter();
            switch (kind)
            {
                case PreLogin:
                    reply.PreLogin();
                    break;
                case Login:
                    reply.LoggedIn();
                    break;
                case Batch:
                    reply = Answer(session, () => (TdsReader.Batch(message), new Dictionary<string, object?>()));
                    break;
                case Rpc:
                    reply = Answer(session, () => TdsReader.ExecuteSql(message));
                    break;
                case Bulk:
                    reply = Answer(() => "a bulk copy", own => own.Result(session.Insert(TdsReader.Rows(message)), isLast: true));
                    break;
                case Transaction:
                    reply = Answer(() => "a transaction", own => own.Transaction(session.Run(TdsReader.Transaction(message))));
                    break;
                case Attention:
                    reply.Stopped();
                    break;
                default:
                    reply.Error($"A message of kind {kind} is more than this server knows.");
                    break;
            }

            await reply.SendAsync(stream, end);
        }
    }

    private TdsWriter Answer(TSqlOnSqlite session, Func<(string Sql, IReadOnlyDictionary<string, object?> Parameters)> read)
    {
        var sql = "a statement that can't be read";
        return Answer(() => sql, reply =>
        {
            (sql, var parameters) = read();
            _statements.TryAdd(sql, true);
            var results = session.Run(sql, parameters);
            for (var i = 0; i < results.Count; i++)
                reply.Result(results[i], isLast: i == results.Count - 1);
            if (results.Count == 0)
                reply.Done();
        });
    }

    private TdsWriter Answer(Func<string> sql, Action<TdsWriter> answer)
    {
        var reply = new TdsWriter();
        try
        {
            answer(reply);
            return reply;
        }
#pragma warning disable CA1031 // Whatever it is, the client is told, as by a server.
        catch (Exception refused)
#pragma warning restore CA1031
        {
            _refusals.Enqueue($"{refused} Statement: {sql()}");
            reply = new TdsWriter();
            reply.Error(refused.Message);
            return reply;
        }
    }

    // A message is one or more packets: 8 bytes of header, of which the second byte says whether it is the last, and the next two how long it is.
    private static async Task<(byte Kind, byte[] Message)?> ReadAsync(NetworkStream stream, CancellationToken end)
    {
        using var message = new MemoryStream();
        var header = new byte[8];
        while (true)
        {
            if (await stream.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, end) < header.Length)
                return null;
            var body = new byte[((header[2] << 8) | header[3]) - header.Length];
            await stream.ReadExactlyAsync(body, end);
            message.Write(body);
            if ((header[1] & 1) != 0)
                return (header[0], message.ToArray());
        }
    }
}
