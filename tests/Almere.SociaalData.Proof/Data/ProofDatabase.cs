using System.Data.Common;
using System.Linq.Expressions;
using Almere.SociaalData.Data;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.Database.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Almere.SociaalData.Proof.Data;

/// <summary>A database with the rows of the proof, whose values can be changed and put back: two databases in turn, in one file.</summary>
internal sealed class ProofDatabase : IDisposable
{
    public static readonly DateOnly Today = new(2026, 7, 1);

    // Tables that nobody shows: the proof leaves them alone.
    private const string OwnTable = "DatabaseInfo";
    private const int RowsOfOtherTables = 4;

    private static readonly Lazy<byte[]> Filled = new(MakeFilled);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sociaaldata-proof-");
    private readonly SqliteConnection _writer;
    private readonly SociaalDataContext _context;
    private readonly Dictionary<(Type Entity, LambdaExpression? Condition), DbCommand> _keys = [];

    private ProofDatabase(byte[]? filled)
    {
        var (used, kept) = (Path.Combine(_folder.FullName, "proof.db"), Path.Combine(_folder.FullName, "kept.db"));
        Options = DatabaseOptions.ForFile(used);
        if (filled is null)
            new DatabaseSetup(Options).PrepareAsync(exampleData: null, Today).GetAwaiter().GetResult();
        else
            File.WriteAllBytes(used, filled);
        _context = new(new SqliteStore(Options.ConnectionString).ReadOptions);
        _writer = new(new SqliteConnectionStringBuilder(Options.ConnectionString) { Pooling = false, ForeignKeys = false }.ConnectionString);
        _writer.Open();
        Run("PRAGMA synchronous = OFF");
        if (filled is null)
            return;
        File.WriteAllBytes(kept, filled);
        Run($"ATTACH '{kept}' AS kept");
    }

    public DatabaseOptions Options { get; }

    public IModel Model => _context.Model;

    /// <summary>Every column whose value can be changed.</summary>
    public IReadOnlyList<Column> Columns =>
    [
        .. Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Where(property => !property.IsPrimaryKey()).Select(Column.Of)
            .Where(column => column.Table != OwnTable).Distinct(),
    ];

    public static ProofDatabase Create() => new(Filled.Value);

    /// <summary>Keys of the rows of an entity that meet a condition (entity to bool); of all rows without one.</summary>
    public IReadOnlySet<int> Keys(Type entity, LambdaExpression? condition) => Model.FindEntityType(entity) is null
        // The access log is kept elsewhere; the proof records nothing in it.
        ? new HashSet<int>()
        : (IReadOnlySet<int>)typeof(ProofDatabase).GetMethod(nameof(KeysOf), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
            .MakeGenericMethod(entity).Invoke(this, [condition])!;

    /// <summary>The value of a column in a row, as C# has it; null where there is none.</summary>
    public object? Read(Column column, int key)
    {
        using var command = _writer.CreateCommand();
        command.CommandText = $"SELECT \"{column.Name}\" FROM \"{column.Table}\" WHERE rowid = {key}";
        return command.ExecuteScalar() is { } stored and not DBNull ? StoredValues.FromStore(column.Property, stored) : null;
    }

    /// <summary>Gives a column another value, or none, in the rows that are meant; says whether any row changed.</summary>
    public bool Change(Column column, ChangeKind kind, Func<int, bool> isMeant)
    {
        var rows = new List<(int Key, object Stored)>();
        using (var command = _writer.CreateCommand())
        {
            command.CommandText = $"SELECT rowid, \"{column.Name}\" FROM \"{column.Table}\" ORDER BY rowid";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                if (isMeant(reader.GetInt32(0)))
                    rows.Add((reader.GetInt32(0), reader.GetValue(1)));
            }
        }

        var changes = kind switch
        {
            ChangeKind.Nothing => rows.Where(row => row.Stored is not DBNull).Select(row => (row.Key, Value: (object)DBNull.Value)).ToList(),
            ChangeKind.Reversed => Reversed(column, rows),
            _ => rows.Select(row => (row.Key, Value: Other(column, row.Stored, row.Key))).ToList(),
        };

        // A unique value may pass through that of another row on its way.
        Run("BEGIN");
        using (var update = _writer.CreateCommand())
        {
            update.CommandText = $"UPDATE OR IGNORE main.\"{column.Table}\" SET \"{column.Name}\" = $value WHERE rowid = $key";
            foreach (var (key, value) in changes)
            {
                update.Parameters.Clear();
                update.Parameters.AddWithValue("$value", value);
                update.Parameters.AddWithValue("$key", key);
                update.ExecuteNonQuery();
            }
        }

        Run("COMMIT");
        return changes.Count > 0;
    }

    /// <summary>Puts a table back as it was.</summary>
    public void Restore(string table) => Run($"BEGIN; DELETE FROM main.\"{table}\"; INSERT INTO main.\"{table}\" SELECT * FROM kept.\"{table}\" ORDER BY rowid; COMMIT");

    /// <summary>The keys that a foreign key holds in rows other than some.</summary>
    public IEnumerable<int> Referred(Column foreignKey, IEnumerable<int> except) =>
        Texts($"SELECT DISTINCT \"{foreignKey.Name}\" FROM main.\"{foreignKey.Table}\" WHERE \"{foreignKey.Name}\" IS NOT NULL AND rowid NOT IN ({string.Join(',', except)})")
            .Select(text => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Takes rows away.</summary>
    public void Remove(string table, IEnumerable<int> keys) => Run($"DELETE FROM main.\"{table}\" WHERE rowid IN ({string.Join(',', keys)})");

    public void Dispose()
    {
        foreach (var command in _keys.Values)
            command.Dispose();
        _context.Dispose();
        _writer.Dispose();
        new SqliteStore(Options.ConnectionString).Delete();
        _folder.Delete(recursive: true);
    }

    /// <summary>The file with the rows of the proof: made once for all views.</summary>
    private static byte[] MakeFilled()
    {
        using var database = new ProofDatabase(filled: null);
        // What is unique would stand in the way of changing it row by row.
        foreach (var index in database.Texts("SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE 'CREATE UNIQUE%'"))
            database.Run($"DROP INDEX \"{index}\"");
        database.Fill();
        // Without statistics SQLite looks for a person's trajectories among all of a provider's.
        database.Run("ANALYZE");
        database.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        return File.ReadAllBytes(Path.Combine(database._folder.FullName, "proof.db"));
    }

    private HashSet<int> KeysOf<T>(LambdaExpression? condition)
        where T : class
    {
        if (!_keys.TryGetValue((typeof(T), condition), out var command))
        {
            IQueryable<T> rows = _context.Set<T>().AsNoTracking();
            if (condition is Expression<Func<T, bool>> known)
                rows = rows.Where(known);
            _context.Database.OpenConnection();
            _keys.Add((typeof(T), condition), command = rows.Select(row => EF.Property<int>(row, "Id")).CreateDbCommand());
        }

        using var reader = command.ExecuteReader();
        var keys = new HashSet<int>();
        while (reader.Read())
            keys.Add(reader.GetInt32(0));
        return keys;
    }

    // Rows of other kinds have no such value, whatever happens: those of the kind have each other's.
    private static List<(int Key, object Value)> Reversed(Column column, List<(int Key, object Stored)> rows)
    {
        var own = column.Property.DeclaringType is IEntityType { BaseType: not null } ? rows.FindAll(row => row.Stored is not DBNull) : rows;
        return [.. own.Select((row, i) => (row.Key, Reversed(column, own, i)))];
    }

    /// <summary>The value of the row as far from the end as this one is from the beginning; a value of its own where values are unique or texts.</summary>
    private static object Reversed(Column column, List<(int Key, object Stored)> rows, int i)
    {
        if (rows[i].Stored is DBNull)
            return rows[^(i + 1)].Stored;
        return StoredValues.FromStore(column.Property, rows[i].Stored) switch
        {
            string text => $"{rows.Count - i:0000} {text}",
            Almere.SociaalData.Domain.Clients.Bsn => StoredValues.ToStore(column.Property, StoredValues.New(column.Property, 1_900 - i)),
            _ => rows[^(i + 1)].Stored,
        };
    }

    private object Other(Column column, object stored, int key)
    {
        if (column.Property.GetContainingForeignKeys().FirstOrDefault() is { } foreignKey)
        {
            var count = Count(foreignKey.PrincipalEntityType.GetTableName()!);
            return stored is DBNull ? (key % count) + 1 : (Convert.ToInt32(stored, System.Globalization.CultureInfo.InvariantCulture) % count) + 1;
        }

        var value = stored is DBNull ? StoredValues.New(column.Property, key) : StoredValues.Other(column.Property, StoredValues.FromStore(column.Property, stored));
        return StoredValues.ToStore(column.Property, value);
    }

    private int Count(string table)
    {
        using var command = _writer.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM main.\"{table}\"";
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private void Fill()
    {
        Run("PRAGMA foreign_keys = OFF");
        Run("BEGIN");
        foreach (var table in Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct().Where(table => table != OwnTable))
            Run($"DELETE FROM \"{table}\"");
        var filled = new HashSet<string>();
        foreach (var row in ProofRows.All)
        {
            var entity = Model.FindEntityType(row.Entity)!;
            filled.Add(entity.GetTableName()!);
            Insert(entity, row);
        }

        foreach (var entity in Model.GetEntityTypes().Where(entity => !entity.ClrType.IsAbstract && entity.GetTableName() is { } table && table != OwnTable && !filled.Contains(table)))
        {
            for (var id = 1; id <= RowsOfOtherTables; id++)
                Insert(entity, new(entity.ClrType, id));
        }

        Run("COMMIT");
    }

    private void Insert(IEntityType entity, ProofRow row)
    {
        var values = new Dictionary<string, object>();
        foreach (var property in entity.GetProperties())
        {
            var given = row.Values.FirstOrDefault(value => value.Property == property.Name);
            if (given.Property is not null)
            {
                if (given.Value is not null)
                    values[property.GetColumnName()] = StoredValues.ToStore(property, given.Value);
                continue;
            }

            if (property.IsPrimaryKey() && property.ClrType == typeof(int))
                values[property.GetColumnName()] = row.Id;
            else if (property.GetContainingForeignKeys().FirstOrDefault() is { } foreignKey)
                values[property.GetColumnName()] = (row.Id % Math.Max(1, Count(foreignKey.PrincipalEntityType.GetTableName()!))) + 1;
            else
                values[property.GetColumnName()] = StoredValues.ToStore(property, StoredValues.New(property, row.Id));
        }

        foreach (var (name, _) in row.Values.Where(value => value.Property is not null && entity.FindProperty(value.Property) is null))
        {
            if (entity.BaseType is null)
                throw new InvalidOperationException($"{entity.DisplayName()} has no property {name}.");
        }

        using var command = _writer.CreateCommand();
        command.CommandText = $"INSERT INTO \"{entity.GetTableName()}\" ({string.Join(", ", values.Keys.Select(name => $"\"{name}\""))}) VALUES ({string.Join(", ", values.Keys.Select((_, i) => $"$p{i}"))})";
        foreach (var (value, i) in values.Values.Select((value, i) => (value, i)))
            command.Parameters.AddWithValue($"$p{i}", value);
        command.ExecuteNonQuery();
    }

    private List<string> Texts(string sql)
    {
        using var command = _writer.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
            texts.Add(reader.GetValue(0).ToString()!);
        return texts;
    }

    private void Run(string sql)
    {
        using var command = _writer.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
