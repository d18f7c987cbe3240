using System.Data;
using System.Linq.Expressions;
using Almere.SociaalData.Data.Writing;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Almere.SociaalData.Data.Database.SqlServer;

/// <summary>Keeps the rows of one table and sends them by bulk copy. Columns and conversions come from the model.</summary>
/// <seealso href="https://learn.microsoft.com/sql/connect/ado-net/sql/bulk-copy-operations-sql-server"/>
internal sealed class SqlServerTableWriter<T> : IRowWriter<T> where T : class
{
    private readonly DataTable _rows = new();
    private readonly SqlBulkCopy _copy;
    private readonly Dictionary<Type, Func<T, object?[]>> _read = [];

    public SqlServerTableWriter(SociaalDataContext context, TableColumns table)
    {
        var sql = context.GetService<ISqlGenerationHelper>();
        // Relations and other conditions are checked as for any insert; a relation that wasn't checked would no longer be trusted by the server's planner.
        _copy = new SqlBulkCopy(
            (SqlConnection)context.Database.GetDbConnection(), SqlBulkCopyOptions.CheckConstraints | SqlBulkCopyOptions.FireTriggers,
            (SqlTransaction?)context.Database.CurrentTransaction?.GetDbTransaction())
        {
            DestinationTableName = sql.DelimitIdentifier(table.Name),
            BulkCopyTimeout = 0,
        };
        foreach (var column in table.Columns)
        {
            var property = table.Kinds.Select(kind => table.PropertyOf(kind, column)).First(known => known is not null)!;
            var type = property.GetRelationalTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
            _rows.Columns.Add(column, Nullable.GetUnderlyingType(type) ?? type);
            _copy.ColumnMappings.Add(column, column);
        }
        foreach (var kind in table.Kinds) _read.Add(kind.ClrType, Reader(kind, table));
    }

    public void Write(T row) => _rows.Rows.Add(_read[row.GetType()](row));

    /// <exception cref="SqlException">A row is refused: a key that exists already, or one that leads nowhere.</exception>
    public void Flush()
    {
        if (_rows.Rows.Count == 0) return;
        _copy.WriteToServer(_rows);
        _rows.Clear();
    }

    public void Dispose()
    {
        ((IDisposable)_copy).Dispose();
        _rows.Dispose();
    }

    // row => new object?[] { row.A, row.B != null ? convert(row.B) : null, … }, compiled once per kind of row.
    private static Func<T, object?[]> Reader(IEntityType kind, TableColumns table)
    {
        var row = Expression.Parameter(typeof(T));
        var typed = Expression.Convert(row, kind.ClrType);
        var values = table.Columns.Select(column => Value(typed, table.PropertyOf(kind, column)));
        return Expression.Lambda<Func<T, object?[]>>(Expression.NewArrayInit(typeof(object), values), row).Compile();
    }

    private static Expression Value(Expression row, IProperty? property)
    {
        var absent = Expression.Constant(null, typeof(object));
        if (property is null) return absent;
        var (stored, isPresent) = TableColumns.ValueOf(row, property);
        var value = Expression.Convert(stored, typeof(object));
        return isPresent is null ? value : Expression.Condition(isPresent, value, absent);
    }
}
