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
        await using var recordsContext = new AccessLogContext(read);
        await using var linesContext = new AccessLogContext(read);
        var writers = await WritersAsync(recordsContext, cancellationToken);
        var walk = new ChainWalk(writers, known);
        walk.CheckWriters();

        await using var lines = linesContext.Set<AccessLine>().OrderBy(line => line.RecordId).ThenBy(line => line.Ordinal).AsAsyncEnumerable().GetAsyncEnumerator(cancellationToken);
        var hasLine = await lines.MoveNextAsync();
        var own = new List<AccessLine>();
        long records = 0;
        await foreach (var record in recordsContext.Set<AccessRecord>().OrderBy(record => record.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            own.Clear();
            for (; hasLine && lines.Current.RecordId <= record.Id; hasLine = await lines.MoveNextAsync())
            {
                if (lines.Current.RecordId == record.Id) own.Add(lines.Current);
                else walk.Stray(lines.Current);
            }

            walk.Next(record, own);
            if (++records % ProgressStep == 0) progress?.Report(records);
        }

        for (; hasLine; hasLine = await lines.MoveNextAsync()) walk.Stray(lines.Current);
        // What was written after the beginning belongs to no one yet; its own head is read now.
        await using var endContext = new AccessLogContext(read);
        walk.End(await WritersAsync(endContext, cancellationToken));
        var lost = await endContext.Set<AccessLine>().Where(line => !endContext.Set<AccessedPerson>().Any(person => person.Id == line.PersonId))
            .Select(line => line.RecordId).Distinct().OrderBy(id => id).Take(MostProblems).ToListAsync(cancellationToken);
        foreach (var id in lost) walk.Lost(id);
        progress?.Report(records);
        return walk.Report(records);
    }

    private static Task<List<AccessWriter>> WritersAsync(AccessLogContext context, CancellationToken cancellationToken) =>
        context.Set<AccessWriter>().OrderBy(writer => writer.Id).ToListAsync(cancellationToken);
}
