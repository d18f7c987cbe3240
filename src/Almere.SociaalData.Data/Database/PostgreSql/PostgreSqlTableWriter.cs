using System.Linq.Expressions;
using Almere.SociaalData.Data.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Almere.SociaalData.Data.Database.PostgreSql;

/// <summary>Keeps the rows of one table and sends them by COPY in its binary form. Columns and conversions come from the model.</summary>
/// <seealso href="https://www.npgsql.org/doc/copy.html"/>
internal sealed class PostgreSqlTableWriter<T> : IRowWriter<T> where T : class
{
    private readonly NpgsqlConnection _connection;
    private readonly string _copy;
    private readonly Dictionary<Type, Action<T, NpgsqlBinaryImporter>> _write = [];
    private readonly List<T> _rows = [];

    public PostgreSqlTableWriter(SociaalDataContext context, TableColumns table)
    {
        var sql = context.GetService<ISqlGenerationHelper>();
        _connection = (NpgsqlConnection)context.Database.GetDbConnection();
        _copy = $"COPY {sql.DelimitIdentifier(table.Name)} ({string.Join(", ", table.Columns.Select(sql.DelimitIdentifier))}) FROM STDIN (FORMAT BINARY)";
        foreach (var kind in table.Kinds) _write.Add(kind.ClrType, Writer(kind, table));
    }

    public void Write(T row) => _rows.Add(row);

    /// <exception cref="PostgresException">A row is refused: a key that exists already, or one that leads nowhere.</exception>
    public void Flush()
    {
        if (_rows.Count == 0) return;
        using (var importer = _connection.BeginBinaryImport(_copy))
        {
            foreach (var row in _rows)
            {
                importer.StartRow();
                _write[row.GetType()](row, importer);
            }
            importer.Complete();
        }
        _rows.Clear();
    }

    public void Dispose() => _rows.Clear();

    // (row, importer) => { importer.Write(row.A, type); if (row.B != null) importer.Write(convert(row.B), type) else importer.WriteNull(); … }, compiled once.
    private static Action<T, NpgsqlBinaryImporter> Writer(IEntityType kind, TableColumns table)
    {
        var row = Expression.Parameter(typeof(T));
        var importer = Expression.Parameter(typeof(NpgsqlBinaryImporter));
        var typed = Expression.Convert(row, kind.ClrType);
        var columns = table.Columns.Select(column => WriteColumn(importer, typed, table.PropertyOf(kind, column)));
        return Expression.Lambda<Action<T, NpgsqlBinaryImporter>>(Expression.Block(columns), row, importer).Compile();
    }

    private static Expression WriteColumn(Expression importer, Expression row, IProperty? property)
    {
        var absent = Expression.Call(importer, nameof(NpgsqlBinaryImporter.WriteNull), null);
        if (property is null) return absent;
        var (stored, isPresent) = TableColumns.ValueOf(row, property);
        var write = Expression.Call(importer, nameof(NpgsqlBinaryImporter.Write), [stored.Type], stored, Expression.Constant(TypeOf(stored.Type)));
        return isPresent is null ? write : Expression.IfThenElse(isPresent, write, absent);
    }

    private static NpgsqlDbType TypeOf(Type type) => type switch
    {
        _ when type == typeof(int) => NpgsqlDbType.Integer,
        _ when type == typeof(long) => NpgsqlDbType.Bigint,
        _ when type == typeof(bool) => NpgsqlDbType.Boolean,
        _ when type == typeof(DateOnly) => NpgsqlDbType.Date,
        _ when type == typeof(string) => NpgsqlDbType.Varchar,
        _ => throw new NotSupportedException($"""A column of type "{type.Name}" can't be written yet: add it to {nameof(PostgreSqlTableWriter<>)}."""),
    };
}
