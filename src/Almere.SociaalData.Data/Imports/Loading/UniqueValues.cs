using System.Diagnostics;
using System.Globalization;
using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Datasets;
using Almere.SociaalData.Data.Imports.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Almere.SociaalData.Data.Imports.Loading;

/// <summary>A value that no two rows of a table may share beside their source keys (the BSN of clients, the day of a location's snapshot), as the model says.</summary>
internal sealed class UniqueValues
{
    private readonly Dictionary<SourceKeyHash, int> _owners = [];
    private readonly IReadOnlyList<IProperty> _properties;
    private readonly ImportColumn _column;

    private UniqueValues(IReadOnlyList<IProperty> properties, Dataset dataset)
    {
        _properties = properties;
        var last = properties[^1].Name;
        _column = dataset.Columns.FirstOrDefault(column => column.Name.Replace("_", "", StringComparison.Ordinal).Equals(last, StringComparison.OrdinalIgnoreCase))
            ?? dataset.Columns[0];
    }

    /// <summary>Reads the values that the rows of the store have.</summary>
    public static async Task<IReadOnlyList<UniqueValues>> LoadAsync(SociaalDataContext database, Dataset dataset, CancellationToken cancellationToken)
    {
        var entity = database.Model.FindEntityType(dataset.Entity)!;
        var all = new List<UniqueValues>();
        foreach (var index in entity.GetIndexes().Where(index => index.IsUnique && !index.Properties.Any(RowChange.IsKeptByTheStore)))
        {
            if (index.Properties is [{ Name: "SourceKey" }]) continue;
            var values = new UniqueValues(index.Properties, dataset);
            await values.ReadAsync(database, entity, cancellationToken);
            all.Add(values);
        }
        return all;
    }

    /// <summary>Takes the values of a row; another row that has the same is a problem.</summary>
    public void Check(object entity, ImportRow row)
    {
        Span<char> text = stackalloc char[256];
        var length = 0;
        foreach (var property in _properties)
        {
            var value = property.GetGetter().GetClrValue(entity);
            if (value is null) return;
            var part = Text(property.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value);
            part.CopyTo(text[length..]);
            length += part.Length;
            text[length++] = '|';
        }
        if (!_owners.TryAdd(SourceKeyHash.Of(text[..length]), row.Id) && _owners[SourceKeyHash.Of(text[..length])] != row.Id)
            row.Refuse(_column, $"a value that no other row of the store or the file has ({string.Join(" and ", _properties.Select(property => property.Name))})");
    }

    private async Task ReadAsync(SociaalDataContext database, IEntityType entity, CancellationToken cancellationToken)
    {
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        var sql = database.GetService<ISqlGenerationHelper>();
        var columns = _properties.Prepend(entity.FindPrimaryKey()!.Properties[0]).Select(property => sql.DelimitIdentifier(property.GetColumnName(table)!));
        await using var command = database.Database.GetDbConnection().CreateCommand();
        command.Transaction = database.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = $"SELECT {string.Join(", ", columns)} FROM {sql.DelimitIdentifier(table.Name, table.Schema)}";
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            if (_properties.Where((_, place) => rows.IsDBNull(place + 1)).Any()) continue;
            var text = string.Concat(_properties.Select((property, place) => Text(property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType, rows, place + 1) + "|"));
            _owners.TryAdd(SourceKeyHash.Of(text), rows.GetInt32(0));
        }
    }

    private static string Text(Type type, System.Data.Common.DbDataReader rows, int place) =>
        type == typeof(string) ? rows.GetString(place)
        : type == typeof(int) ? Text(rows.GetInt32(place))
        : type == typeof(DateOnly) ? Text(rows.GetFieldValue<DateOnly>(place))
        : throw new UnreachableException($"A unique index over {type.Name} is new here: say how its values are compared.");

    private static string Text(object value) => value switch
    {
        string text => text,
        int number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => throw new UnreachableException($"A unique index over {value.GetType().Name} is new here: say how its values are compared."),
    };
}
