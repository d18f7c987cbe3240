using System.Globalization;
using Almere.SociaalData.Domain.Shelter;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Almere.SociaalData.Data.Imports.Loading;

/// <summary>Removes rows that a full load no longer has.</summary>
internal static class Removal
{
    private const int Batch = 1_000;

    /// <summary>Removes rows by their numbers, unless other rows still refer to them.</summary>
    /// <exception cref="StillReferredToException">Rows refer to them: nothing may be removed.</exception>
    public static async Task<int> RemoveAsync<T>(SociaalDataContext database, IReadOnlyList<int> ids, CancellationToken cancellationToken) where T : class
    {
        var removed = 0;
        foreach (var some in ids.Chunk(Batch))
        {
            IReadOnlyList<int> batch = some;
            if (typeof(T) == typeof(CapacitySnapshot))
            {
                // The write sets it again when it has all snapshots.
                await database.Set<ShelterLocation>().Where(location => batch.Contains(location.LatestSnapshotId ?? 0))
                    .ExecuteUpdateAsync(location => location.SetProperty(known => known.LatestSnapshotId, (int?)null), cancellationToken);
            }
            foreach (var reference in database.Model.FindEntityType(typeof(T))!.GetReferencingForeignKeys()) await RefuseAsync(database, reference, batch, cancellationToken);
            removed += await database.Set<T>().Where(row => batch.Contains(EF.Property<int>(row, "Id"))).ExecuteDeleteAsync(cancellationToken);
        }
        return removed;
    }

    private static async Task RefuseAsync(SociaalDataContext database, IForeignKey reference, IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var table = StoreObjectIdentifier.Create(reference.DeclaringEntityType, StoreObjectType.Table)!.Value;
        var sql = database.GetService<ISqlGenerationHelper>();
        await using var command = database.Database.GetDbConnection().CreateCommand();
        command.Transaction = database.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = $"SELECT COUNT(*) FROM {sql.DelimitIdentifier(table.Name, table.Schema)} "
            + $"WHERE {sql.DelimitIdentifier(reference.Properties[0].GetColumnName(table)!)} IN ({string.Join(", ", ids)})";
        var count = Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
        if (count > 0) throw new StillReferredToException(table.Name, count);
    }
}

/// <summary>Rows that a full load would remove are still referred to.</summary>
internal sealed class StillReferredToException(string table, long count)
    : Exception($"{count} rows of {table} refer to rows that this full load would remove: load those in full too, or keep these.");
