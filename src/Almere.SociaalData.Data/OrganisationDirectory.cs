using System.Collections.Concurrent;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Data;

/// <summary>Finds the organisation that a caller belongs to, before the caller's rules exist. Organisations are open data; nothing else comes out.</summary>
public sealed class OrganisationDirectory(DatabaseOptions options)
{
    private readonly DbContextOptions<SociaalDataContext> _readOptions = Store.Of(options).ReadOptions;
    private readonly ConcurrentDictionary<string, Organisation> _known = new(StringComparer.Ordinal);

    /// <summary>
    /// The organisation with this code, with its key, kind and the key of the municipality that it is; null when there is none. What was found is kept: an
    /// organisation doesn't change its code, its kind or its key.
    /// </summary>
    public async ValueTask<Organisation?> FindAsync(string code, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(code, out var known)) return known;
        await using var context = new SociaalDataContext(_readOptions);
        var found = await context.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(organisation => organisation.Code == code, cancellationToken);
        return found is null ? null : _known.GetOrAdd(code, found);
    }
}
