using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Almere.SociaalData.Testing.SqlServer;

/// <summary>
/// Speaks to SqlClient as a SQL Server does, as far as reading goes, and has others answer: so that the client's own reading of types and sending of parameters
/// is tested where no SQL Server is. No encryption, no transactions, one database.
/// </summary>
/// <seealso href="https://learn.microsoft.com/openspecs/windows_protocols/ms-tds/"/>
internal sealed class TdsServer : IDisposable
{
    private const byte Batch = 0x01;
    private const byte Rpc = 0x03;
    private const byte Attention = 0x06;
    private const byte Login = 0x10;
    private const byte PreLogin = 0x12;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<string> _refusals = new();
    private readonly Func<string, IReadOnlyDictionary<string, object?>, IReadOnlyList<TdsResult>> _answer;

    /// <param name="answer">Answers a statement with its parameters; what it throws is told to the client as an error of the server.</param>
    public TdsServer(Func<string, IReadOnlyDictionary<string, object?>, IReadOnlyList<TdsResult>> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>How the database of this name is reached.</summary>
    public string ConnectionString(string database) =>
        $"Server=127.0.0.1,{((IPEndPoint)_listener.LocalEndpoint).Port};Database={database};User ID=test;Password=test;Encrypt=Optional;Connect Timeout=15";

    /// <summary>The statements that could not be answered, and why.</summary>
    public IReadOnlyCollection<string> Refusals => _refusals;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_end.IsCancellationRequested)
            return;
        _end.Cancel();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException or SocketException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await ServeAsync(client.GetStream());
            }
            catch (Exception ended) when (ended is IOException or OperationCanceledException or ObjectDisposedException)
            {
            }
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        while (await ReadAsync(stream) is var (kind, message))
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
                    reply = Answer(() => (TdsReader.Batch(message), new Dictionary<string, object?>()));
                    break;
                case Rpc:
                    reply = Answer(() => TdsReader.ExecuteSql(message));
                    break;
                case Attention:
                    reply.Stopped();
                    break;
                default:
                    reply.Error($"A message of kind {kind} is more than this server knows.");
                    break;
            }

            await reply.SendAsync(stream, _end.Token);
        }
    }

    private TdsWriter Answer(Func<(string Sql, IReadOnlyDictionary<string, object?> Parameters)> read)
    {
        var reply = new TdsWriter();
        var sql = "";
        try
        {
            (sql, var parameters) = read();
            var results = _answer(sql, parameters);
            for (var i = 0; i < results.Count; i++)
                reply.Rows(results[i], isLast: i == results.Count - 1);
            if (results.Count == 0)
                reply.Done();
            return reply;
        }
#pragma warning disable CA1031 // Whatever it is, the client is told, as by a server.
        catch (Exception refused)
#pragma warning restore CA1031
        {
            _refusals.Enqueue($"{refused} Statement: {sql}");
            reply = new TdsWriter();
            reply.Error(refused.Message);
            return reply;
        }
    }

    // A message is one or more packets: 8 bytes of header, of which the second byte says whether it is the last, and the next two how long it is.
    private async Task<(byte Kind, byte[] Message)?> ReadAsync(NetworkStream stream)
    {
        using var message = new MemoryStream();
        var header = new byte[8];
        while (true)
        {
            if (await stream.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, _end.Token) < header.Length)
                return null;
            var body = new byte[((header[2] << 8) | header[3]) - header.Length];
            await stream.ReadExactlyAsync(body, _end.Token);
            message.Write(body);
            if ((header[1] & 1) != 0)
                return (header[0], message.ToArray());
        }
    }
}
