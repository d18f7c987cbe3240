using System.Collections.Concurrent;
using Almere.SociaalData.Data.Database.Sqlite;
using Almere.SociaalData.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Almere.SociaalData.Data.Database;

namespace Almere.SociaalData.Data.Organisations;

/// <summary>What the registers know of an organisation that calls.</summary>
/// <param name="Id">Key of the organisation.</param>
/// <param name="Kind">What kind it is: it decides the roles that it may hold.</param>
/// <param name="MunicipalityId">Key of the municipality that it is; none for a partner.</param>
public sealed record CallingOrganisation(int Id, OrganisationKind Kind, int? MunicipalityId);

/// <summary>Finds the organisation behind a code; what was found is kept, for an organisation's key and kind don't change.</summary>
public sealed class OrganisationDirectory(DatabaseOptions options)
{
    private readonly ConcurrentDictionary<string, CallingOrganisation> _known = new(StringComparer.Ordinal);

    /// <summary>The organisation of a code, or null.</summary>
    public async ValueTask<CallingOrganisation?> FindAsync(string code, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(code, out var known))
            return known;
        await using var context = new SociaalDataContext(new SqliteStore(options.ConnectionString).ReadOptions);
        var found = await context.Set<Organisation>()
            .Where(organisation => organisation.Code == code)
            .Select(organisation => new CallingOrganisation(organisation.Id, organisation.Kind, organisation.MunicipalityId))
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : _known.GetOrAdd(code, found);
    }
}
