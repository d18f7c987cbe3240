using System.Globalization;
using Xunit;

namespace Almere.SociaalData.Domain.Tests;

public sealed class ScaleTests
{
    private static readonly ScaleAttribute Cents = new(2);

    [Theory]
    [InlineData("17.50", 1750)]
    [InlineData("-0.01", -1)]
    [InlineData("0", 0)]
    [InlineData("1.1000", 110)]
    [InlineData("92233720368547758.07", long.MaxValue)]
    public void An_amount_is_kept_in_whole_units(string text, long units)
    {
        var amount = decimal.Parse(text, CultureInfo.InvariantCulture);
        Assert.Equal(units, Cents.ToUnits(amount));
        Assert.Equal(amount, Cents.FromUnits(units));
    }

    [Theory]
    [InlineData("0.001")]
    [InlineData("10.005")]
    [InlineData("92233720368547758.08")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    public void What_is_finer_or_too_large_does_not_fit(string text)
    {
        var amount = decimal.Parse(text, CultureInfo.InvariantCulture);
        Assert.False(Cents.Fits(amount));
        Assert.Throws<ArgumentOutOfRangeException>(() => Cents.ToUnits(amount));
    }
}
