using System.Collections.Concurrent;

namespace Almere.SociaalData.GraphQL;

/// <summary>
/// Keeps values up to a number and a total weight; any thread may use it. When it is full, the oldest value goes that was not used since it was last
/// passed over ("second chance", which is close to least recently used and costs a hit nothing but one write). A value that weighs more than the
/// whole cache may hold isn't kept.
/// </summary>
/// <param name="maxCount">Most values.</param>
/// <param name="maxWeight">Greatest sum of the weights of all values.</param>
/// <param name="comparer">Says which keys are equal; null for the keys' own opinion.</param>
internal sealed class BoundedCache<TKey, TValue>(int maxCount, long maxWeight, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
    where TValue : class
{
    private readonly ConcurrentDictionary<TKey, Entry> _entries = new(comparer);
    private readonly Queue<Entry> _order = new();
    private readonly Lock _changing = new();
    private long _weight;

    /// <summary>Number of values.</summary>
    public int Count => _entries.Count;

    /// <summary>Finds a value, without a lock and without allocating.</summary>
    public TValue? Find(TKey key)
    {
        if (!_entries.TryGetValue(key, out var entry))
            return null;
        entry.IsUsed = true;
        return entry.Value;
    }

    /// <summary>Keeps a value, unless another thread was first; gives the one that is kept.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="weight">What it counts towards the greatest weight, in the unit of that.</param>
    public TValue Add(TKey key, TValue value, int weight)
    {
        if (weight > maxWeight)
            return value;
        lock (_changing)
        {
            var entry = new Entry(key, value, weight);
            if (!_entries.TryAdd(key, entry))
                return Find(key) ?? value;
            MakeRoom(weight);
            _order.Enqueue(entry);
            _weight += weight;
            return value;
        }
    }

    private void MakeRoom(int weight)
    {
        var chances = _order.Count;
        while (_order.Count >= maxCount || _weight + weight > maxWeight)
        {
            var oldest = _order.Dequeue();
            if (oldest.IsUsed && chances-- > 0)
            {
                oldest.IsUsed = false;
                _order.Enqueue(oldest);
                continue;
            }

            _entries.TryRemove(oldest.Key, out _);
            _weight -= oldest.Weight;
        }
    }

    private sealed class Entry(TKey key, TValue value, int weight)
    {
        public TKey Key { get; } = key;

        public TValue Value { get; } = value;

        public int Weight { get; } = weight;

        public bool IsUsed { get; set; }
    }
}
