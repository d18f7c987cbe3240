using Almere.SociaalData.Access;
using Almere.SociaalData.Access.Views;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.Proof.Data;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Proof;

/// <summary>Rows that a view doesn't show at all, to be changed and to be taken away.</summary>
internal sealed class HiddenRows
{
    private const string Kind = "Law";

    private readonly RegisterSchema _schema;
    private readonly AccessView _view;
    private readonly ProofDatabase _database;
    private readonly CoordinateColumns _columns;
    private readonly ViewRows _rows;
    private readonly List<(Type Entity, HashSet<int> Keys)> _hidden;
    private readonly HashSet<Column> _elsewhere;
    private readonly List<string> _scope;

    public HiddenRows(RegisterSchema schema, AccessView view, ProofDatabase database, CoordinateColumns columns, ViewRows rows)
    {
        (_schema, _view, _database, _columns, _rows) = (schema, view, database, columns, rows);
        _hidden = [.. schema.Catalog.Types.Where(type => type.Entity is not null && type.Interfaces.Count == 0)
            .Select(type => (type.Entity!, Keys: rows.Hidden(type.Name, type.Entity!))).Where(one => one.Keys.Count > 0)];
        _elsewhere = ShownOfOtherRows();
        _scope = rows.All();
    }

    /// <summary>Gives them other values; returns the tables that are changed.</summary>
    /// <param name="except">Columns that are left as they are, because they are changed in every row.</param>
    public IReadOnlySet<string> ChangeValues(IReadOnlyCollection<Column> except)
    {
        var changed = new List<Column>();
        foreach (var (entity, keys) in _hidden)
        {
            var properties = _database.Model.FindEntityType(entity)!.GetDerivedTypesInclusive().SelectMany(kind => kind.GetDeclaredProperties().Concat(kind.GetProperties())).Distinct();
            foreach (var column in properties.Where(property => !property.IsPrimaryKey()).Select(Column.Of).Distinct())
            {
                // With another kind a row would have the values of another one's columns.
                if (_elsewhere.Contains(column) || column.Name is Kind || except.Contains(column))
                    continue;
                _database.Change(column, ChangeKind.Other, keys.Contains);
                changed.Add(column);
                if (!_rows.Columns.Contains(column) || _rows.All().SequenceEqual(_scope))
                    continue;
                // This one decides which rows there are: all but this one.
                changed.Remove(column);
                _database.Restore(column.Table);
                foreach (var other in changed.Where(other => other.Table == column.Table))
                    _database.Change(other, ChangeKind.Other, keys.Contains);
            }
        }

        return changed.Select(column => column.Table).ToHashSet();
    }

    /// <summary>Takes them away, as far as nothing that stays refers to them: a database doesn't let go of others. Returns the tables that are changed.</summary>
    public IReadOnlySet<string> Remove()
    {
        var removed = new HashSet<string>();
        foreach (var (table, keys) in Removable())
        {
            _database.Remove(table, keys);
            removed.Add(table);
            if (!_rows.All().SequenceEqual(_scope))
            {
                _database.Restore(table);
                removed.Remove(table);
            }
        }

        return removed;
    }

    private Dictionary<string, HashSet<int>> Removable()
    {
        var removable = _hidden.Select(one => (Table: _database.Model.FindEntityType(one.Entity)!.GetTableName()!, one.Keys))
            .Where(one => !_elsewhere.Any(column => column.Table == one.Table)).ToDictionary(one => one.Table, one => one.Keys.ToHashSet());
        var foreignKeys = _database.Model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredForeignKeys()).Where(key => key.Properties.Count == 1).ToList();
        bool changed;
        do
        {
            changed = false;
            foreach (var key in foreignKeys)
            {
                if (removable.TryGetValue(key.PrincipalEntityType.GetTableName()!, out var keys))
                {
                    var column = Column.Of(key.Properties[0]);
                    var before = keys.Count;
                    keys.ExceptWith(_database.Referred(column, removable.GetValueOrDefault(column.Table, [])));
                    changed |= keys.Count != before;
                }
            }
        }
        while (changed);
        return removable;
    }

    /// <summary>Columns that a coordinate of another type shows: a location its last measurement, a sum what it sums.</summary>
    private HashSet<Column> ShownOfOtherRows() =>
    [
        .. from type in _schema.Catalog.Types
           from field in type.Fields
           where Enum.GetValues<FieldUse>().Any(use => _view.Decide(type.Name, field.Name, use) is not Decision.Denied)
           from column in _columns.Of(type.Name, field.Name)
           where type.Entity is null || column.Table != _database.Model.FindEntityType(type.Entity)!.GetTableName()
           where !column.Property.IsForeignKey() || RegisterSchema.Model.FindField(type.Name, field.Name) is CountMap
           select column,
    ];
}
