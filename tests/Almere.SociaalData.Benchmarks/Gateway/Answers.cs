using System.Buffers;
using System.Text;
using Almere.SociaalData.Benchmarks.Gateway.Load;

namespace Almere.SociaalData.Benchmarks.Gateway;

/// <summary>Reads single answers whole, to compare them.</summary>
internal static class Answers
{
    /// <summary>The body of the response to a request.</summary>
    /// <exception cref="InvalidOperationException">It wasn't answered with status 200.</exception>
    public static async Task<string> ReadAsync(Uri address, HttpMessage message)
    {
        using var connection = await HttpConnection.OpenAsync(address);
        var body = new ArrayBufferWriter<byte>();
        var (status, _) = await connection.SendAsync(message, body);
        var text = Encoding.UTF8.GetString(body.WrittenSpan);
        return status == 200 ? text : throw new InvalidOperationException($"Status {status}: {text}");
    }

    /// <summary>Where two answers differ; null where they are the same.</summary>
    public static string? Difference(string one, string other)
    {
        if (one == other)
            return null;
        var at = one.AsSpan().CommonPrefixLength(other);
        return $"…{Around(one, at)}… and …{Around(other, at)}…";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 100)];
}
