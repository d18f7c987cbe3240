using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;

namespace Almere.SociaalData.GraphQL.EntityFramework.Figures;

/// <summary>
/// Figures that were counted, kept until the rows change. Counting the persons among a million rows takes a second of a processor, and a dashboard asks for the same figures
/// all day; who asks while they are counted waits for that count. One for each store, for any number of threads.
/// </summary>
/// <param name="maxSize">Most that is kept, of all answers together: groups, or rows that figures are made of.</param>
public sealed class KeptFigures(int maxSize = 250_000) : IDisposable
{
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = maxSize });
    private readonly ConcurrentDictionary<object, Task<object?>> _counting = new();

    /// <summary>Finds figures, or has them counted.</summary>
    /// <typeparam name="T">What the figures are; nobody changes them.</typeparam>
    /// <param name="key">Tells them apart from all others, of the same rows and of what they were before; compared by what it equals.</param>
    /// <param name="count">Counts them.</param>
    /// <param name="sizeOf">How many groups or rows they hold.</param>
    /// <param name="cancellationToken">Ends the waiting for who counts them already.</param>
    internal async ValueTask<T> ReadAsync<T>(object key, Func<ValueTask<T>> count, Func<T, int> sizeOf, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            if (_kept.TryGetValue(key, out var kept))
                return (T)kept!;
            var counted = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
            var counting = _counting.GetOrAdd(key, counted.Task);
            if (counting == counted.Task)
                return await CountAsync(key, count, sizeOf, counted).ConfigureAwait(false);
            // Where whoever counted gave up, the next one does it.
            if (await counting.WaitAsync(cancellationToken).ConfigureAwait(false) is T others)
                return others;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();

    private async ValueTask<T> CountAsync<T>(object key, Func<ValueTask<T>> count, Func<T, int> sizeOf, TaskCompletionSource<object?> counted)
        where T : class
    {
        T? figures = null;
        try
        {
            figures = await count().ConfigureAwait(false);
            // An answer without groups takes room too.
            using var entry = _kept.CreateEntry(key);
            entry.SetSize(sizeOf(figures) + 1).SetValue(figures);
            return figures;
        }
        finally
        {
            _counting.TryRemove(key, out _);
            counted.SetResult(figures);
        }
    }
}
