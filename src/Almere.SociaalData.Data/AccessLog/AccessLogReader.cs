using Almere.SociaalData.Access.Rows;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Almere.SociaalData.Data.AccessLog;

/// <summary>Opens the access log to read. One per process; safe for use by several threads.</summary>
public sealed class AccessLogReader(AccessLogOptions options)
{
    private const int KeptContexts = 64;

    private readonly PooledDbContextFactory<AccessLogContext> _contexts = new(LogStore.Of(options).ReadOptions, KeptContexts);

    /// <summary>The log under one caller's rules; they say which records, and a line or a person is reached through those alone. Dispose of it at the end of the request.</summary>
    public Registers Open(IRowRules rules) => new(_contexts.CreateDbContext(), Rules(rules));

    /// <summary>A caller's rules for records, and none for what only leads from a person to records.</summary>
    public static IRowRules Rules(IRowRules caller) => new LogRowRules(caller);
}
