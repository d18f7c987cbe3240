using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Almere.SociaalData.Data.Writing;

/// <summary>The table of an entity: the columns that its rows use, and where each kind of row has the value for them. All of it comes from the model.</summary>
internal sealed class TableColumns
{
    private readonly StoreObjectIdentifier _table;

    /// <exception cref="InvalidOperationException">The class has no table.</exception>
    public TableColumns(IModel model, Type entity)
    {
        Root = model.FindEntityType(entity)?.GetRootType() ?? throw new InvalidOperationException($"""Class "{entity.Name}" has no table.""");
        _table = StoreObjectIdentifier.Create(Root, StoreObjectType.Table) ?? throw new InvalidOperationException($"""Class "{entity.Name}" has no table.""");
        Name = _table.Name;
        Kinds = [.. model.FindEntityType(entity)!.GetDerivedTypesInclusive().Where(kind => !kind.IsAbstract())];
        Columns = [.. Kinds.SelectMany(kind => kind.GetProperties()).Select(property => property.GetColumnName(_table)!).Distinct()];
    }

    private TableColumns(TableColumns like, string name) => (_table, Root, Kinds, Columns, Name) = (like._table, like.Root, like.Kinds, like.Columns, name);

    /// <summary>The entity that the table is of.</summary>
    public IEntityType Root { get; }

    /// <summary>The name of the table.</summary>
    public string Name { get; }

    public IReadOnlyList<string> Columns { get; }

    /// <summary>The classes that a row can be of.</summary>
    public IReadOnlyList<IEntityType> Kinds { get; }

    /// <summary>The same columns of another table.</summary>
    public TableColumns As(string name) => new(this, name);

    /// <summary>The column of a property.</summary>
    public string ColumnOf(IProperty property) => property.GetColumnName(_table)!;

    /// <summary>The property that a kind of row has for a column; null where the column belongs to other kinds.</summary>
    public IProperty? PropertyOf(IEntityType kind, string column) => kind.GetProperties().FirstOrDefault(property => property.GetColumnName(_table) == column);

    /// <summary>The value of a property as the database holds it, and whether there is one.</summary>
    /// <param name="row">A row of the property's class.</param>
    /// <param name="property">The property.</param>
    public static (Expression Stored, Expression? IsPresent) ValueOf(Expression row, IProperty property)
    {
        Expression value = Expression.Property(row, property.PropertyInfo!);
        var known = Nullable.GetUnderlyingType(value.Type) is null ? value : Expression.Property(value, nameof(Nullable<>.Value));
        if (property.GetRelationalTypeMapping().Converter is { } converter) known = Expression.Invoke(converter.ConvertToProviderExpression, known);
        return (known, property.IsNullable ? Expression.NotEqual(value, Expression.Constant(null, value.Type)) : null);
    }
}
