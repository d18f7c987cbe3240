using Almere.SociaalData.GraphQL.EntityFramework.Figures;
using Almere.SociaalData.GraphQL.EntityFramework.Groups;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;
using Xunit;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests;

/// <summary>Figures are counted once for as long as the rows stay as they are, and never given to whom they don't belong.</summary>
public sealed class KeptFiguresTests : IDisposable
{
    private const string ByStanding = "{ memberGroups(by: [STANDING]) { count fees } }";

    private readonly KeptFigures _kept = new();
    private readonly LibraryDatabase _database = Libraries.Small();

    [Fact]
    public async Task Figures_are_counted_once_until_the_rows_change()
    {
        var door = Door();
        var before = await Runner.RunAsync(door, ByStanding);
        Assert.Equal(before, await Runner.RunAsync(Door(), ByStanding));
        Assert.Single(_database.Statements);

        _database.Execute("""DELETE FROM "Member" """);
        door.Edition = "2";
        Assert.Equal("""{"data":{"memberGroups":[]}}""", await Runner.RunAsync(door, ByStanding));
        Assert.Equal(2, _database.Statements.Count);
    }

    [Fact]
    public async Task Another_condition_value_or_figure_is_counted_anew()
    {
        const string older = "query Older($age: Int!) { memberGroups(by: [STANDING], where: { age: { gte: $age } }) { count } }";
        string[] answers =
        [
            await Runner.RunAsync(Door(), ByStanding), await Runner.RunAsync(Door(), older, """{ "age": 1 }"""), await Runner.RunAsync(Door(), older, """{ "age": 200 }"""),
            await Runner.RunAsync(Door(), "{ memberGroups(by: [STANDING]) { count ageSum } }"),
        ];
        Assert.Equal(answers.Length, answers.Distinct().Count());
        Assert.Equal(answers.Length, _database.Statements.Count);
    }

    [Fact]
    public async Task Without_a_place_to_keep_them_figures_are_counted_each_time()
    {
        for (var i = 0; i < 2; i++)
            await Runner.RunAsync(new(_database, new()), ByStanding);
        Assert.Equal(2, _database.Statements.Count);
    }

    [Fact]
    public async Task Who_asks_while_they_are_counted_gets_that_count()
    {
        var counted = new TaskCompletionSource<IReadOnlyList<GroupRow>>();
        var first = ReadAsync(() => new(counted.Task)).AsTask();
        var second = ReadAsync(() => throw new InvalidOperationException("Counted twice.")).AsTask();
        Assert.False(second.IsCompleted);
        counted.SetResult([new([1], 7, [])]);
        Assert.Same(await first, await second);
        Assert.Same(await first, await ReadAsync(() => throw new InvalidOperationException("Counted again.")));
    }

    [Fact]
    public async Task Where_counting_breaks_off_the_next_one_counts()
    {
        var counted = new TaskCompletionSource<IReadOnlyList<GroupRow>>();
        var first = ReadAsync(() => new(counted.Task)).AsTask();
        var second = ReadAsync(() => new([new([1], 7, [])])).AsTask();
        counted.SetCanceled();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(7, Assert.Single(await second).Count);
    }

    [Fact]
    public async Task Who_waits_for_a_count_may_leave()
    {
        using var leaving = new CancellationTokenSource();
        var first = ReadAsync(() => new(new TaskCompletionSource<IReadOnlyList<GroupRow>>().Task)).AsTask();
        var second = ReadAsync(() => throw new InvalidOperationException("Counted twice."), cancellationToken: leaving.Token).AsTask();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(first.IsCompleted);
    }

    [Fact]
    public async Task More_groups_than_there_is_room_for_are_given_and_not_kept()
    {
        using var small = new KeptFigures(maxSize: 2);
        var counts = 0;
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(3, (await ReadAsync(() =>
            {
                counts++;
                return new([.. Enumerable.Range(0, 3).Select(key => new GroupRow([key], 1, []))]);
            }, small)).Count);
        }

        Assert.Equal(2, counts);
    }

    public void Dispose()
    {
        _kept.Dispose();
        _database.Dispose();
    }

    private ValueTask<IReadOnlyList<GroupRow>> ReadAsync(Func<ValueTask<IReadOnlyList<GroupRow>>> count, KeptFigures? kept = null, CancellationToken cancellationToken = default) =>
        (kept ?? _kept).ReadAsync("key", count, groups => groups.Count, cancellationToken);

    private LibraryDoor Door() => new(_database, new()) { KeptFigures = _kept };
}
