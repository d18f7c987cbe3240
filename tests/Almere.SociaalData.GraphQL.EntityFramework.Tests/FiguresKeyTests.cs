using Almere.SociaalData.GraphQL.EntityFramework.Figures;
using Xunit;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests;

/// <summary>Figures have the same key only where everything is the same that they are made of.</summary>
public sealed class FiguresKeyTests
{
    private static readonly DateOnly Day = new(2026, 7, 1);

    [Fact]
    public void The_same_statement_values_and_rows_have_the_same_key_whoever_planned_them()
    {
        var (one, other) = (Key([3, Day, "GM0034", new List<string> { "a", "b" }, new[] { 1, 2 }, null]), Key([3, Day, "GM0034", new List<string> { "a", "b" }, new[] { 1, 2 }, null]));
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void Anything_else_is_another_key()
    {
        FiguresKey[] keys =
        [
            Key([]), Key([], text: "SELECT 2"), Key([], reading: "other"), Key([], edition: 2), Key([], edition: "1"),
            Key([1]), Key([2]), Key([1L]), Key(["1"]), Key([null]), Key([1, null]), Key([null, 1]), Key([1, 2]), Key([2, 1]), Key([Day]), Key([Day.AddDays(1)]),
            Key([new[] { 1, 2 }]), Key([new[] { 2, 1 }]), Key([new[] { 1L, 2 }]), Key([new[] { 1 }, 2]), Key([new[] { 1 }, new[] { 2 }]), Key([Array.Empty<int>()]),
            Key([new List<string>()]), Key([new List<string> { "a,b" }]), Key([new List<string> { "a", "b" }]), Key([new List<string> { "a" }, new List<string> { "b" }]),
        ];
        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    private static FiguresKey Key(object?[] values, string text = "SELECT 1", string reading = "one", object? edition = null) =>
        new(new(text, reading), edition ?? 1, values);
}
