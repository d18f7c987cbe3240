using System.Data.Common;
using Almere.SociaalData.Data.Database.Sqlite;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Almere.SociaalData.Data.Tests.Database;

/// <summary>What is read straight from SQLite is what its driver reads.</summary>
public sealed class SqliteRowsTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public SqliteRowsTests() => _connection.Open();

    [Fact]
    public void Every_value_is_read_as_the_driver_reads_it() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<(long Number, double Fraction, string Text, byte[] Blob)[]>(), given =>
        {
            var rows = given.Select(row => (row.Number, row.Fraction, Text: row.Text ?? "", Blob: row.Blob ?? [])).ToList();
            using var theirs = Values(rows);
            using var ours = new SqliteRows(Values(rows));
            while (theirs.Read())
            {
                Assert.True(ours.Read());
                // Forwards and backwards: what was read of one column is not taken for another's.
                foreach (var column in (int[])[0, 1, 2, 3, 4, 3, 2, 1, 0])
                    Assert.Equal(Everything(theirs, column), Everything(ours, column));
            }

            Assert.False(ours.Read());
        }));

    [Fact]
    public void A_part_of_a_text_can_be_read_as_the_driver_does()
    {
        var (theirs, ours) = Both("SELECT 'Zoë Žižka'");
        using (theirs)
        using (ours)
        {
            for (var offset = 0; offset < 12; offset++)
                Assert.Equal(Bytes(theirs, offset, 4), Bytes(ours, offset, 4));
            Assert.Equal([], Bytes(ours, 20, 4));
        }
    }

    [Fact]
    public void What_is_no_text_or_holds_no_character_is_read_whole()
    {
        var (theirs, ours) = Both("SELECT CAST(x'61ff62' AS TEXT), CAST(x'610062' AS TEXT), '', x'00ff'");
        using (theirs)
        using (ours)
        {
            Assert.Equal([0x61, 0xff, 0x62], Bytes(ours, column: 0));
            Assert.Equal([0x61, 0, 0x62], Bytes(ours, column: 1));
            Assert.Equal([], Bytes(ours, column: 2));
            Assert.Equal([0, 0xff], Bytes(ours, column: 3));
            for (var column = 0; column < 3; column++)
                Assert.Equal(theirs.GetString(column), ours.GetString(column));
        }
    }

    [Fact]
    public void Null_is_no_number_and_no_text()
    {
        var (theirs, ours) = Both("SELECT NULL");
        using (theirs)
        using (ours)
        {
            foreach (var read in (Action<DbDataReader>[])[reader => reader.GetInt64(0), reader => reader.GetInt32(0), reader => reader.GetDouble(0), reader => reader.GetBoolean(0), reader => reader.GetString(0)])
            {
                Assert.ThrowsAny<InvalidOperationException>(() => read(theirs));
                Assert.ThrowsAny<InvalidOperationException>(() => read(ours));
            }

            Assert.Throws<InvalidOperationException>(() => ours.GetBytes(0, 0, null, 0, 0));
        }
    }

    [Fact]
    public void A_number_that_is_too_large_is_not_cut_off()
    {
        var (theirs, ours) = Both("SELECT 5000000000");
        using (theirs)
        using (ours)
            Assert.Throws<OverflowException>(() => ours.GetInt32(0));
    }

    [Fact]
    public async Task There_is_nothing_to_read_but_in_a_row()
    {
        var ours = new SqliteRows(Query("SELECT 1 WHERE 0; SELECT 2; SELECT 3"));
        AssertNothing(ours);
        Assert.False(await ours.ReadAsync());
        AssertNothing(ours);
        Assert.True(await ours.NextResultAsync());
        AssertNothing(ours);
        Assert.True(await ours.ReadAsync());
        Assert.Equal(2, ours.GetInt64(0));
        Assert.Throws<InvalidOperationException>(() => ours.GetInt64(1));
        Assert.Throws<InvalidOperationException>(() => ours.IsDBNull(-1));
        Assert.True(ours.NextResult());
        AssertNothing(ours);
        Assert.True(ours.Read());
        Assert.Equal(3, ours.GetInt64(0));
        await ours.DisposeAsync();
        AssertNothing(ours);

        static void AssertNothing(SqliteRows reader)
        {
            Assert.Throws<InvalidOperationException>(() => reader.IsDBNull(0));
            Assert.Throws<InvalidOperationException>(() => reader.GetInt64(0));
        }
    }

    [Fact]
    public async Task A_cancelled_read_reads_nothing()
    {
        await using var ours = new SqliteRows(Query("SELECT 1"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ours.ReadAsync(new CancellationToken(canceled: true)));
        Assert.True(await ours.ReadAsync());
    }

    [Fact]
    public async Task An_error_of_the_database_arrives_where_the_row_is_awaited()
    {
        await using var ours = new SqliteRows(Query("SELECT 1 UNION ALL SELECT abs(-9223372036854775808)"));
        Assert.True(await ours.ReadAsync());
        var reading = ours.ReadAsync();
        await Assert.ThrowsAsync<SqliteException>(() => reading);
        Assert.Throws<InvalidOperationException>(() => ours.GetInt64(0));
    }

    public void Dispose() => _connection.Dispose();

    private static (long? Number, double? Fraction, bool? Truth, string? Text, string? Bytes) Everything(DbDataReader reader, int column)
    {
        if (reader.IsDBNull(column))
            return default;
        // A text that isn't one of a number, and a blob, are 0.
        return (reader.GetInt64(column), reader.GetDouble(column), reader.GetBoolean(column), reader.GetString(column), null);
    }

    private static byte[] Bytes(DbDataReader reader, int offset = 0, int length = 1_000, int column = 0)
    {
        var bytes = new byte[length + 2];
        var read = (int)reader.GetBytes(column, offset, bytes, 1, length);
        Assert.Equal(0, bytes[0]);
        Assert.All(bytes[(read + 1)..], rest => Assert.Equal(0, rest));
        return bytes[1..(read + 1)];
    }

    private (SqliteDataReader Theirs, SqliteRows Ours) Both(string query)
    {
        var (theirs, ours) = (Query(query), new SqliteRows(Query(query)));
        Assert.True(theirs.Read() && ours.Read());
        return (theirs, ours);
    }

    private SqliteDataReader Query(string query)
    {
        var command = _connection.CreateCommand();
        command.CommandText = query;
        return command.ExecuteReader();
    }

    private SqliteDataReader Values(List<(long Number, double Fraction, string Text, byte[] Blob)> rows)
    {
        var command = _connection.CreateCommand();
        var values = new List<string>();
        for (var i = 0; i < rows.Count; i++)
        {
            values.Add($"($number{i}, $fraction{i}, $text{i}, $blob{i}, NULL)");
            command.Parameters.AddWithValue($"$number{i}", rows[i].Number);
            command.Parameters.AddWithValue($"$fraction{i}", double.IsFinite(rows[i].Fraction) ? rows[i].Fraction : 0.5);
            command.Parameters.AddWithValue($"$text{i}", rows[i].Text);
            command.Parameters.AddWithValue($"$blob{i}", rows[i].Blob);
        }

        command.CommandText = rows.Count == 0 ? "SELECT 1, 1.5, 'a', x'00', NULL WHERE 0" : $"VALUES {string.Join(", ", values)}";
        return command.ExecuteReader();
    }
}
