using Xunit;

namespace Almere.SociaalData.Api.Tests.Texts;

/// <summary>A text arrives as it stands in the database, whatever is in it.</summary>
public abstract class TextTests
{
    private readonly TextRegisters _registers;

    private protected TextTests(TextRegisters registers) => _registers = registers;

    [SkippableTheory]
    [InlineData("")]
    [InlineData("De Zeebodem")]
    [InlineData("Zoë's \"huis\" aan de Žižka\\straat\n\t\u0001\u007f")]
    [InlineData("東京 😀")]
    [InlineData("</script>&amp;")]
    public void As_it_is(string name)
    {
        _registers.Require();
        _registers.Name("@name", name);
        Assert.Equal(name, FirstName("shelterLocations(first: 1) { nodes { name } }"));
        // Read row by row above; kept here, for what follows the rows.
        Assert.Equal(name, FirstName("shelterLocations(first: 1) { pageInfo { hasNextPage } nodes { name } }"));
    }

    private protected string FirstName(string list)
    {
        var answer = _registers.Ask($"{{ {list} }}");
        return answer["data"]!["shelterLocations"]!["nodes"]![0]!["name"]!.GetValue<string>();
    }
}

/// <summary>The same in SQLite, where a column takes a text of any length and any bytes.</summary>
public sealed class TextOnSqliteTests(TextOnSqlite registers) : TextTests(registers), IClassFixture<TextOnSqlite>
{
    [Fact]
    public void However_long_it_is()
    {
        var name = string.Concat(Enumerable.Repeat("Zoë 0123456789", 20_000));
        registers.Name("@name", name);
        Assert.Equal(name, FirstName("shelterLocations(first: 1) { nodes { name } }"));
    }

    [Theory]
    [InlineData("61ff62", "a\ufffdb")]
    [InlineData("c3", "\ufffd")]
    [InlineData("610062", "a\0b")]
    public void What_is_no_text_becomes_one(string bytes, string name)
    {
        registers.Name($"CAST(x'{bytes}' AS TEXT)");
        Assert.Equal(name, FirstName("shelterLocations(first: 1) { nodes { name } }"));
    }
}

/// <summary>The same in PostgreSQL.</summary>
public sealed class TextOnPostgreSqlTests(TextOnPostgreSql registers) : TextTests(registers), IClassFixture<TextOnPostgreSql>;
