using Microsoft.EntityFrameworkCore.Metadata;

namespace Almere.SociaalData.Data.Imports.Loading;

/// <summary>Finds what a row of a file changes in the row of the store, and changes that and nothing else.</summary>
internal sealed class RowChange<T>(SociaalDataContext database) where T : class
{
    private readonly IReadOnlyList<IProperty> _properties =
        [.. database.Model.FindEntityType(typeof(T))!.GetProperties().Where(property => !property.IsPrimaryKey() && !RowChange.IsKeptByTheStore(property))];

    /// <summary>Prepares the update of a row, if anything differs.</summary>
    /// <param name="stored">The row as it is.</param>
    /// <param name="row">The row as it should be.</param>
    /// <returns>Whether anything differs.</returns>
    public bool Prepare(T stored, T row)
    {
        var differing = _properties.Where(property =>
        {
            var getter = property.GetGetter();
            return !Equals(getter.GetClrValue(stored), getter.GetClrValue(row));
        }).ToList();
        if (differing.Count == 0) return false;
        var entry = database.Attach(row);
        foreach (var property in differing) entry.Property(property).IsModified = true;
        return true;
    }
}

/// <summary>Which properties an import leaves alone.</summary>
internal static class RowChange
{
    /// <summary>A column that every write keeps up itself: no file has it.</summary>
    public static bool IsKeptByTheStore(IReadOnlyProperty property) => property.Name == nameof(Domain.Shelter.ShelterLocation.LatestSnapshotId);
}
