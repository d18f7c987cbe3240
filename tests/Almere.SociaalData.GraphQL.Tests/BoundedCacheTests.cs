using Xunit;

namespace Almere.SociaalData.GraphQL.Tests;

public sealed class BoundedCacheTests
{
    [Fact]
    public void What_was_kept_is_found_and_the_first_value_stays()
    {
        var cache = new BoundedCache<string, string>(10, 100);
        Assert.Equal("one", cache.Add("a", "one", 1));
        Assert.Equal("one", cache.Add("a", "two", 1));
        Assert.Equal("one", cache.Find("a"));
        Assert.Null(cache.Find("b"));
    }

    [Fact]
    public void When_it_is_full_the_oldest_goes_that_was_not_used()
    {
        var cache = new BoundedCache<int, string>(3, 100);
        for (var key = 1; key <= 3; key++)
            cache.Add(key, $"{key}", 1);
        cache.Find(1);
        cache.Add(4, "4", 1);
        Assert.NotNull(cache.Find(1));
        Assert.Null(cache.Find(2));
        Assert.NotNull(cache.Find(4));
    }

    [Fact]
    public void A_new_value_is_kept_also_when_all_others_are_in_use()
    {
        var cache = new BoundedCache<int, string>(2, 100);
        cache.Add(1, "1", 1);
        cache.Add(2, "2", 1);
        cache.Find(1);
        cache.Find(2);
        cache.Add(3, "3", 1);
        Assert.NotNull(cache.Find(3));
        Assert.Equal(2, cache.Count);
    }

    [Fact]
    public void The_total_weight_stays_under_its_bound()
    {
        var cache = new BoundedCache<int, string>(100, 10);
        for (var key = 0; key < 50; key++)
            cache.Add(key, "", 4);
        Assert.Equal(2, cache.Count);
        cache.Add(99, "", 11);
        Assert.Null(cache.Find(99));
    }

    [Fact]
    public async Task Many_threads_may_use_it_at_once()
    {
        var cache = new BoundedCache<int, string>(50, 1_000);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < 20_000; i++)
            {
                var key = (i * (thread + 1)) % 97;
                Assert.Equal($"{key}", cache.Find(key) ?? cache.Add(key, $"{key}", 1));
            }
        })));
        Assert.InRange(cache.Count, 1, 50);
    }
}
