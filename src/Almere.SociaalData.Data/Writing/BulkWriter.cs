using Almere.SociaalData.Data.Database.Sqlite;

namespace Almere.SociaalData.Data.Writing;

/// <summary>
/// Writes many rows on the context's open connection and in its transaction, with one prepared statement per table. Tables and columns come from the model, so
/// a new property needs no line here.
/// </summary>
/// <remarks>Keys are the caller's: nothing is generated, nothing is read back.</remarks>
internal sealed class BulkWriter(SociaalDataContext context) : IDisposable
{
    private readonly Dictionary<Type, IDisposable> _tables = [];

    /// <summary>Writes one row; the type is the entity's own or what it derives from.</summary>
    public void Write<T>(T row) where T : class => Table<T>().Write(row);

    public void WriteAll<T>(IEnumerable<T> rows) where T : class
    {
        var table = Table<T>();
        foreach (var row in rows) table.Write(row);
    }

    public void Dispose()
    {
        foreach (var table in _tables.Values) table.Dispose();
    }

    private SqliteTableWriter<T> Table<T>() where T : class
    {
        if (_tables.TryGetValue(typeof(T), out var known)) return (SqliteTableWriter<T>)known;
        var table = new SqliteTableWriter<T>(context);
        _tables.Add(typeof(T), table);
        return table;
    }
}
