using Almere.SociaalData.Access.Disclosure;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Almere.SociaalData.Access.Tests.Disclosure;

/// <summary>Plays the reader who subtracts: everything that the answer and its totals show is an equation, taken as exact.</summary>
public sealed class SuppressionTests
{
    private static readonly Config Thorough = Testing.Property.Runs(200);

    [Fact]
    public void No_suppressed_group_of_one_or_two_keys_follows_from_the_totals_and_the_groups_shown() =>
        Prop.ForAll(CountTables.Of(1, 2, mostValues: 5).ToArbitrary(), table => NothingFollows(table, known: (1 << table.Axes.Count) - 1)).Check(Thorough);

    [Fact]
    public void No_suppressed_group_of_three_keys_follows_from_the_totals_along_one_key() =>
        Prop.ForAll(CountTables.Of(3, 3, mostValues: 3).ToArbitrary(), table => Enumerable.Range(0, 3).All(key => NothingFollows(table, 1 << key))).Check(Thorough);

    [Fact]
    public void Every_suppressed_small_group_could_hold_ten() =>
        // Trying every table of more than six cells would take too long.
        Prop.ForAll(CountTables.Of(2, 2, mostValues: 3).Where(table => table.Counts.Count <= 6).ToArbitrary(), table =>
        {
            var suppression = new Suppression(new Grid(table.Axes), [.. table.Counts]);
            var hidden = suppression.Of(3);
            return table.Counts.Sum() < 10
                || Enumerable.Range(0, hidden.Length).Where(i => hidden[i] && table.Counts[i] < 10).All(i => AnotherTable.Exists(table, hidden, suppression.Of(1), suppression.Of(2), i, 10));
        }).Check(Thorough);

    [Fact]
    public void Without_secondary_suppression_the_test_above_would_fail()
    {
        CountTable table = new([2, 2], [3, 20, 20, 30]);
        var primaryOnly = table.Counts.Select(count => count < 10).ToArray();
        Assert.False(AnotherTable.Exists(table, primaryOnly, [false, false], [false, false], 0, 10));
        Assert.True(LinearSystem.Determines(4, [Shown(4, 1), Shown(4, 2), Shown(4, 3), [1, 1, 0, 0]], 0));
        Assert.False(LinearSystem.Determines(4, [Shown(4, 3), [1, 1, 0, 0]], 0));
    }

    [Fact]
    public void Where_nothing_is_small_nothing_is_suppressed() =>
        Prop.ForAll(CountTables.Of(1, 3).Select(table => table with { Counts = [.. table.Counts.Select(count => count + 10)] }).ToArbitrary(), table =>
            !new Suppression(new Grid(table.Axes), [.. table.Counts]).Of((1 << table.Axes.Count) - 1).Contains(true)).Check(Thorough);

    /// <param name="table">The persons.</param>
    /// <param name="known">The keys whose totals are known: for each, those of the answer without it and those over it alone.</param>
    private static bool NothingFollows(CountTable table, int known)
    {
        var grid = new Grid(table.Axes);
        var suppression = new Suppression(grid, [.. table.Counts]);
        var hidden = suppression.Of(grid.AllKeys);
        List<long[]> equations = [.. Enumerable.Range(0, grid.Size).Where(i => !hidden[i]).Select(i => Shown(grid.Size, i))];
        for (var key = 0; key < grid.Keys; key++)
        {
            if ((known >> key & 1) == 0) continue;
            foreach (var totals in (int[])[0, grid.AllKeys & ~(1 << key), 1 << key])
            {
                if (totals == grid.AllKeys) continue;
                var total = grid.Projection(grid.AllKeys, totals);
                var closed = suppression.Of(totals);
                for (var line = 0; line < closed.Length; line++)
                {
                    if (!closed[line]) equations.Add([.. total.Select(of => of == line ? 1L : 0L)]);
                }
            }
        }

        return Enumerable.Range(0, grid.Size).Where(i => hidden[i]).All(i => !LinearSystem.Determines(grid.Size, equations, i));
    }

    private static long[] Shown(int size, int index) => [.. Enumerable.Range(0, size).Select(i => i == index ? 1L : 0L)];
}
