using Almere.SociaalData.Data.Database;

namespace Almere.SociaalData.Data.Writing;

/// <summary>
/// Writes many rows on the context's open connection and in its transaction, in the fastest way that the database has. Tables and columns come from the model,
/// so a new property needs no line here.
/// </summary>
/// <remarks>
/// Keys are the caller's: nothing is generated, nothing is read back. A server gets rows in blocks, tables that others refer to first: call <see cref="Flush"/>
/// after the last row, and before the same transaction reads what was written.
/// </remarks>
internal sealed class BulkWriter(SociaalDataContext context) : IDisposable
{
    // Rows of all tables that are kept before they are sent: large enough for the fast path of a server, some megabytes of memory.
    private const int BlockSize = 20_000;

    private readonly Dictionary<Type, IRowWriter> _tables = [];
    private List<Type>? _order;
    private int _kept;

    /// <summary>Writes one row; the type is the entity's own or what it derives from.</summary>
    /// <exception cref="System.Data.Common.DbException">The database refuses this row or one before it.</exception>
    public void Write<T>(T row) where T : class
    {
        Table<T>().Write(row);
        if (++_kept >= BlockSize) Flush();
    }

    /// <summary>Writes rows as they come.</summary>
    /// <exception cref="System.Data.Common.DbException">The database refuses a row.</exception>
    public void WriteAll<T>(IEnumerable<T> rows) where T : class
    {
        foreach (var row in rows) Write(row);
    }

    /// <summary>Sends all rows that were written to the database.</summary>
    /// <exception cref="System.Data.Common.DbException">The database refuses a row: a key that exists already, or one that leads nowhere.</exception>
    public void Flush()
    {
        _kept = 0;
        _order ??= TableOrder.ParentsFirst(context.Model);
        foreach (var entity in _order)
        {
            if (_tables.TryGetValue(entity, out var table)) table.Flush();
        }
    }

    public void Dispose()
    {
        foreach (var table in _tables.Values) table.Dispose();
    }

    private IRowWriter<T> Table<T>() where T : class
    {
        if (_tables.TryGetValue(typeof(T), out var known)) return (IRowWriter<T>)known;
        var columns = new TableColumns(context.Model, typeof(T));
        if (columns.Root.ClrType != typeof(T)) throw new InvalidOperationException($"Write a {typeof(T).Name} as what it derives from: {columns.Root.ClrType.Name}.");
        var table = Store.OpenWriter<T>(context, columns);
        _tables.Add(typeof(T), table);
        return table;
    }
}
