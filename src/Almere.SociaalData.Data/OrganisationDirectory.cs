using System.Collections.Concurrent;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Data;

/// <summary>Finds the organisation that a caller belongs to, before the caller's rules exist. Organisations are open data; nothing else comes out.</summary>
/// <param name="options">Where the registers are kept.</param>
/// <param name="clock">Says when what was found is asked for again; the system's unless given.</param>
public sealed class OrganisationDirectory(DatabaseOptions options, TimeProvider? clock = null)
{
    /// <summary>How long what was found is taken for true: so much later than its import a change of an organisation is known.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly DbContextOptions<SociaalDataContext> _readOptions = Store.Of(options).ReadOptions;
    private readonly ConcurrentDictionary<string, Entry> _known = new(StringComparer.Ordinal);

    private readonly record struct Entry(Organisation Organisation, DateTimeOffset FoundAt);

    /// <summary>The organisation with this code, with its key, kind and the key of the municipality that it is; null when there is none. What was found is kept for a while.</summary>
    public ValueTask<Organisation?> FindAsync(string code, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        return _known.TryGetValue(code, out var known) && now - known.FoundAt < Kept ? new(known.Organisation) : AskAsync(code, now, cancellationToken);
    }

    private async ValueTask<Organisation?> AskAsync(string code, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = new SociaalDataContext(_readOptions);
        var found = await context.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(organisation => organisation.Code == code, cancellationToken);
        if (found is null) _known.TryRemove(code, out _);
        else _known[code] = new(found, now);
        return found;
    }
}
