using Almere.SociaalData.Access.Disclosure;
using Xunit;

namespace Almere.SociaalData.Access.Tests.Disclosure;

/// <summary>
/// Plays the reader who asks everything that can be asked about a small population, by keys and in pieces, and tries every other population that would have given the very same
/// answers: for each suppressed group there is one in which it has another number.
/// </summary>
public sealed class AcrossAnswersTests
{
    private static readonly int[] Steps = [0, -1, 1, -2, 2, -3, 3];

    // Always the same populations, so that a failure stays one.
    [Theory]
    [InlineData(2, 2, 400)]
    [InlineData(3, 2, 20)]
    public void No_suppressed_group_follows_from_all_answers_by_keys(int first, int second, int number) =>
        Assert.All(Populations(first, second, number), table => Assert.True(NothingFollows(table, AnswersByKeys), $"{table}"));

    // Rounded numbers of pieces beside those of the whole do pin down a group now and then (about one of a thousand such small tables), which the README says.
    [Theory]
    [InlineData(2, 2, 60)]
    [InlineData(3, 2, 8)]
    public void No_suppressed_group_follows_from_all_answers_together(int first, int second, int number) =>
        Assert.All(Populations(first, second, number), table => Assert.True(NothingFollows(table, Answers), $"{table}"));

    // Other groups were suppressed here only because one holds nobody.
    [Theory]
    [InlineData(4, 11, 34, 0, 19, 25)]
    [InlineData(24, 5, 21, 10, 0, 10)]
    [InlineData(31, 23, 9, 12, 32, 0)]
    [InlineData(0, 37, 12, 12, 14, 14)]
    public void Which_groups_are_suppressed_does_not_tell_that_one_holds_nobody(params int[] counts) => Assert.True(NothingFollows(new([3, 2], counts), Answers));

    [Fact]
    public void Answers_in_pieces_that_are_not_part_of_a_whole_would_give_a_group_away()
    {
        // Three of 40 that a filter leaves out: beside the whole of 43, shown as 45, the piece may not be shown.
        Assert.False(Piece([43 - 3, 3])[1].HasValue);
        Assert.False(Piece([43 - 3, 3])[0].HasValue);
        Assert.Equal(40, DisclosureControl.Count(43 - 3, FigurePrecision.Controlled));
    }

    /// <summary>Those who meet a condition, and the others, as one answer.</summary>
    private static int?[] Piece(int[] counts) => Shown([counts.Length], counts);

    private static List<CountTable> Populations(int first, int second, int number)
    {
        var random = new Random(number);
        return [.. Enumerable.Range(0, number).Select(_ => new CountTable([first, second], [.. Enumerable.Range(0, first * second).Select(_ => random.Next(random.Next(2) == 0 ? 13 : 41))]))];
    }

    private static bool NothingFollows(CountTable table, Func<IReadOnlyList<int>, int[], List<int?>> ask)
    {
        var counts = table.Counts.ToArray();
        var answers = ask(table.Axes, counts);
        var whole = Shown(table.Axes, counts);
        return Enumerable.Range(0, counts.Length).Where(i => whole[i] is null).All(i => Others(counts, 0).Any(other => other[i] != counts[i] && ask(table.Axes, other).SequenceEqual(answers)));
    }

    /// <summary>Populations near to one, the nearest first.</summary>
    private static IEnumerable<int[]> Others(int[] counts, int at)
    {
        if (at == counts.Length)
        {
            yield return (int[])counts.Clone();
            yield break;
        }

        foreach (var rest in Others(counts, at + 1))
        {
            foreach (var step in Steps.Where(step => counts[at] + step >= 0))
            {
                var other = (int[])rest.Clone();
                other[at] = counts[at] + step;
                yield return other;
            }
        }
    }

    /// <summary>Every answer along a choice of keys, of which those that a filter on such a key takes are a part.</summary>
    private static List<int?> AnswersByKeys(IReadOnlyList<int> axes, int[] counts) =>
        [.. Shown(axes, counts), .. Shown([axes[0]], Along(axes, counts, 0)), .. Shown([axes[1]], Along(axes, counts, 1))];

    /// <summary>Every answer: along each choice of keys, and for each single value of each key that isn't grouped by.</summary>
    private static List<int?> Answers(IReadOnlyList<int> axes, int[] counts)
    {
        var answers = AnswersByKeys(axes, counts);
        for (var key = 0; key < 2; key++)
        {
            for (var value = 0; value < axes[key]; value++)
            {
                // By the other key, where this key has the value: a table of those who have it and those who haven't, of which the first part is shown.
                var split = new int[axes[1 - key] * 2];
                for (var i = 0; i < counts.Length; i++)
                {
                    int[] place = [i / axes[1], i % axes[1]];
                    split[(place[1 - key] * 2) + (place[key] == value ? 0 : 1)] += counts[i];
                }

                answers.AddRange(Shown([axes[1 - key], 2], split).Where((_, i) => i % 2 == 0));
            }
        }

        return answers;
    }

    private static int[] Along(IReadOnlyList<int> axes, int[] counts, int key) =>
        [.. Enumerable.Range(0, axes[key]).Select(value => Enumerable.Range(0, counts.Length).Where(i => (key == 0 ? i / axes[1] : i % axes[1]) == value).Sum(i => counts[i]))];

    private static int?[] Shown(IReadOnlyList<int> axes, int[] counts)
    {
        var grid = new Grid(axes);
        var cells = counts.Select((count, i) => new FigureCell(grid.PositionOf(i), count, [], [])).ToList();
        return [.. ((ShownFigures.Table)DisclosureControl.Apply(new(axes, cells), FigurePrecision.Controlled)).Cells.Select(cell => cell.Persons)];
    }
}
