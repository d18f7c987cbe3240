namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>
/// A response that is sent while it is made: what has been written leaves in pieces, so that memory holds one piece and not the whole. A response that is
/// shorter than a piece stays with its maker, who sends it whole.
/// </summary>
/// <param name="send">Sends a piece; completes when the receiver has room for the next one.</param>
public sealed class ResponseStream(Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> send) : IDisposable
{
    /// <summary>Length of a piece from which on it is sent, in bytes.</summary>
    public const int PieceLength = 64 * 1024;

    /// <summary>Where the response is written. Another one stands here after <see cref="StartOver"/>.</summary>
    public JsonTextWriter Writer { get; private set; } = new(16 * 1024);

    /// <summary>Number of pieces that were sent.</summary>
    public int Pieces { get; private set; }

    /// <summary>Whether what has been written is long enough to be sent.</summary>
    public bool IsFull => Writer.Length >= PieceLength;

    /// <summary>Sends what has been written.</summary>
    public async ValueTask SendAsync(CancellationToken cancellationToken)
    {
        await send(Writer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        Pieces++;
        Writer.Truncate(0);
    }

    /// <summary>Puts another text in the place of what has been written and not sent.</summary>
    internal void StartOver(JsonTextWriter other)
    {
        Writer.Dispose();
        Writer = other;
    }

    /// <inheritdoc/>
    public void Dispose() => Writer.Dispose();
}
