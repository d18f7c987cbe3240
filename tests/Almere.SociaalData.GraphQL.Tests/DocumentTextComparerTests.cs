using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests;

public sealed class DocumentTextComparerTests
{
    private static readonly DocumentTextComparer Comparer = new();

    [Fact]
    public void Equal_texts_have_the_same_hash() => Prop.ForAll<string?>(text =>
    {
        var one = text ?? "";
        var other = new string(one.AsSpan());
        Assert.True(Comparer.Equals(one, other));
        Assert.Equal(Comparer.GetHashCode(one), Comparer.GetHashCode(other));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_that_differs_in_one_place_has_another_hash_wherever_that_is()
    {
        var hashes = new HashSet<int>();
        for (var length = 1; length <= 100; length++)
        {
            var text = new string('a', length);
            Assert.True(hashes.Add(Comparer.GetHashCode(text)));
            for (var i = 0; i < length; i++)
                hashes.Add(Comparer.GetHashCode($"{text[..i]}b{text[(i + 1)..]}"));
        }

        // Of some 5,000 hashes of 32 bits two are the same once in three hundred times; a whole position that didn't count would make 50 so.
        Assert.InRange(hashes.Count, 5_150 - 5, 5_150);
    }
}
