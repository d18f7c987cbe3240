using Almere.SociaalData.Domain.Clients;
using Xunit;

namespace Almere.SociaalData.Domain.Tests.Clients;

public sealed class BsnTests
{
    [Theory]
    [InlineData("123456782", true)]
    [InlineData("111222333", true)]
    [InlineData("999900006", true)]
    [InlineData("999900018", true)]
    [InlineData("999900031", true)]
    [InlineData("999900043", true)]
    [InlineData("999900055", true)]
    [InlineData("999900067", true)]
    [InlineData("999900079", true)]
    [InlineData("999900080", true)]
    [InlineData("123456789", false)]
    [InlineData("111222334", false)]
    [InlineData("000000000", false)]
    [InlineData("999900007", false)]
    public void Accepts_only_numbers_that_pass_the_eleven_test(string text, bool accepted) =>
        Assert.Equal(accepted, Bsn.TryParse(text, out _));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("1234567820")]
    [InlineData("12345678a")]
    [InlineData("-23456782")]
    [InlineData(" 23456782")]
    [InlineData("١٢٣٤٥٦٧٨٢")]
    public void Refuses_what_is_not_one_to_nine_digits(string? text) => Assert.False(Bsn.TryParse(text, out _));

    [Theory]
    [InlineData("10000021", "010000021")]
    [InlineData("123456782", "123456782")]
    public void A_lost_leading_zero_is_put_back(string text, string digits) => Assert.Equal(digits, Bsn.Parse(text).Value);

    [Fact]
    public void With_and_without_the_leading_zero_it_is_the_same_number() => Assert.Equal(Bsn.Parse("010000021"), Bsn.Parse("10000021"));

    [Fact]
    public void Does_not_print_itself()
    {
        var bsn = Bsn.Parse("123456782");
        Assert.Equal("*********", bsn.ToString());
        Assert.Equal("*********", $"{bsn}");
    }

    [Fact]
    public void A_refusal_does_not_repeat_the_text()
    {
        var refusal = Assert.Throws<FormatException>(() => Bsn.Parse("123456789"));
        Assert.DoesNotContain("123456789", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_was_never_given_has_no_digits() => Assert.Throws<InvalidOperationException>(() => default(Bsn).Value);

    [Fact]
    public void One_wrong_digit_is_always_found()
    {
        const string Right = "123456782";
        for (var place = 0; place < Right.Length; place++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                var text = $"{Right[..place]}{digit}{Right[(place + 1)..]}";
                Assert.Equal(text == Right, Bsn.TryParse(text, out _));
            }
        }
    }
}
