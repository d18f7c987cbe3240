using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Almere.SociaalData.Data.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Almere.SociaalData.Cli.Tests.Imports;

/// <summary>Everything that a store holds, reduced to what two moments can be compared by.</summary>
/// <param name="Registers">Hash over every row of every table but those of the import record.</param>
/// <param name="Runs">Runs that were recorded.</param>
internal sealed record StoreContent(string Registers, long Runs)
{
    private static readonly string[] Records = ["ImportRuns", "ImportedFiles"];

    /// <summary>Reads the store as any reader does.</summary>
    public static async Task<StoreContent> OfAsync(DatabaseOptions store)
    {
        var isSqlite = store.Provider == DatabaseProvider.Sqlite;
        await using DbConnection connection = isSqlite
            ? new SqliteConnection($"{store.ConnectionString};Mode=ReadOnly;Pooling=False")
            : new NpgsqlConnection($"{store.ConnectionString};Pooling=false");
        await connection.OpenAsync();
        var tables = new List<string>();
        await ReadAsync(
            connection,
            isSqlite
                ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
                : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY table_name",
            row => tables.Add(row.GetString(0)));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in tables.Except(Records))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(table));
            var columns = new List<string>();
            await ReadAsync(connection, $"SELECT * FROM \"{table}\" WHERE 1 = 0", _ => { }, columns.AddRange);
            // A trajectory that comes back after it was removed has another number.
            var isKeyed = columns.Contains("SourceKey");
            await ReadAsync(connection, $"SELECT * FROM \"{table}\" ORDER BY {(isKeyed ? "\"SourceKey\"" : "1, 2")}", row =>
            {
                for (var place = 0; place < row.FieldCount; place++)
                {
                    if (!isKeyed || columns[place] != "Id") hash.AppendData(Encoding.UTF8.GetBytes(Convert.ToString(row.GetValue(place), CultureInfo.InvariantCulture) + "\n"));
                }
            });
        }
        var runs = 0L;
        await ReadAsync(connection, "SELECT COUNT(*) FROM \"ImportRuns\"", row => runs = row.GetInt64(0));
        return new(Convert.ToHexStringLower(hash.GetHashAndReset()), runs);
    }

    private static async Task ReadAsync(DbConnection connection, string sql, Action<DbDataReader> read, Action<IEnumerable<string>>? columns = null)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        columns?.Invoke(Enumerable.Range(0, rows.FieldCount).Select(rows.GetName));
        while (await rows.ReadAsync()) read(rows);
    }
}
