using System.Text;

namespace Almere.SociaalData.Benchmarks.Gateway.Load;

/// <summary>A request as it goes over the wire.</summary>
/// <param name="Bytes">Head and body.</param>
public sealed record HttpMessage(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>A GET.</summary>
    public static HttpMessage Get(Uri address, string path) => new(Encoding.UTF8.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n"));

    /// <summary>A POST.</summary>
    public static HttpMessage Post(Uri address, string path, IEnumerable<(string Name, string Value)> headers, ReadOnlySpan<byte> body)
    {
        var head = new StringBuilder($"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Length: {body.Length}\r\n");
        foreach (var (name, value) in headers)
            head.Append($"{name}: {value}\r\n");
        return new((byte[])[.. Encoding.UTF8.GetBytes(head.Append("\r\n").ToString()), .. body]);
    }
}
