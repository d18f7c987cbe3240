using Xunit;
using System.Globalization;
using Almere.SociaalData.Gateway.Registers;

namespace Almere.SociaalData.Gateway.Tests.Registers;

public class DutchDaysTests
{
    [Fact]
    public void A_day_ends_at_midnight_in_the_Netherlands_in_summer_and_in_winter_whatever_was_asked_before()
    {
        var days = new DutchDays();
        foreach (var (at, day) in new[]
        {
            ("2026-07-01T21:59:59Z", "2026-07-01"),
            ("2026-07-01T22:00:00Z", "2026-07-02"),
            ("2026-01-01T22:59:59Z", "2026-01-01"),
            ("2026-01-01T23:00:00Z", "2026-01-02"),
            ("2026-07-01T21:59:59Z", "2026-07-01"),
            // The nights in which the clock is changed.
            ("2026-03-28T22:59:59Z", "2026-03-28"),
            ("2026-03-28T23:00:00Z", "2026-03-29"),
            ("2026-03-29T22:00:00Z", "2026-03-30"),
            ("2026-10-24T22:00:00Z", "2026-10-25"),
            ("2026-10-25T22:59:59Z", "2026-10-25"),
            ("2026-10-25T23:00:00+00:00", "2026-10-26"),
        })
            Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), days.Of(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture)));
    }
}
