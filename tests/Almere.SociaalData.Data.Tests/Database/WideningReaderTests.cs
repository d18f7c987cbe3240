using System.Data;
using Almere.SociaalData.Data.Database.SqlServer;
using Xunit;

namespace Almere.SociaalData.Data.Tests.Database;

public sealed class WideningReaderTests
{
    [Fact]
    public void A_whole_number_is_read_in_any_size_whatever_the_columns()
    {
        using var table = new DataTable { Columns = { { "a", typeof(int) }, { "b", typeof(long) }, { "c", typeof(short) }, { "d", typeof(byte) }, { "e", typeof(bool) } } };
        table.Rows.Add(1, 1L, (short)1, (byte)1, true);
        // Reads a column in its very type only, as the driver of SQL Server does.
        using var strict = table.CreateDataReader();
        using var reader = new WideningReader(strict);
        Assert.True(reader.Read());
        Assert.Throws<InvalidCastException>(() => strict.GetInt64(0));
        for (var column = 0; column < reader.FieldCount; column++)
            Assert.Equal((1, 1L, (short)1, true), (reader.GetInt32(column), reader.GetInt64(column), reader.GetInt16(column), reader.GetBoolean(column)));
    }

    [Fact]
    public void The_types_of_one_result_are_not_taken_for_those_of_the_next()
    {
        using var first = new DataTable { Columns = { { "a", typeof(int) } } };
        using var second = new DataTable { Columns = { { "a", typeof(long) } } };
        first.Rows.Add(1);
        second.Rows.Add(5_000_000_000L);
        using var reader = new WideningReader(new DataTableReader([first, second]));
        Assert.True(reader.Read());
        Assert.Equal(1, reader.GetInt64(0));
        Assert.True(reader.NextResult() && reader.Read());
        Assert.Equal(5_000_000_000L, reader.GetInt64(0));
        Assert.Throws<OverflowException>(() => reader.GetInt32(0));
    }

    [Fact]
    public void A_text_is_no_number()
    {
        using var table = new DataTable { Columns = { { "a", typeof(string) } } };
        table.Rows.Add("1");
        using var reader = new WideningReader(table.CreateDataReader());
        Assert.True(reader.Read());
        Assert.Throws<InvalidCastException>(() => reader.GetInt64(0));
    }
}
