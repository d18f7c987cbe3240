namespace Almere.SociaalData.Access.Disclosure;

/// <summary>
/// Statistical disclosure control, after the practice of the CBS in its municipal Wmo and youth tables: counts in multiples of five, ten the
/// smallest that is shown, and no small count to be had by subtraction inside one answer.
/// </summary>
/// <remarks>
/// <para>Nobody is a small number too. A group of none is suppressed like a group of nine: were it shown, every suppressed group would be known to
/// hold somebody, and "nobody of this street has debts" says as much about each as the opposite.</para>
/// <para>What is protected: given the answer and every total of it that coarser questions show (each key left out in turn, the values of
/// each key alone, and the grand total), taken as if they were exact, every group under ten could just as well hold ten or more. With one or two keys all those totals
/// may be used together; with three or more, the totals that leave out one key together with those over that key.</para>
/// <para>What is not: the difference between two answers over sets that differ by a filter. Rounding blurs it; the remedy is that a role with
/// figures only may filter and group by the few fields of its file. A figure depends on the set alone, so asking again gives nothing new.</para>
/// </remarks>
public static class DisclosureControl
{
    /// <summary>Counts are multiples of this.</summary>
    public const int Step = 5;

    /// <summary>The smallest number of persons that is shown.</summary>
    public const int Smallest = 10;

    /// <summary>Most groups of one controlled answer, suppressed ones included.</summary>
    public const int MostGroups = 2_000;

    /// <summary>A single count over persons, such as the total of a list.</summary>
    /// <returns><see langword="null"/> when it is suppressed.</returns>
    public static int? Count(int persons, FigurePrecision precision) => precision switch
    {
        FigurePrecision.Exact => persons,
        _ => persons < Smallest ? null : Rounded(persons),
    };

    /// <summary>Every group of an answer as it may be shown.</summary>
    /// <exception cref="ArgumentException">A position lies off the axes or is listed twice, or a count is negative.</exception>
    public static ShownFigures Apply(FigureTable table, FigurePrecision precision)
    {
        if (precision is FigurePrecision.Exact)
            return new ShownFigures.Table([.. table.Cells.Select(AsCounted)]);
        var groups = 1L;
        foreach (var values in table.Axes)
        {
            groups *= values;
            if (groups > MostGroups) return new ShownFigures.TooManyGroups(groups, MostGroups);
        }

        var grid = new Grid(table.Axes);
        var cells = new FigureCell?[grid.Size];
        var persons = new int[grid.Size];
        foreach (var cell in table.Cells)
        {
            var index = grid.IndexOf(cell.Position);
            if (cells[index] is not null) throw new ArgumentException($"Position ({string.Join(", ", cell.Position)}) is listed twice.", nameof(table));
            ArgumentOutOfRangeException.ThrowIfNegative(cell.Persons, nameof(table));
            cells[index] = cell;
            persons[index] = cell.Persons;
        }

        var suppressed = new Suppression(grid, persons).Of(grid.AllKeys);
        var withoutFigure = FiguresOf(table).Select(figure => WithoutFigure(figure, grid, cells, persons, suppressed)).ToList();
        return new ShownFigures.Table([.. Enumerable.Range(0, grid.Size).Select(i => suppressed[i]
            ? Hidden(grid.PositionOf(i))
            : Controlled(cells[i]!, figure => withoutFigure[figure][i]))]);
    }

    private static IEnumerable<int> FiguresOf(FigureTable table) => Enumerable.Range(0, table.Cells.Count == 0 ? 0 : table.Cells[0].Figures.Count);

    /// <summary>Which groups don't show a figure: the rule for groups, with the persons whose values the figure is made of in the place of all.</summary>
    private static bool[] WithoutFigure(int figure, Grid grid, FigureCell?[] cells, int[] persons, bool[] suppressed)
    {
        var behind = Array.ConvertAll(cells, cell => cell?.Figures[figure].Persons ?? 0);
        return behind.AsSpan().SequenceEqual(persons) ? suppressed : new Suppression(grid, behind).Of(grid.AllKeys);
    }

    /// <summary>The nearest multiple of five; no whole number lies halfway.</summary>
    private static int Rounded(int count) => (count + Step / 2) / Step * Step;

    private static ShownCell AsCounted(FigureCell cell) =>
        new(cell.Position, cell.Persons, cell.Counts, [.. cell.Figures.Select(figure => figure.Value)], Suppressed: false);

    private static ShownCell Hidden(IReadOnlyList<int> position) => new(position, null, [], [], Suppressed: true);

    private static ShownCell Controlled(FigureCell cell, Func<int, bool> isWithoutFigure) => new(
        cell.Position,
        Rounded(cell.Persons),
        [.. cell.Counts.Select(Rounded)],
        [.. cell.Figures.Select((figure, i) => isWithoutFigure(i) ? null : Stepped(figure))],
        Suppressed: false);

    private static decimal? Stepped(Figure figure) =>
        figure.Value is { } value ? decimal.Round(value / figure.Step, MidpointRounding.AwayFromZero) * figure.Step : null;
}
