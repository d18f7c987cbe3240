using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Data.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Almere.SociaalData.Data;

/// <summary>Opens the registers for callers. One per process; safe for use by several threads.</summary>
public sealed class RegistersFactory(DatabaseOptions options)
{
    // A context costs more to make than to reset; more than this many at once are made and thrown away.
    private const int KeptContexts = 256;

    private readonly PooledDbContextFactory<SociaalDataContext> _contexts = new(Store.Of(options).ReadOptions, KeptContexts);

    /// <summary>The registers under one caller's rules. Dispose of them at the end of the request.</summary>
    public Registers Open(IRowRules rules) => new(_contexts.CreateDbContext(), rules);
}
