using System.Globalization;
using Almere.SociaalData.GraphQL.EntityFramework.SchemaText;
using Xunit;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests;

/// <summary>Days are read as the parser of any format reads them by <c>yyyy-MM-dd</c>, and nothing else is.</summary>
public sealed class DateTextTests
{
    [Fact]
    public void Every_day_of_years_of_each_kind_is_read_and_no_other()
    {
        foreach (var year in (int[])[0, 1, 4, 100, 1900, 1999, 2000, 2024, 2026, 2100, 9996, 9999])
        {
            for (var month = 0; month <= 13; month++)
            {
                for (var day = 0; day <= 32; day++)
                    AssertAlike($"{year:0000}-{month:00}-{day:00}");
            }
        }
    }

    [Fact]
    public void A_text_of_another_form_is_no_day()
    {
        const string day = "2026-07-31";
        // Signs, spaces, the end of a text, digits and dashes of other scripts, and what stands beside the digits.
        const string others = "0123456789-/:.+ \t\n\0a\u0660\u06F1\uFF12\u2010\u2212\u00A0";
        for (var place = 0; place <= day.Length; place++)
        {
            foreach (var other in others)
            {
                AssertAlike(day[..place] + other + day[place..]);
                if (place < day.Length)
                    AssertAlike(day[..place] + other + day[(place + 1)..]);
            }

            AssertAlike(day[..place]);
            AssertAlike(day[place..]);
            AssertAlike(day + day[..place]);
        }

        foreach (var text in (string[])["", "26-07-31", "2026-7-31", "2026-07-1", "02026-07-31", "2026-07-31T00:00", "20260731", "31-07-2026", "\"2026-07-31\""])
            AssertAlike(text);
    }

    private static void AssertAlike(string text)
    {
        var isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var expected);
        Assert.True(DateText.TryParse(text, out var date) == isDay, $"\"{text}\" is {(isDay ? "" : "no ")}day.");
        Assert.Equal(expected, date);
    }
}
