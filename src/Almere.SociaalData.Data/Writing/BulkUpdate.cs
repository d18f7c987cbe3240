using Almere.SociaalData.Data.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Almere.SociaalData.Data.Writing;

/// <summary>
/// Changes many rows of one table on the context's open connection and in its transaction: they go, in the fastest way that the database has, into a table of
/// the connection's own, and one statement a block takes over the columns in which any of them differ.
/// </summary>
/// <remarks>Columns that nobody changes are left out because their indexes would be written again.</remarks>
internal sealed class BulkUpdate<T> : IDisposable where T : class
{
    // Rows that are taken over by one statement: large enough to make its own cost small, some megabytes of memory.
    private const int BlockSize = 20_000;

    private const string Id = "Id";

    private readonly SociaalDataContext _context;
    private readonly TableColumns _table;
    private readonly TableColumns _changed;
    private readonly HashSet<IProperty> _differing = [];
    private IRowWriter<T>? _writer;
    private int _kept;

    /// <param name="context">The open connection, and its transaction.</param>
    public BulkUpdate(SociaalDataContext context)
    {
        _context = context;
        _table = new TableColumns(context.Model, typeof(T));
        _changed = _table.As(TemporaryName(context, _table.Name));
    }

    /// <summary>Keeps a row to be taken over.</summary>
    /// <param name="row">The row as it should be.</param>
    /// <param name="differing">In what it differs from the row of the store.</param>
    /// <param name="cancellationToken">Stops it; the transaction is then rolled back.</param>
    /// <exception cref="System.Data.Common.DbException">The database refuses this row or one before it.</exception>
    public async Task WriteAsync(T row, IEnumerable<IProperty> differing, CancellationToken cancellationToken)
    {
        if (_writer is null)
        {
            await ExecuteAsync(CreateText(_context, _table, _changed), cancellationToken);
            _writer = Store.OpenWriter<T>(_context, _changed);
        }
        _writer.Write(row);
        _differing.UnionWith(differing);
        if (++_kept == BlockSize) await TakeOverAsync(cancellationToken);
    }

    /// <summary>Takes over what is left; the table of the connection's own goes.</summary>
    /// <exception cref="System.Data.Common.DbException">The database refuses a row.</exception>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        if (_writer is null) return;
        if (_kept > 0) await TakeOverAsync(cancellationToken);
        _writer.Dispose();
        _writer = null;
        await ExecuteAsync($"DROP TABLE {Delimited(_context, _changed.Name)}", cancellationToken);
    }

    public void Dispose() => _writer?.Dispose();

    /// <summary>Makes a table like another one, empty, that only this connection sees.</summary>
    internal static string CreateText(SociaalDataContext context, TableColumns table, TableColumns changed)
    {
        var columns = string.Join(", ", changed.Columns.Select(column => Delimited(context, column)));
        var (from, to) = (Delimited(context, table.Name), Delimited(context, changed.Name));
        return context.Database.IsSqlServer()
            ? $"SELECT {columns} INTO {to} FROM {from} WHERE 1 = 0"
            : $"CREATE TEMPORARY TABLE {to} AS SELECT {columns} FROM {from} WHERE 1 = 0";
    }

    /// <summary>Takes over some columns of the rows that another table has.</summary>
    internal static string UpdateText(SociaalDataContext context, TableColumns table, TableColumns changed, IEnumerable<string> columns)
    {
        var (to, from, id) = (Delimited(context, table.Name), Delimited(context, changed.Name), Delimited(context, Id));
        var values = columns.Select(column => Delimited(context, column)).Select(column => $"{column} = {from}.{column}");
        return $"UPDATE {to} SET {string.Join(", ", values)} FROM {from} WHERE {to}.{id} = {from}.{id}";
    }

    private static string TemporaryName(SociaalDataContext context, string table) => context.Database.IsSqlServer() ? $"#Changed{table}" : $"Changed{table}";

    private static string Delimited(SociaalDataContext context, string name) => context.GetService<ISqlGenerationHelper>().DelimitIdentifier(name);

    private async Task TakeOverAsync(CancellationToken cancellationToken)
    {
        _writer!.Flush();
        await ExecuteAsync(UpdateText(_context, _table, _changed, _differing.Select(_table.ColumnOf)), cancellationToken);
        // SQLite has no TRUNCATE, and is as fast without a condition.
        await ExecuteAsync($"{(_context.Database.IsSqlite() ? "DELETE FROM" : "TRUNCATE TABLE")} {Delimited(_context, _changed.Name)}", cancellationToken);
        _differing.Clear();
        _kept = 0;
    }

    private Task ExecuteAsync(string text, CancellationToken cancellationToken) => Tables.ExecuteAsync(_context, text, cancellationToken);
}
