using System.Collections.Concurrent;

namespace Almere.SociaalData.Access.AccessLog;

/// <summary>The persons of whom something goes into the answer of one request, each once. Safe for use by several threads at once.</summary>
public sealed class SubjectsRead : IDisposable
{
    // Sets that grew larger than this are not kept for the next request.
    private const int LargestKept = 4_096;

    private static readonly ConcurrentBag<HashSet<long>> Kept = [];

    private readonly Lock _lock = new();
    private readonly List<long> _new = [];
    private HashSet<long>? _all;

    /// <summary>Notes a person.</summary>
    public void Add(long person)
    {
        lock (_lock)
        {
            _all ??= Kept.TryTake(out var kept) ? kept : [];
            if (_all.Add(person)) _new.Add(person);
        }
    }

    /// <summary>Whether somebody was noted since the last <see cref="TakeNew"/>.</summary>
    public bool HasNew
    {
        get
        {
            lock (_lock) return _new.Count > 0;
        }
    }

    /// <summary>The persons that were noted since the last call.</summary>
    public long[] TakeNew()
    {
        lock (_lock)
        {
            if (_new.Count == 0) return [];
            var taken = _new.ToArray();
            _new.Clear();
            return taken;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_all is not { Count: <= LargestKept } done) return;
            _all = null;
            done.Clear();
            Kept.Add(done);
        }
    }
}
