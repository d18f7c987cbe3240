using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Domain.Shelter;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Data;

/// <summary>The door of the system itself, for imports: it writes, and no caller reads through it.</summary>
internal sealed class SystemRegisters(DatabaseOptions options)
{
    // Reading a million keys, or removing rows, takes longer than a statement of a caller may.
    private static readonly TimeSpan LongestStatement = TimeSpan.FromMinutes(10);

    private readonly Store _store = Store.Of(options);

    /// <summary>Writes in one transaction: all of it, or nothing. Readers go on reading what was there before.</summary>
    /// <param name="write">Writes, and says whether it is to stay.</param>
    /// <param name="cancellationToken">Stops it; nothing stays.</param>
    /// <exception cref="System.Data.Common.DbException">A row is refused (a key that exists already, or one that leads nowhere), or the store fails.</exception>
    public async Task WriteAsync(Func<SociaalDataContext, CancellationToken, Task<bool>> write, CancellationToken cancellationToken)
    {
        await using var context = new SociaalDataContext(_store.WriteOptions);
        await context.Database.OpenConnectionAsync(cancellationToken);
        await _store.PrepareWriterAsync(context, cancellationToken);
        context.Database.SetCommandTimeout(LongestStatement);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await _store.TakeTurnAsync(context, cancellationToken);
        if (!await write(context, cancellationToken)) return;
        await PointAtLatestSnapshotsAsync(context, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Lets the planner know what the tables of some entities hold by now.</summary>
    /// <param name="context">The open connection, in the transaction that wrote them.</param>
    /// <param name="entities">The entities.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task CollectStatisticsAsync(SociaalDataContext context, IReadOnlyList<Type> entities, CancellationToken cancellationToken) => entities.Count == 0
        ? Task.CompletedTask
        : _store.CollectStatisticsAsync(context, [.. entities.Select(entity => context.Model.FindEntityType(entity)!.GetTableName()!)], cancellationToken);

    private static Task PointAtLatestSnapshotsAsync(SociaalDataContext context, CancellationToken cancellationToken) => context.Set<ShelterLocation>()
        .Where(location => location.LatestSnapshotId
            != location.Snapshots.OrderByDescending(snapshot => snapshot.Date).Select(snapshot => (int?)snapshot.Id).FirstOrDefault())
        .ExecuteUpdateAsync(
            location => location.SetProperty(
                known => known.LatestSnapshotId,
                known => known.Snapshots.OrderByDescending(snapshot => snapshot.Date).Select(snapshot => (int?)snapshot.Id).FirstOrDefault()),
            cancellationToken);
}
