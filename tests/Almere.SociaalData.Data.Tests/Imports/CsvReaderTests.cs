using Almere.SociaalData.Data.Imports.Reading;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Almere.SociaalData.Data.Tests.Imports;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "a|b", "1|2")]
    [InlineData("a,b\r\n1,2", "a|b", "1|2")]
    [InlineData("a,b\r1,2\r", "a|b", "1|2")]
    [InlineData("\n\r\na,b\n\n\n1,2\n\n", "a|b", "1|2")]
    [InlineData(" a , b \n\" 1 \" ,2\n", "a|b", " 1 |2")]
    [InlineData("a,\n,\n", "a|", "|")]
    [InlineData("\"a\"\"b\",\"c,\r\nd\"\n\"\",x\n", "a\"b|c,\r\nd", "|x")]
    public void Rows_and_fields_are_told_apart(string text, string first, string second)
    {
        var reader = new CsvReader(new StringReader(text), ',');
        Assert.Equal([first, second], Rows(reader).Select(row => string.Join('|', row.Fields)));
    }

    [Theory]
    [InlineData("a\"b\n", RowFlaws.Quotes)]
    [InlineData("\"a\"b\n", RowFlaws.Quotes)]
    [InlineData("\"a\n", RowFlaws.EndQuote)]
    [InlineData("a\0b\n", RowFlaws.Nul)]
    [InlineData("a\uFFFDb\n", RowFlaws.Encoding)]
    public void What_is_wrong_with_the_form_of_a_row_is_told_and_the_next_row_is_read(string text, object flaw)
    {
        var reader = new CsvReader(new StringReader($"{text}next\n"), ',');
        Assert.True(reader.Read());
        Assert.Equal(flaw, reader.Flaws);
        if ((RowFlaws)flaw == RowFlaws.EndQuote) return;
        Assert.True(reader.Read());
        Assert.Equal(("next", RowFlaws.None, 2), (reader[0], reader.Flaws, reader.Line));
    }

    [Fact]
    public void A_row_begins_on_its_own_line_after_fields_of_several_lines()
    {
        var reader = new CsvReader(new StringReader("a\n\"x\r\ny\nz\",1\n\nb\n"), ',');
        Assert.Equal([1, 2, 6], Rows(reader).Select(row => row.Line));
    }

    [Theory]
    [InlineData("x", RowFlaws.TooLong)]
    [InlineData(",", RowFlaws.None)]
    [InlineData("\"\n\",", RowFlaws.None)]
    [InlineData("\0", RowFlaws.TooLong | RowFlaws.Nul)]
    public void A_line_of_any_length_takes_no_more_memory_than_a_short_one(string part, object flaws)
    {
        const long Characters = 2_000_000;
        var reader = new CsvReader(new Endless(part, Characters), ',');
        Assert.True(reader.Read());
        var before = GC.GetAllocatedBytesForCurrentThread();
        reader = new CsvReader(new Endless(part, Characters), ',');
        Assert.True(reader.Read());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        Assert.Equal(flaws, reader.Flaws);
        Assert.False(reader.Read());
    }

    [Fact]
    public void A_quoted_field_that_goes_on_and_on_ends_the_reading()
    {
        var reader = new CsvReader(new Endless("\"x\n", 10_000_000, repeated: "x\n"), ',');
        Assert.True(reader.Read());
        Assert.True(reader.Flaws.HasFlag(RowFlaws.EndQuote));
        Assert.False(reader.Read());
    }

    [Fact]
    public void What_was_written_is_read_back()
    {
        var letters = Gen.Elements("a", "é", "😀", ",", ";", "\"", "\r", "\n", "\r\n", " ", "\t", "", "lang woord");
        var fields = letters.ListOf().Select(parts => string.Concat(parts));
        var rows = Gen.NonEmptyListOf(Gen.NonEmptyListOf(fields)).ToArbitrary();
        var delimiters = Gen.Elements(',', ';').ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(rows, delimiters, (written, delimiter) =>
        {
            var text = string.Concat(written.Select(row => $"{string.Join(delimiter, row.Select(field => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))}\r\n"));
            var read = Rows(new CsvReader(new StringReader(text), delimiter)).ToList();
            Assert.All(read, row => Assert.Equal(RowFlaws.None, row.Flaws));
            Assert.Equal(written.Select(row => row.ToList()), read.Select(row => row.Fields));
        }));
    }

    private static IEnumerable<(int Line, RowFlaws Flaws, List<string> Fields)> Rows(CsvReader reader)
    {
        while (reader.Read()) yield return (reader.Line, reader.Flaws, [.. Enumerable.Range(0, (int)reader.Count).Select(place => reader[place])]);
    }

    /// <summary>A text of one part again and again, that is nowhere whole.</summary>
    private sealed class Endless(string first, long characters, string? repeated = null) : TextReader
    {
        private readonly string _repeated = repeated ?? first;
        private long _position;

        public override int Read(char[] buffer, int index, int count)
        {
            var read = (int)Math.Min(count, characters - _position);
            for (var place = 0; place < read; place++, _position++)
                buffer[index + place] = _position < first.Length ? first[(int)_position] : _repeated[(int)((_position - first.Length) % _repeated.Length)];
            return read;
        }
    }
}
