namespace Almere.SociaalData.Api.Shelter;

/// <summary>The days on which intervals end.</summary>
internal static class Intervals
{
    /// <summary>The last day of each interval that ends in a period, and the period's own last day, oldest first.</summary>
    /// <param name="from">First day of the period.</param>
    /// <param name="to">Last day of the period.</param>
    /// <param name="interval">The name of the interval in the schema.</param>
    /// <param name="most">Days at most.</param>
    public static IEnumerable<DateOnly> LastDays(DateOnly from, DateOnly to, string interval, int most)
    {
        var day = from;
        for (var count = 0; day <= to && count < most; count++)
        {
            var end = EndOf(day, interval);
            yield return end < to ? end : to;
            if (end >= to || end == DateOnly.MaxValue)
                yield break;
            day = end.AddDays(1);
        }
    }

    private static DateOnly EndOf(DateOnly day, string interval) => interval switch
    {
        "DAY" => day,
        "WEEK" => day.AddDays(day.DayOfWeek == DayOfWeek.Sunday ? 0 : 7 - (int)day.DayOfWeek),
        "MONTH" => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)),
        "QUARTER" => EndOf(new(day.Year, ((day.Month + 2) / 3) * 3, 1), "MONTH"),
        "YEAR" => new(day.Year, 12, 31),
        _ => throw new System.Diagnostics.UnreachableException($"Unknown interval {interval}."),
    };
}
