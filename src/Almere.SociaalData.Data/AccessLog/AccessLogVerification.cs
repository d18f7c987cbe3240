using Almere.SociaalData.Data.AccessLog.PostgreSql;
using Almere.SociaalData.Domain.AccessLog;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Data.AccessLog;

/// <summary>
/// Looks through the whole access log for rows that were changed, removed, added or put in another order since they were written. It may be written meanwhile.
/// </summary>
/// <remarks>
/// The chains find every change but one: somebody with full rights on the database who rewrites a whole chain, or takes off its end and moves the
/// head back. Against that, keep the heads of each verification elsewhere and give them to the next.
/// </remarks>
public sealed class AccessLogVerification(AccessLogOptions options)
{
    /// <summary>Problems that are told at most.</summary>
    public const int MostProblems = 1_000;

    private const int ProgressStep = 10_000;

    /// <summary>Verifies every chain.</summary>
    /// <param name="known">Heads of earlier verifications.</param>
    /// <param name="progress">Told how many records have been looked at.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="Access.AccessLog.AccessLogUnavailableException">There is no access log there, or it can't be read.</exception>
    public async Task<AccessLogReport> RunAsync(
        IReadOnlyList<AccessLogHead>? known = null, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        var read = LogStore.Of(options).ReadOptions;
        try
        {
            return await RunAsync(read, known ?? [], progress, cancellationToken);
        }
        catch (System.Data.Common.DbException unreadable)
        {
            throw new Access.AccessLog.AccessLogUnavailableException($"The access log can't be read: {unreadable.Message}", unreadable);
        }
    }

    private static async Task<AccessLogReport> RunAsync(
        DbContextOptions<AccessLogContext> read, IReadOnlyList<AccessLogHead> known, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        await using var context = new AccessLogContext(read);
        var index = new IndexCheck(await context.Set<AccessIndexSegment>().OrderBy(segment => segment.Id).ToListAsync(cancellationToken));
        // What was written before the walk is met on it: texts and their first record are written together.
        var texts = await context.Database.SqlQueryRaw<long>(LogStatements.Texts).ToListAsync(cancellationToken);
        var walk = new ChainWalk(await WritersAsync(context, cancellationToken), texts, known);
        walk.CheckWriters();

        long records = 0;
        await foreach (var record in context.Set<AccessRecord>().OrderBy(record => record.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            walk.Next(record);
            index.Lines(record);
            if (++records % ProgressStep == 0) progress?.Report(records);
        }

        await foreach (var entry in Entries(context).AsAsyncEnumerable().WithCancellation(cancellationToken)) index.Entry(entry);
        // What was written after the beginning belongs to no one yet; its own head is read now.
        var writers = await WritersAsync(context, cancellationToken);
        walk.End(writers);
        foreach (var writer in index.Wrong(writers)) walk.NotFound(writer);
        var lost = await Entries(context).Where(entry => !context.Set<AccessedPerson>().Any(person => person.Id == entry.PersonId))
            .Select(entry => entry.RecordId).Distinct().OrderBy(id => id).Take(MostProblems).ToListAsync(cancellationToken);
        foreach (var id in lost) walk.Lost(id);
        progress?.Report(records);
        return walk.Report(records);
    }

    /// <summary>The whole of the index, also what nobody is led to from its person.</summary>
    internal static IQueryable<AccessIndexEntry> Entries(AccessLogContext context) =>
        context.Database.IsNpgsql() ? context.Set<AccessIndexEntry>().FromSqlRaw(PostgreSqlLogIndex.All) : context.Set<AccessIndexEntry>();

    private static Task<List<AccessWriter>> WritersAsync(AccessLogContext context, CancellationToken cancellationToken) =>
        context.Set<AccessWriter>().OrderBy(writer => writer.Id).ToListAsync(cancellationToken);
}
