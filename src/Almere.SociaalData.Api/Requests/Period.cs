using System.Globalization;

namespace Almere.SociaalData.Api.Requests;

/// <summary>Months, quarters and years as numbers that follow each other: months counted from the year 0, quarters and years as thirds and twelfths of that.</summary>
internal static class Period
{
    /// <summary>Months in a year.</summary>
    public const int MonthsInYear = 12;

    /// <summary>Months in a quarter.</summary>
    public const int MonthsInQuarter = 3;

    /// <summary>Months in one period of a key; null for a key that is no period.</summary>
    public static int? MonthsOf(string key) => key switch
    {
        "REQUESTED_MONTH" => 1,
        "REQUESTED_QUARTER" => MonthsInQuarter,
        "REQUESTED_YEAR" => MonthsInYear,
        _ => null,
    };

    /// <summary>The number of the month that a day lies in.</summary>
    public static int MonthOf(DateOnly day) => (day.Year * MonthsInYear) + day.Month - 1;

    /// <summary>A period in words: 2026-07, 2026-Q3 or 2026.</summary>
    /// <param name="number">The number of the period.</param>
    /// <param name="months">Months in one period.</param>
    public static string NameOf(long number, int months)
    {
        var (year, part) = Math.DivRem(number, MonthsInYear / months);
        return months switch
        {
            MonthsInYear => number.ToString(CultureInfo.InvariantCulture),
            MonthsInQuarter => string.Create(CultureInfo.InvariantCulture, $"{year}-Q{part + 1}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{year}-{part + 1:00}"),
        };
    }
}
