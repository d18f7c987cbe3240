using System.Globalization;
using Almere.SociaalData.Data.Imports.Reading;

namespace Almere.SociaalData.Data.Imports.Columns;

/// <summary>A day of the calendar.</summary>
internal sealed class DateColumn(string name, string about, bool isRequired = true) : ImportColumn<DateOnly>(name, about, isRequired)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>Whether it tells of what has happened: then it can't lie after the day of the import.</summary>
    public bool IsPast { get; init; }

    public override string Expected =>
        $"a date as yyyy-MM-dd, from {FirstYear} to {(IsPast ? "the day of the import" : LastYear.ToString(CultureInfo.InvariantCulture))}";

    public override bool TryRead(string text, ImportRow row, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value)
        && value.Year is >= FirstYear and <= LastYear && (!IsPast || value <= row.Today);
}
