using System.Buffers;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.Gateway.Http;

/// <summary>
/// The body of a response. What is written stays here, in segments from the pool, until the response is complete: a fault after half an answer never reaches
/// the client as an answer. A long answer is sent in pieces, and then a fault ends the connection. It can wait for something, such as a record of it, and does so
/// here: whoever made the answer has let go of everything by then.
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
    private ResponseStream? _answer;
    private ValueTask _ready;
    private Func<Exception, ValueTask<GraphQLOutcome>>? _instead;

    /// <summary>Whether a part of the response has been sent.</summary>
    public bool HasStarted => response.HasStarted;

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

    /// <summary>Takes an answer, or the end of one that was sent in pieces, and disposes of it in the end.</summary>
    /// <param name="answer">What comes after what was written here.</param>
    /// <param name="ready">Nothing of it leaves before this has succeeded.</param>
    /// <param name="instead">Called where that or the sending fails: writes an answer here that takes its place, or throws. Null for what has nothing to tell then.</param>
    public void Take(ResponseStream answer, ValueTask ready, Func<Exception, ValueTask<GraphQLOutcome>>? instead) => (_answer, _ready, _instead) = (answer, ready, instead);

    /// <summary>Sends the end of the response: with its length, where nothing was sent before.</summary>
    /// <param name="outcome">Decides the status, where nothing was sent before.</param>
    /// <param name="cancellationToken">The client has gone, or the time is up.</param>
    public async ValueTask CompleteAsync(GraphQLOutcome outcome, CancellationToken cancellationToken)
    {
        try
        {
            await _ready;
            await SendRestAsync(outcome, cancellationToken);
        }
        catch (Exception failed) when (_instead is { } instead)
        {
            DropAnswer();
            await SendRestAsync(await instead(failed), cancellationToken);
        }
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
        DropAnswer();
    }

    private async ValueTask SendRestAsync(GraphQLOutcome outcome, CancellationToken cancellationToken)
    {
        var rest = _answer is null ? default : _answer.Writer.WrittenMemory;
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

    private void DropAnswer()
    {
        _answer?.Dispose();
        _answer = null;
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
