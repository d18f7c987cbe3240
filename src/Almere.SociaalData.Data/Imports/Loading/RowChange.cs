using Microsoft.EntityFrameworkCore.Metadata;

namespace Almere.SociaalData.Data.Imports.Loading;

/// <summary>Finds what a row of a file changes in the row of the store.</summary>
internal sealed class RowChange<T>(SociaalDataContext database) where T : class
{
    private readonly IReadOnlyList<IProperty> _properties =
        [.. database.Model.FindEntityType(typeof(T))!.GetProperties().Where(property => !property.IsPrimaryKey() && !RowChange.IsKeptByTheStore(property))];

    /// <summary>In what a row should differ from the row of the store.</summary>
    /// <param name="stored">The row as it is.</param>
    /// <param name="row">The row as it should be.</param>
    public IReadOnlyList<IProperty> Differing(T stored, T row)
    {
        List<IProperty>? differing = null;
        foreach (var property in _properties)
        {
            var getter = property.GetGetter();
            if (!Equals(getter.GetClrValue(stored), getter.GetClrValue(row))) (differing ??= []).Add(property);
        }
        return differing ?? [];
    }
}

/// <summary>Which properties an import leaves alone.</summary>
internal static class RowChange
{
    /// <summary>A column that every write keeps up itself: no file has it.</summary>
    public static bool IsKeptByTheStore(IReadOnlyProperty property) => property.Name == nameof(Domain.Shelter.ShelterLocation.LatestSnapshotId);
}
