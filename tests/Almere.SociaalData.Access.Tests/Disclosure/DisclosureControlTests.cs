using Almere.SociaalData.Access.Disclosure;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Almere.SociaalData.Access.Tests.Disclosure;

public sealed class DisclosureControlTests
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(1, null)]
    [InlineData(9, null)]
    [InlineData(10, 10)]
    [InlineData(12, 10)]
    [InlineData(13, 15)]
    [InlineData(1232, 1230)]
    [InlineData(1233, 1235)]
    public void A_count_is_shown_in_multiples_of_five_from_ten_on(int persons, int? shown) =>
        Assert.Equal(shown, DisclosureControl.Count(persons, FigurePrecision.Controlled));

    [Fact]
    public void An_exact_count_stays_as_it_is() => Assert.Equal(3, DisclosureControl.Count(3, FigurePrecision.Exact));

    [Fact]
    public void A_small_group_takes_the_smallest_other_with_it() => Assert.Equal([null, 40, null], Shown([3], [3, 41, 20]));

    [Fact]
    public void A_small_group_takes_others_until_ten_persons_are_hidden() => Assert.Equal([null, null, null, 40], Shown([4], [0, 1, 12, 41]));

    [Fact]
    public void Small_groups_that_hide_each_other_take_nobody_with_them() => Assert.Equal([null, null, 40], Shown([3], [6, 7, 41]));

    [Fact]
    public void A_group_of_nobody_is_suppressed_like_a_small_one() => Assert.Equal(Shown([3], [0, 41, 20]), Shown([3], [9, 41, 20]));

    [Fact]
    public void Groups_without_small_ones_are_all_shown() => Assert.Equal([10, 40, 20], Shown([3], [10, 41, 20]));

    [Fact]
    public void A_set_of_fewer_than_ten_shows_nothing() => Assert.Equal([null, null, null], Shown([3], [5, 0, 4]));

    [Fact]
    public void In_a_table_a_small_group_hides_in_a_rectangle() =>
        Assert.Equal([null, null, 40, null, null, 50, 60, 70, 80], Shown([3, 3], [3, 20, 40, 20, 30, 50, 60, 70, 80]));

    [Fact]
    public void Figures_are_hidden_with_their_count_and_rounded_to_their_step()
    {
        var cells = Controlled(new(
            [3],
            [
                new([0], 4, [6], [new(12.5m, 1, 4), new(900m, 100, 4)]),
                new([1], 23, [27], [new(33.3333m, 1, 23), new(123_456.78m, 100, 23)]),
                new([2], 30, [41], [new(null, 1, 0), new(49.99m, 100, 30)]),
            ]));
        Assert.Equal((null, true), (cells[0].Persons, cells[0].Suppressed));
        Assert.Empty(cells[0].Counts);
        Assert.Empty(cells[0].Figures);
        Assert.True(cells[1].Suppressed);
        Assert.Equal((30, false), (cells[2].Persons, cells[2].Suppressed));
        Assert.Equal([40], cells[2].Counts);
        Assert.Equal([null, 0m], cells[2].Figures);
    }

    [Fact]
    public void A_figure_that_few_of_a_large_group_make_is_hidden_alone()
    {
        var cells = Controlled(new([1], [new([0], 40, [44], [new(93m, 1, 1), new(80_000m, 100, 40)])]));
        Assert.Equal(40, cells[0].Persons);
        Assert.Equal([null, 80_000m], cells[0].Figures);
    }

    [Fact]
    public void A_figure_that_is_hidden_does_not_follow_from_a_total_either()
    {
        // Of the second group two have costs; the total of all, and those of the others, would give the costs of the two.
        var cells = Controlled(new([3],
        [
            new([0], 50, [], [new(90_000m, 100, 50)]), new([1], 40, [], [new(4_000m, 100, 2)]), new([2], 30, [], [new(30_000m, 100, 30)]),
        ]));
        Assert.Equal([50, 40, 30], cells.Select(cell => cell.Persons));
        Assert.Equal([90_000m, null, null], cells.Select(cell => cell.Figures[0]));
    }

    [Fact]
    public void Persons_decide_and_not_how_much_they_have() => Assert.True(Controlled(new([1], [new([0], 4, [200], [])]))[0].Suppressed);

    [Fact]
    public void Exact_figures_come_back_as_they_were()
    {
        FigureTable table = new([2], [new([1], 4, [6], [new(12.5m, 1, 4)])]);
        var cell = Assert.Single(Assert.IsType<ShownFigures.Table>(DisclosureControl.Apply(table, FigurePrecision.Exact)).Cells);
        Assert.Equal((4, false), (cell.Persons, cell.Suppressed));
        Assert.Equal([12.5m], cell.Figures);
    }

    [Fact]
    public void Every_combination_of_the_keys_is_there_in_order() =>
        Assert.Equal(["0,0", "0,1", "1,0", "1,1"], Controlled(new([2, 2], [new([1, 0], 30, [], [])])).Select(cell => string.Join(',', cell.Position)));

    [Fact]
    public void Too_many_groups_are_refused_with_the_limit() =>
        Assert.Equal(new ShownFigures.TooManyGroups(7_000, DisclosureControl.MostGroups), DisclosureControl.Apply(new([70, 100], []), FigurePrecision.Controlled));

    [Fact]
    public void A_group_off_the_axes_or_listed_twice_is_a_mistake()
    {
        Assert.Throws<ArgumentException>(() => Controlled(new([2], [new([2], 30, [], [])])));
        Assert.Throws<ArgumentException>(() => Controlled(new([2], [new([0, 0], 30, [], [])])));
        Assert.Throws<ArgumentException>(() => Controlled(new([2], [new([0], 30, [], []), new([0], 30, [], [])])));
    }

    [Fact]
    public void The_answer_depends_on_the_set_alone() =>
        Prop.ForAll(CountTables.Of(1, 3).ToArbitrary(), table =>
            Shown(table.Axes, table.Counts).SequenceEqual(Shown(table.Axes, table.Counts))
            && Controlled(Listed(table, reversed: false)).Select(cell => cell.Persons).SequenceEqual(Controlled(Listed(table, reversed: true)).Select(cell => cell.Persons)))
            .Check(Testing.Property.Runs(100));

    [Fact]
    public void What_is_shown_is_ten_or_more_a_multiple_of_five_and_within_two_of_the_truth() =>
        Prop.ForAll(CountTables.Of(1, 3).ToArbitrary(), table =>
            Shown(table.Axes, table.Counts).Zip(table.Counts).All(pair => pair.First is not { } shown || (shown >= 10 && shown % 5 == 0 && Math.Abs(shown - pair.Second) <= 2)))
            .Check(Testing.Property.Runs(100));

    [Fact]
    public void The_largest_table_is_answered_and_not_hidden_as_a_whole()
    {
        var counts = Enumerable.Range(0, 1_960).Select(i => i * 31 % 97 is > 40 and var large ? large : i * 31 % 12).ToList();
        var shown = Shown([70, 28], counts);
        Assert.Contains(shown, count => count is not null);
        Assert.All(shown.Zip(counts), pair => Assert.True(pair.First is null || pair.Second >= DisclosureControl.Smallest));
    }

    private static FigureTable Listed(CountTable table, bool reversed)
    {
        var grid = new Grid(table.Axes);
        var cells = table.Counts.Select((count, i) => new FigureCell(grid.PositionOf(i), count, [], []));
        return new(table.Axes, [.. reversed ? cells.Reverse() : cells]);
    }

    private static List<int?> Shown(IReadOnlyList<int> axes, IReadOnlyList<int> counts) => [.. Controlled(Listed(new(axes, counts), reversed: false)).Select(cell => cell.Persons)];

    private static IReadOnlyList<ShownCell> Controlled(FigureTable table) => Assert.IsType<ShownFigures.Table>(DisclosureControl.Apply(table, FigurePrecision.Controlled)).Cells;
}
