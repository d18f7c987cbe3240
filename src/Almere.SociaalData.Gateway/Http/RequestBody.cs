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

    /// <summary>The bytes of the body.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <summary>Reads a body of at most <paramref name="maxBytes"/> after decompression. Decompression stops there, so a bomb costs no more than an honest body.</summary>
    /// <returns>Why the body can't be read; null when all of it was.</returns>
    public async ValueTask<Problem?> FillAsync(HttpContext context, int maxBytes, CancellationToken cancellationToken)
    {
        if (context.Request.ContentLength > maxBytes)
            return TooLarge(maxBytes);
        var coding = context.Request.Headers.ContentEncoding;
        if (coding.Count > 0 && !IsKnown(coding.ToString()))
        {
            context.Response.Headers.AcceptEncoding = Codings;
            return new Problem(StatusCodes.Status415UnsupportedMediaType, ProblemCode.MediaTypeNotSupported,
                $"The Content-Encoding of the body is not one that the gateway reads; send it plain, or as one of {Codings}.");
        }

        try
        {
            if (coding.Count > 0)
                return await DecompressAsync(context.Request, maxBytes, cancellationToken) ? null : TooLarge(maxBytes);
            for (var reader = context.Request.BodyReader; ;)
            {
                var read = await reader.ReadAsync(cancellationToken);
                var isTooLarge = _length + read.Buffer.Length > maxBytes;
                if (!isTooLarge)
                    Append(read.Buffer);
                reader.AdvanceTo(read.Buffer.End);
                if (isTooLarge || read.IsCompleted)
                    return isTooLarge ? TooLarge(maxBytes) : null;
            }
        }
        catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
        {
            return new Problem(StatusCodes.Status400BadRequest, ProblemCode.RequestInvalid,
                "The body is not what its Content-Encoding says, or it broke off. Send it again.");
        }
    }

    // A request can hold personal data; the pool must not hand it to somebody else.
    public void Dispose()
    {
        _buffer.AsSpan(0, _length).Clear();
        ArrayPool<byte>.Shared.Return(_buffer);
        (_buffer, _length) = ([], 0);
    }

    private async ValueTask<bool> DecompressAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        await using var stream = Decompressed(request);
        while (await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken) is > 0 and var read)
        {
            _length += read;
            if (_length > maxBytes)
                return false;
            if (_length == _buffer.Length)
                Grow(_length + 1);
        }

        return true;
    }

    private void Append(in ReadOnlySequence<byte> bytes)
    {
        var length = (int)bytes.Length;
        if (_length + length > _buffer.Length)
            Grow(_length + length);
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += length;
    }

    private void Grow(int least)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(least, _buffer.Length * 2));
        Bytes.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = larger;
    }

    private static bool IsKnown(string coding) => coding.ToLowerInvariant() is "" or "identity" or "gzip" or "x-gzip" or "br" or "deflate";

    private static Stream Decompressed(HttpRequest request) => request.Headers.ContentEncoding.ToString().ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(request.Body, CompressionMode.Decompress),
        "br" => new BrotliStream(request.Body, CompressionMode.Decompress),
        "deflate" => new ZLibStream(request.Body, CompressionMode.Decompress),
        _ => request.Body,
    };

    private static Problem TooLarge(int maxBytes) => new(StatusCodes.Status413PayloadTooLarge, ProblemCode.BodyTooLarge,
        $"The body is larger than {maxBytes} bytes after decompression (MaxBodyBytes). Send less in one request, or put long values in fewer variables.");
}
