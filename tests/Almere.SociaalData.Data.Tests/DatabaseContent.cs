using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Almere.SociaalData.Data.Tests;

/// <summary>What a database holds as text, the same on every kind of database.</summary>
internal static class DatabaseContent
{
    /// <summary>Every row of every table but the records of imports, in the order of their keys.</summary>
    public static string Of(SociaalDataContext context)
    {
        var text = new StringBuilder();
        var roots = context.Model.GetEntityTypes().Where(entity => entity.BaseType is null && !entity.ClrType.Name.StartsWith("Import", StringComparison.Ordinal));
        foreach (var entity in roots.OrderBy(entity => entity.Name, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{entity.ClrType.Name}\n");
            foreach (var line in RowsOf(context, entity).AsEnumerable().Select(row => LineOf(context.Model.FindEntityType(row.GetType())!, row)).Order(StringComparer.Ordinal)) text.Append(line).Append('\n');
        }
        return text.ToString();
    }

    private static IQueryable<object> RowsOf(SociaalDataContext context, IEntityType entity) =>
        (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(entity.ClrType).Invoke(context, [])!;

    private static string LineOf(IEntityType entity, object row) => string.Join('|', entity.GetProperties()
        .OrderBy(property => !property.IsPrimaryKey())
        .Select(property => Convert.ToString(Stored(property, property.GetGetter().GetClrValue(row)), CultureInfo.InvariantCulture)));

    // A BSN doesn't print itself.
    private static object? Stored(IProperty property, object? value) => property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
}
