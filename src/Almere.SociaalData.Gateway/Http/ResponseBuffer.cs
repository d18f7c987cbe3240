using System.Buffers;

namespace Almere.SociaalData.Gateway.Http;

/// <summary>Holds a response until it is complete, in segments from the pool: a fault after half an answer never reaches the client as an answer.</summary>
internal sealed class ResponseBuffer : IBufferWriter<byte>, IDisposable
{
    private const int SegmentSize = 32_768;

    private readonly List<(byte[] Bytes, int Length)> _full = [];
    private byte[] _current = ArrayPool<byte>.Shared.Rent(SegmentSize);
    private int _used;

    /// <summary>Bytes written so far.</summary>
    public long Length => _full.Sum(segment => (long)segment.Length) + _used;

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _current.Length - _used);
        _used += count;
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

    /// <summary>Sends everything as the body of a response.</summary>
    public async Task SendAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.ContentLength = Length;
        foreach (var (bytes, length) in _full)
            await response.BodyWriter.WriteAsync(bytes.AsMemory(0, length), cancellationToken);
        await response.BodyWriter.WriteAsync(_current.AsMemory(0, _used), cancellationToken);
    }

    // An answer can hold personal data; the pool must not hand it to somebody else.
    public void Dispose()
    {
        foreach (var (bytes, _) in _full)
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        ArrayPool<byte>.Shared.Return(_current, clearArray: true);
        _full.Clear();
        (_current, _used) = ([], 0);
    }

    private void MakeRoom(int sizeHint)
    {
        if (_current.Length - _used >= Math.Max(sizeHint, 1))
            return;
        _full.Add((_current, _used));
        _current = ArrayPool<byte>.Shared.Rent(Math.Max(sizeHint, SegmentSize));
        _used = 0;
    }
}
