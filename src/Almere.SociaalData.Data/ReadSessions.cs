using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Data;

/// <summary>The sessions that no request uses at the moment.</summary>
/// <param name="open">Makes a context that reads.</param>
internal sealed class ReadSessions(Func<DbContext> open) : IDisposable
{
    // More than are used at once most of the time; those of a rush beyond are closed after it.
    private const int Kept = 48;

    private readonly ConcurrentStack<ReadSession> _idle = new();
    private int _count;
    private volatile bool _isClosed;

    /// <summary>A session for one request: the one that was used last, because what it read lies nearest.</summary>
    public ReadSession Rent()
    {
        if (!_idle.TryPop(out var idle))
            return new(open());
        Interlocked.Decrement(ref _count);
        return idle;
    }

    /// <summary>Takes a session back.</summary>
    public void Return(ReadSession session)
    {
        if (!session.IsSound)
        {
            session.Dispose();
            // What cut this one off, a server that was restarted, has cut the others off too.
            Clear();
        }
        else if (_isClosed)
        {
            session.Dispose();
        }
        else if (Interlocked.Increment(ref _count) > Kept)
        {
            Interlocked.Decrement(ref _count);
            session.Dispose();
        }
        else
        {
            _idle.Push(session);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _isClosed = true;
        Clear();
    }

    private void Clear()
    {
        while (_idle.TryPop(out var idle))
        {
            Interlocked.Decrement(ref _count);
            idle.Dispose();
        }
    }
}
