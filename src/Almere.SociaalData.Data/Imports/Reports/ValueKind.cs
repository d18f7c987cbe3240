using System.Globalization;

namespace Almere.SociaalData.Data.Imports.Reports;

/// <summary>What sort of value was found, so that a problem can be told without the value: it may be personal, in any column.</summary>
internal static class ValueKind
{
    public static string Of(string value)
    {
        if (value.Length == 0) return "nothing";
        if (!value.AsSpan().ContainsAnyExceptInRange('0', '9')) return Counted(value.Length, "digit");
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return "a date";
        if (decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _)) return "a number";
        return value.All(char.IsLetter) ? Counted(value.Length, "letter") : $"a text of {Counted(value.Length, "character")}";
    }

    private static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
