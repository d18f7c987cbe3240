using System.Buffers;
using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace Almere.SociaalData.Benchmarks.Gateway.Load;

/// <summary>
/// One connection that is kept open: sends a request and reads the whole response. It understands as much of HTTP as the two servers speak, so that it takes little of the
/// processors that they run on.
/// </summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[64 * 1024];
    private int _from;
    private int _to;

    /// <summary>Connects.</summary>
    public static async Task<HttpConnection> OpenAsync(Uri address)
    {
        var connection = new HttpConnection();
        await connection._socket.ConnectAsync(IPAddress.Loopback, address.Port);
        return connection;
    }

    /// <summary>Sends a request; gives the status and the number of bytes of the body.</summary>
    /// <param name="message">The request.</param>
    /// <param name="body">Where the body goes; null to pass over it.</param>
    /// <exception cref="IOException">The server ended the connection.</exception>
    public async ValueTask<(int Status, long Length)> SendAsync(HttpMessage message, IBufferWriter<byte>? body = null)
    {
        for (var rest = message.Bytes; rest.Length > 0;)
            rest = rest[await _socket.SendAsync(rest)..];
        var end = await FindAsync("\r\n\r\n"u8.ToArray());
        var head = _buffer.AsSpan(_from, end - _from);
        var status = (int)Number(head[9..12]);
        long length = 0;
        if (head.IndexOf("\r\nContent-Length: "u8) is >= 0 and var at)
        {
            length = Number(head[(at + 18)..]);
            _from = end + 4;
            await TakeAsync(length, body);
            return (status, length);
        }

        if (head.IndexOf("\r\nTransfer-Encoding: chunked"u8) < 0)
            throw new IOException("The response tells no length.");
        _from = end + 4;
        while (true)
        {
            end = await FindAsync("\r\n"u8.ToArray());
            var chunk = Number(_buffer.AsSpan(_from, end - _from), 'x');
            _from = end + 2;
            await TakeAsync(chunk, body);
            await TakeAsync(2, null);
            if (chunk == 0)
                return (status, length);
            length += chunk;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private static long Number(ReadOnlySpan<byte> text, char format = 'D') =>
        Utf8Parser.TryParse(text, out long number, out _, format) ? number : throw new IOException("The head of the response can't be read.");

    private async ValueTask<int> FindAsync(byte[] mark)
    {
        while (true)
        {
            if (_buffer.AsSpan(_from, _to - _from).IndexOf(mark) is >= 0 and var found)
                return _from + found;
            await ReceiveAsync();
        }
    }

    private async ValueTask TakeAsync(long count, IBufferWriter<byte>? body)
    {
        while (true)
        {
            var taken = (int)Math.Min(count, _to - _from);
            body?.Write(_buffer.AsSpan(_from, taken));
            _from += taken;
            count -= taken;
            if (count == 0)
                return;
            await ReceiveAsync();
        }
    }

    private async ValueTask ReceiveAsync()
    {
        if (_from == _to)
            _from = _to = 0;
        else if (_to == _buffer.Length)
            Compact();
        var received = await _socket.ReceiveAsync(_buffer.AsMemory(_to));
        _to += received > 0 ? received : throw new IOException("The server ended the connection.");
    }

    private void Compact()
    {
        var target = _from == 0 ? new byte[_buffer.Length * 2] : _buffer;
        _buffer.AsSpan(_from, _to - _from).CopyTo(target);
        (_to, _from, _buffer) = (_to - _from, 0, target);
    }
}
