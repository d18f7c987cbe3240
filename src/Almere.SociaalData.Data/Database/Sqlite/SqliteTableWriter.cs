using System.Linq.Expressions;
using Almere.SociaalData.Data.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace Almere.SociaalData.Data.Database.Sqlite;

/// <summary>
/// One prepared insert for one table, bound column by column without boxing: several times faster than a command with parameters, which looks each of them up
/// by name for every row. Columns and conversions come from the model.
/// </summary>
internal sealed class SqliteTableWriter<T> : IRowWriter<T> where T : class
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _insert;
    private readonly Dictionary<Type, Action<T, sqlite3_stmt>> _bind = [];

    public SqliteTableWriter(SociaalDataContext context, TableColumns table)
    {
        _database = ((SqliteConnection)context.Database.GetDbConnection()).Handle ?? throw new InvalidOperationException("Open the connection first.");
        Check(raw.sqlite3_prepare_v2(_database, InsertText(context.GetService<ISqlGenerationHelper>(), table), out _insert));
        foreach (var kind in table.Kinds) _bind.Add(kind.ClrType, Binder(kind, table));
    }

    /// <exception cref="SqliteException">The database refuses the row: a key or source key that exists already, or a value that must not be absent.</exception>
    public void Write(T row)
    {
        raw.sqlite3_clear_bindings(_insert);
        _bind[row.GetType()](row, _insert);
        var result = raw.sqlite3_step(_insert);
        raw.sqlite3_reset(_insert);
        if (result != raw.SQLITE_DONE) Check(result);
    }

    // Each row went to the database at once.
    public void Flush()
    {
    }

    public void Dispose() => _insert.Dispose();

    private static string InsertText(ISqlGenerationHelper sql, TableColumns table) =>
        $"INSERT INTO {sql.DelimitIdentifier(table.Name)} ({string.Join(", ", table.Columns.Select(sql.DelimitIdentifier))}) "
        + $"VALUES ({string.Join(", ", table.Columns.Select(_ => "?"))})";

    // (row, insert) => { bind(insert, 1, row.A); if (row.B != null) bind(insert, 2, convert(row.B)); … }, compiled once per kind of row.
    private static Action<T, sqlite3_stmt> Binder(IEntityType kind, TableColumns table)
    {
        var row = Expression.Parameter(typeof(T));
        var insert = Expression.Parameter(typeof(sqlite3_stmt));
        var typed = Expression.Convert(row, kind.ClrType);
        var statements = table.Columns
            .Select((column, index) => table.PropertyOf(kind, column) is { } property ? BindColumn(insert, index + 1, typed, property) : null)
            .OfType<Expression>();
        return Expression.Lambda<Action<T, sqlite3_stmt>>(Expression.Block(statements), row, insert).Compile();
    }

    private static Expression BindColumn(Expression insert, int column, Expression row, IProperty property)
    {
        var (stored, isPresent) = TableColumns.ValueOf(row, property);
        var bind = Expression.Call(BindMethod(stored.Type), insert, Expression.Constant(column), stored);
        return isPresent is null ? bind : Expression.IfThen(isPresent, bind);
    }

    private static System.Reflection.MethodInfo BindMethod(Type type) =>
        typeof(SqliteBinding).GetMethod(nameof(SqliteBinding.Bind), [typeof(sqlite3_stmt), typeof(int), type])
        ?? throw new NotSupportedException($"""A column of type "{type.Name}" can't be written yet: add it to {nameof(SqliteBinding)}.""");

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
