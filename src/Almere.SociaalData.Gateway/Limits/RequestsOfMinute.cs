namespace Almere.SociaalData.Gateway.Limits;

/// <summary>Counts the requests of each minute. A minute begins with the first request after the one before has passed.</summary>
/// <remarks>It keeps no timer: an application that rests costs nothing, and one that is forgotten is gone.</remarks>
/// <param name="most">Most requests in a minute.</param>
/// <param name="clock">Tells when a minute has passed.</param>
internal sealed class RequestsOfMinute(int most, TimeProvider clock)
{
    private readonly Lock _counting = new();
    private DateTimeOffset _end;
    private int _count;

    /// <summary>Counts a request.</summary>
    /// <returns>How long to wait where it is one too many, longer than nothing; otherwise null.</returns>
    public TimeSpan? Count()
    {
        lock (_counting)
        {
            var now = clock.GetUtcNow();
            if (now >= _end)
                (_end, _count) = (now + TimeSpan.FromMinutes(1), 0);
            if (_count >= most)
                return _end - now;
            _count++;
            return null;
        }
    }

    /// <summary>Whether nothing of a minute is used up.</summary>
    public bool IsUnused
    {
        get
        {
            lock (_counting)
                return clock.GetUtcNow() >= _end;
        }
    }
}
