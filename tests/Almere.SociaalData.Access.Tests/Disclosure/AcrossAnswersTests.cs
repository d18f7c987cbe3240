using Almere.SociaalData.Access.Disclosure;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Almere.SociaalData.Access.Tests.Disclosure;

/// <summary>
/// Plays the reader who asks everything that can be asked about a small population, whole and in pieces, and tries every other population that would have given the very same
/// answers: for each suppressed group there is one in which it has another number.
/// </summary>
public sealed class AcrossAnswersTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(40);
    private static readonly int[] Steps = [0, -1, 1, -2, 2, -3, 3];

    [Fact]
    public void No_suppressed_group_follows_from_all_answers_together() => Prop.ForAll(Populations(2, 2).ToArbitrary(), NothingFollows).Check(Thorough);

    [Fact]
    public void No_suppressed_group_of_three_by_two_follows_from_all_answers_together() => Prop.ForAll(Populations(3, 2).ToArbitrary(), NothingFollows).Check(Config.QuickThrowOnFailure.WithMaxTest(5));

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

    private static Gen<CountTable> Populations(int first, int second) =>
        Gen.OneOf(Gen.Choose(0, 12), Gen.Choose(0, 40)).ArrayOf(first * second).Select(counts => new CountTable([first, second], counts));

    private static bool NothingFollows(CountTable table)
    {
        var counts = table.Counts.ToArray();
        var answers = Answers(table.Axes, counts);
        var whole = Shown(table.Axes, counts);
        return Enumerable.Range(0, counts.Length).Where(i => whole[i] is null).All(i => Others(counts, 0).Any(other => other[i] != counts[i] && Answers(table.Axes, other).SequenceEqual(answers)));
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

    /// <summary>Every answer: along each choice of keys, whole, and for each single value of each key.</summary>
    private static List<int?> Answers(IReadOnlyList<int> axes, int[] counts)
    {
        var answers = new List<int?>();
        answers.AddRange(Shown(axes, counts));
        answers.AddRange(Shown([axes[0]], Along(axes, counts, 0)));
        answers.AddRange(Shown([axes[1]], Along(axes, counts, 1)));
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
