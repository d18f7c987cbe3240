namespace Almere.SociaalData.GraphQL.EntityFramework.SchemaText;

/// <summary>Reads days as <c>yyyy-MM-dd</c>, of ten characters each in its place: a request names several, and the parser of any format takes ten times as long.</summary>
internal static class DateText
{
    /// <summary>The day; false where the text isn't one, or the day doesn't exist.</summary>
    public static bool TryParse(string text, out DateOnly date)
    {
        date = default;
        if (text is not [var y1, var y2, var y3, var y4, '-', var m1, var m2, '-', var d1, var d2]
            || !char.IsAsciiDigit(y1) || !char.IsAsciiDigit(y2) || !char.IsAsciiDigit(y3) || !char.IsAsciiDigit(y4)
            || !char.IsAsciiDigit(m1) || !char.IsAsciiDigit(m2) || !char.IsAsciiDigit(d1) || !char.IsAsciiDigit(d2))
            return false;
        var (year, month, day) = ((Number(y1, y2) * 100) + Number(y3, y4), Number(m1, m2), Number(d1, d2));
        if (year == 0 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new(year, month, day);
        return true;
    }

    private static int Number(char tens, char ones) => ((tens - '0') * 10) + ones - '0';
}
