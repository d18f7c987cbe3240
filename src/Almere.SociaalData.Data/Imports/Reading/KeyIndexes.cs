using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Almere.SociaalData.Data.Imports.Reading;

/// <summary>The keys of every table that a run adds to or refers to, read from the store once.</summary>
internal sealed class KeyIndexes
{
    private const string SourceKey = "SourceKey";

    private readonly Dictionary<Type, KeyIndex> _indexes = [];

    /// <summary>The keys of an entity; kinds that share a table share their keys.</summary>
    public KeyIndex Of(Type entity) => _indexes[entity];

    /// <summary>Reads the keys of an entity from the store, on the open connection and in the transaction of the context.</summary>
    public async Task LoadAsync(SociaalDataContext context, Type entity, CancellationToken cancellationToken)
    {
        if (_indexes.ContainsKey(entity)) return;
        var root = context.Model.FindEntityType(entity)!.GetRootType();
        if (!_indexes.TryGetValue(root.ClrType, out var index)) _indexes.Add(root.ClrType, index = await ReadAsync(context, root, cancellationToken));
        _indexes[entity] = index;
    }

    // A row without a source key of its own is known by the rows that it connects ("12/345").
    private static async Task<KeyIndex> ReadAsync(SociaalDataContext context, IEntityType root, CancellationToken cancellationToken)
    {
        var table = StoreObjectIdentifier.Create(root, StoreObjectType.Table)!.Value;
        var primary = root.FindPrimaryKey()!.Properties;
        var key = root.FindProperty(SourceKey);
        List<IProperty> asked = key is null ? [.. primary] : [primary[0], key];
        if (root.FindDiscriminatorProperty() is { } kind) asked.Add(kind);
        var columns = asked.Select(property => property.GetColumnName(table)!).ToList();
        var sql = context.GetService<ISqlGenerationHelper>();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = $"SELECT {string.Join(", ", columns.Select(sql.DelimitIdentifier))} FROM {sql.DelimitIdentifier(table.Name, table.Schema)}";
        var index = new KeyIndex();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        for (var row = 1; await rows.ReadAsync(cancellationToken); row++)
        {
            if (key is null) index.AddStored(string.Create(CultureInfo.InvariantCulture, $"{rows.GetInt32(0)}/{rows.GetInt32(1)}"), row, 0);
            else index.AddStored(rows.GetString(1), rows.GetInt32(0), columns.Count > 2 ? rows.GetInt32(2) : 0);
        }
        return index;
    }
}
