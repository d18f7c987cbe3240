using System.Text.Json.Nodes;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.Api.Tests.Filters;

/// <summary>Each field that can be read can be filtered and ordered by, and the rows that come are those of a naive evaluation in memory.</summary>
public abstract class FilterTests
{
    private readonly OpenRegisters _registers;
    private readonly int _most;

    /// <param name="registers">What is asked.</param>
    /// <param name="most">Operators that each field of a row is filtered by at most.</param>
    private protected FilterTests(OpenRegisters registers, int most) => (_registers, _most) = (registers, most);

    public static TheoryData<string> Lists => AskedLists.Filtered;

    [SkippableTheory, MemberData(nameof(Lists))]
    public void A_filter_keeps_what_a_naive_evaluation_keeps(string list)
    {
        _registers.Require();
        Property.Holds(1, random =>
        {
            var space = new FilterSpace(AskedLists.Schema, random);
            var rows = _registers.Rows(list, "", space.Selection(AskedLists.TypeOf(list), 1));
            // Every operator of every field of the row itself, and one of each field that lies a relation away. On a server some: its own tests hold every operator to another model.
            foreach (var conditions in space.Of(AskedLists.TypeOf(list), rows, 1).GroupBy(condition => condition.Path[..condition.Path.LastIndexOf('.')]))
            {
                foreach (var condition in conditions.OrderBy(_ => random.Next()).Take(conditions.First().Relations > 0 ? 1 : _most))
                    Check(list, rows, condition);
            }
        });
    }

    [SkippableTheory, MemberData(nameof(Lists))]
    public void Filters_through_relations_and_their_combinations_keep_what_a_naive_evaluation_keeps(string list)
    {
        _registers.Require();
        Property.Holds(1, random =>
        {
            var space = new FilterSpace(AskedLists.Schema, random);
            var rows = _registers.Rows(list, "", space.Selection(AskedLists.TypeOf(list), 2));
            var conditions = space.Of(AskedLists.TypeOf(list), rows, 2).OrderBy(_ => random.Next()).Take(60).ToList();
            for (var run = 0; run < 15; run++)
                Check(list, rows, Combined(random, conditions, 2));
        });
    }

    private static Condition Combined(Random random, List<Condition> conditions, int depth) => depth == 0 || random.Next(3) == 0
        ? conditions[random.Next(conditions.Count)]
        : Condition.Combined(random.Next(2) == 0, [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Combined(random, conditions, depth - 1))]);

    private void Check(string list, List<JsonNode> rows, Condition condition)
    {
        var expected = rows.Where(condition.Keeps).Select(row => (string)row["id"]!).ToList();
        var found = _registers.Rows(list, $"where: {{ {condition.Text} }}", "id", [.. condition.Values.DistinctBy(value => value.Name)]).Select(row => (string)row["id"]!).ToList();
        Assert.True(
            expected.SequenceEqual(found),
            $"{condition.Path}, {condition.Text} {string.Join(", ", condition.Values)}: expected {expected.Count} rows of {rows.Count}, found {found.Count}.");
    }
}

/// <summary>The same in SQLite.</summary>
public sealed class FiltersOnSqliteTests(OpenOnSqlite registers) : FilterTests(registers, most: int.MaxValue), IClassFixture<OpenOnSqlite>;

/// <summary>The same in PostgreSQL.</summary>
public sealed class FiltersOnPostgreSqlTests(OpenOnPostgreSql registers) : FilterTests(registers, most: 3), IClassFixture<OpenOnPostgreSql>;
