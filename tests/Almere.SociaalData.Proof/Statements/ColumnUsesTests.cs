using Xunit;

namespace Almere.SociaalData.Proof.Statements;

/// <summary>The proof reads statements rightly: what is masked, and what isn't.</summary>
public sealed class ColumnUsesTests
{
    private const string Mask = "CASE\n    WHEN \"s\".\"Scheme\" <> 6 THEN \"s\".\"Address\"\nEND";

    [Theory]
    [InlineData($"SELECT \"s\".\"Id\", {Mask} FROM \"ShelterLocations\" AS \"s\"", nameof(ColumnUse.Masked))]
    [InlineData($"SELECT \"s\".\"Id\" FROM \"ShelterLocations\" AS \"s\" WHERE {Mask} = @a ORDER BY {Mask}", nameof(ColumnUse.Masked))]
    [InlineData("SELECT \"s\".\"Address\" FROM \"ShelterLocations\" AS \"s\"", nameof(ColumnUse.Plain))]
    [InlineData("SELECT \"s\".\"Id\" FROM \"ShelterLocations\" AS \"s\" WHERE \"s\".\"Id\" > 3 AND \"s\".\"Address\" = @a", nameof(ColumnUse.Plain))]
    [InlineData("SELECT \"s\".\"Id\" FROM \"ShelterLocations\" AS \"s\" ORDER BY \"s\".\"Id\", \"s\".\"Address\"", nameof(ColumnUse.Plain))]
    [InlineData("SELECT COUNT(DISTINCT (\"s\".\"Address\")) FROM \"ShelterLocations\" AS \"s\" GROUP BY \"s\".\"Form\"", nameof(ColumnUse.Plain))]
    [InlineData("SELECT COUNT(*) FROM \"ShelterLocations\" AS \"s\" GROUP BY \"s\".\"Address\"", nameof(ColumnUse.Plain))]
    [InlineData("SELECT 1 FROM \"A\" AS \"a\" WHERE \"a\".\"X\" IN (SELECT \"s\".\"Address\" FROM \"ShelterLocations\" AS \"s\")", nameof(ColumnUse.Plain))]
    [InlineData("SELECT (SELECT \"s\".\"Address\" FROM \"ShelterLocations\" AS \"s\" LIMIT 1) FROM \"A\" AS \"a\"", nameof(ColumnUse.Plain))]
    [InlineData("SELECT \"t\".\"Id\" FROM (SELECT MAX(\"s\".\"Address\") AS \"Id\" FROM \"ShelterLocations\" AS \"s\") AS \"t\"", nameof(ColumnUse.Plain))]
    [InlineData("SELECT CASE WHEN \"s\".\"Address\" = @a THEN 1 END FROM \"ShelterLocations\" AS \"s\"", nameof(ColumnUse.Condition))]
    [InlineData("SELECT \"s\".\"Id\" FROM \"ShelterLocations\" AS \"s\" WHERE \"s\".\"Form\" <> 6 AND \"s\".\"Address\" IS NOT NULL", nameof(ColumnUse.Presence))]
    [InlineData("SELECT 1 FROM \"ShelterLocations\" AS \"s\" INNER JOIN \"B\" AS \"b\" ON \"s\".\"Address\" = \"b\".\"Address\"", nameof(ColumnUse.Join))]
    public void One_use_is_read_as_what_it_is(string statement, string use)
    {
        var found = Uses(statement);
        Assert.NotEmpty(found);
        Assert.All(found, one => Assert.Equal(use, one));
    }

    [Fact]
    public void What_a_query_inside_hands_on_is_followed() => Assert.Equal(
        [nameof(ColumnUse.Plain), nameof(ColumnUse.HandedOn)],
        Uses("SELECT \"s0\".\"Address\" FROM (SELECT \"s\".\"Id\", \"s\".\"Address\" FROM \"ShelterLocations\" AS \"s\" LIMIT @n) AS \"s0\""));

    [Fact]
    public void Another_table_has_columns_of_its_own() => Assert.Empty(Uses("SELECT \"c\".\"Address\" FROM \"Clients\" AS \"c\";\nSELECT \"s\".\"Id\" FROM \"ShelterLocations\" AS \"s\""));

    private static List<string> Uses(string statement) => [.. ColumnUses.Of(statement, "ShelterLocations", "Address").Select(use => use.ToString())];
}
