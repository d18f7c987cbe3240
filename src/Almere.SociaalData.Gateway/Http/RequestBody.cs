using System.Buffers;
using System.IO.Compression;
using Almere.SociaalData.Gateway.Problems;

namespace Almere.SociaalData.Gateway.Http;

/// <summary>The whole body of a request, decompressed, in memory that goes back to the pool.</summary>
internal sealed class RequestBody : IDisposable
{
    private const string Codings = "gzip, br, deflate";
    private const int FirstBuffer = 4_096;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
    private int _length;

    private RequestBody() { }

    /// <summary>The bytes of the body.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <summary>Reads a body of at most <paramref name="maxBytes"/> after decompression. Decompression stops there, so a bomb costs no more than an honest body.</summary>
    public static async Task<Reading<RequestBody>> ReadAsync(HttpContext context, int maxBytes, CancellationToken cancellationToken)
    {
        if (context.Request.ContentLength > maxBytes)
            return TooLarge(maxBytes);
        if (Decompressed(context.Request) is not { } stream)
        {
            context.Response.Headers.AcceptEncoding = Codings;
            return new Problem(StatusCodes.Status415UnsupportedMediaType, ProblemCode.MediaTypeNotSupported,
                $"The Content-Encoding of the body is not one that the gateway reads; send it plain, or as one of {Codings}.");
        }

        var body = new RequestBody();
        try
        {
            await using (stream)
                if (await body.FillAsync(stream, maxBytes, cancellationToken))
                    return body;
            body.Dispose();
            return TooLarge(maxBytes);
        }
        catch (Exception error)
        {
            body.Dispose();
            if (error is InvalidDataException or InvalidOperationException)
                return new Problem(StatusCodes.Status400BadRequest, ProblemCode.RequestInvalid,
                    "The body is not what its Content-Encoding says, or it broke off. Send it again.");
            throw;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = [];
    }

    private async Task<bool> FillAsync(Stream stream, int maxBytes, CancellationToken cancellationToken)
    {
        while (await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken) is > 0 and var read)
        {
            _length += read;
            if (_length > maxBytes)
                return false;
            if (_length == _buffer.Length)
                Grow();
        }

        return true;
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        Bytes.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = larger;
    }

    private static Stream? Decompressed(HttpRequest request) => request.Headers.ContentEncoding.ToString().ToLowerInvariant() switch
    {
        "" or "identity" => request.Body,
        "gzip" or "x-gzip" => new GZipStream(request.Body, CompressionMode.Decompress),
        "br" => new BrotliStream(request.Body, CompressionMode.Decompress),
        "deflate" => new ZLibStream(request.Body, CompressionMode.Decompress),
        _ => null,
    };

    private static Problem TooLarge(int maxBytes) => new(StatusCodes.Status413PayloadTooLarge, ProblemCode.BodyTooLarge,
        $"The body is larger than {maxBytes} bytes after decompression (MaxBodyBytes). Send less in one request, or put long values in fewer variables.");
}
