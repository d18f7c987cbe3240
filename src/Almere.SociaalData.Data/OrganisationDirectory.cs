using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.Database.Sqlite;
using Almere.SociaalData.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Data;

/// <summary>Finds the organisation that a caller belongs to, before the caller's rules exist. Organisations are open data; nothing else comes out.</summary>
public sealed class OrganisationDirectory(DatabaseOptions options)
{
    private readonly DbContextOptions<SociaalDataContext> _readOptions = new SqliteStore(options.ConnectionString).ReadOptions;

    /// <summary>The organisation with this code, with its key, kind and the key of the municipality that it is; null when there is none.</summary>
    public async Task<Organisation?> FindAsync(string code, CancellationToken cancellationToken)
    {
        await using var context = new SociaalDataContext(_readOptions);
        return await context.Set<Organisation>().SingleOrDefaultAsync(organisation => organisation.Code == code, cancellationToken);
    }
}
