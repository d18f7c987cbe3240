using System.Buffers;

namespace Almere.SociaalData.Gateway.Http;

/// <summary>
/// The body of a response. What is written stays here, in segments from the pool, until the response is complete: a fault after half an answer never reaches
/// the client as an answer. A long answer is sent in pieces, and then a fault ends the connection.
/// </summary>
internal sealed class ResponseBody(HttpResponse response, ResponseMediaType mediaType) : IBufferWriter<byte>, IDisposable
{
    private const int SegmentSize = 32_768;

    // What is unavailable is looked at again within seconds.
    private const string RetryAfter = "10";

    private readonly List<(byte[] Bytes, int Length)> _full = [];
    private byte[] _current = [];
    private int _used;
    private long _length;

    /// <summary>Whether a part of the response has been sent.</summary>
    public bool HasStarted => response.HasStarted;

    /// <summary>Whether the whole response has been sent.</summary>
    public bool IsComplete { get; private set; }

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _current.Length - _used);
        _used += count;
        _length += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _current.AsMemory(_used);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _current.AsSpan(_used);
    }

    /// <summary>Sends a piece of an answer that isn't complete yet, as the answer of an operation that was executed. Waits until the client has room for more.</summary>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> piece, CancellationToken cancellationToken)
    {
        if (!response.HasStarted)
            Begin(GraphQLOutcome.Executed);
        await response.BodyWriter.WriteAsync(piece, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Sends the end of the response: with its length, where nothing was sent before.</summary>
    /// <param name="outcome">Decides the status, where nothing was sent before.</param>
    /// <param name="rest">What comes after what was written here.</param>
    /// <param name="cancellationToken">The client has gone.</param>
    public async ValueTask CompleteAsync(GraphQLOutcome outcome, ReadOnlyMemory<byte> rest, CancellationToken cancellationToken)
    {
        IsComplete = true;
        if (!response.HasStarted)
        {
            Begin(outcome);
            response.ContentLength = _length + rest.Length;
        }

        foreach (var (bytes, length) in _full)
            await response.BodyWriter.WriteAsync(bytes.AsMemory(0, length), cancellationToken);
        if (_used > 0)
            await response.BodyWriter.WriteAsync(_current.AsMemory(0, _used), cancellationToken);
        if (rest.Length > 0)
            await response.BodyWriter.WriteAsync(rest, cancellationToken);
    }

    // An answer can hold personal data; the pool must not hand it to somebody else.
    public void Dispose()
    {
        foreach (var (bytes, _) in _full)
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        if (_current.Length > 0)
            ArrayPool<byte>.Shared.Return(_current, clearArray: true);
        _full.Clear();
        (_current, _used) = ([], 0);
    }

    private void Begin(GraphQLOutcome outcome)
    {
        response.StatusCode = StatusOf(outcome);
        response.ContentType = mediaType.ContentType;
        if (outcome is GraphQLOutcome.MutationRefused)
            response.Headers.Allow = HttpMethods.Post;
        if (outcome is GraphQLOutcome.Unavailable)
            response.Headers.RetryAfter = RetryAfter;
    }

    // Errors beside data give 200: the draft's 294 is a status that no registry, proxy or client knows yet. Request errors give 400
    // and not the draft's 422, as the server audits of graphql-http expect.
    private int StatusOf(GraphQLOutcome outcome) => outcome switch
    {
        GraphQLOutcome.Executed => StatusCodes.Status200OK,
        GraphQLOutcome.MutationRefused => StatusCodes.Status405MethodNotAllowed,
        GraphQLOutcome.RequestError => mediaType.TellsErrorsByStatus ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        GraphQLOutcome.Unavailable => mediaType.TellsErrorsByStatus ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK,
        GraphQLOutcome.Forbidden => mediaType.TellsErrorsByStatus ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK,
        _ => throw new System.Diagnostics.UnreachableException($"Unknown outcome {outcome}."),
    };

    private void MakeRoom(int sizeHint)
    {
        if (_current.Length - _used >= Math.Max(sizeHint, 1))
            return;
        if (_current.Length > 0)
            _full.Add((_current, _used));
        _current = ArrayPool<byte>.Shared.Rent(Math.Max(sizeHint, SegmentSize));
        _used = 0;
    }
}
