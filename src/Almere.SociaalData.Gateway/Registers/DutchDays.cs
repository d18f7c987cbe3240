namespace Almere.SociaalData.Gateway.Registers;

/// <summary>The day in the Netherlands: grants hold from day to day as the municipality counts days. Safe for use by several threads at once.</summary>
internal sealed class DutchDays
{
    private static readonly TimeZoneInfo Netherlands = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    // The clocks differ whole hours, so that an hour lies within one day.
    private Hour? _last;

    private sealed record Hour(long Number, DateOnly Day);

    /// <summary>The day at a moment.</summary>
    public DateOnly Of(DateTimeOffset at)
    {
        var number = at.UtcTicks / TimeSpan.TicksPerHour;
        if (_last is { } last && last.Number == number)
            return last.Day;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Netherlands).DateTime);
        _last = new(number, day);
        return day;
    }
}
