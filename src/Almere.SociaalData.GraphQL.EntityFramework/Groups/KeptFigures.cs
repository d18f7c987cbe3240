using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;

namespace Almere.SociaalData.GraphQL.EntityFramework.Groups;

/// <summary>
/// Figures that were counted, kept until the rows change. Counting the persons among a million rows takes a second of a processor, and a dashboard asks for the same figures
/// all day; who asks while they are counted waits for that count. One for each store, for any number of threads.
/// </summary>
/// <param name="maxGroups">Most groups that are kept, of all answers together.</param>
public sealed class KeptFigures(int maxGroups = 250_000) : IDisposable
{
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = maxGroups });
    private readonly ConcurrentDictionary<string, Task<IReadOnlyList<GroupRow>?>> _counting = new(StringComparer.Ordinal);

    /// <summary>Finds the groups, or has them counted.</summary>
    /// <param name="key">Tells them apart from all others, of the same rows and of what they were before.</param>
    /// <param name="count">Counts them.</param>
    /// <param name="cancellationToken">Ends the waiting for who counts them already.</param>
    internal async ValueTask<IReadOnlyList<GroupRow>> ReadAsync(string key, Func<ValueTask<IReadOnlyList<GroupRow>>> count, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_kept.TryGetValue(key, out IReadOnlyList<GroupRow>? kept))
                return kept!;
            var counted = new TaskCompletionSource<IReadOnlyList<GroupRow>?>(TaskCreationOptions.RunContinuationsAsynchronously);
            var counting = _counting.GetOrAdd(key, counted.Task);
            if (counting == counted.Task)
                return await CountAsync(key, count, counted).ConfigureAwait(false);
            // Where whoever counted gave up, the next one does it.
            if (await counting.WaitAsync(cancellationToken).ConfigureAwait(false) is { } others)
                return others;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();

    private async ValueTask<IReadOnlyList<GroupRow>> CountAsync(
        string key, Func<ValueTask<IReadOnlyList<GroupRow>>> count, TaskCompletionSource<IReadOnlyList<GroupRow>?> counted)
    {
        IReadOnlyList<GroupRow>? rows = null;
        try
        {
            rows = await count().ConfigureAwait(false);
            // An answer without groups takes room too.
            using var entry = _kept.CreateEntry(key);
            entry.SetSize(rows.Count + 1).SetValue(rows);
            return rows;
        }
        finally
        {
            _counting.TryRemove(key, out _);
            counted.SetResult(rows);
        }
    }
}
