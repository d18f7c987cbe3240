namespace Almere.SociaalData.Api.Shelter;

/// <summary>Shares of a whole.</summary>
internal static class Rates
{
    private const int Digits = 4;

    /// <summary>A part as a share of the whole, rounded to four digits; null where either is unknown or the whole is nothing.</summary>
    public static decimal? Of(long? part, long? whole) =>
        part is { } value && whole is > 0 and { } total ? decimal.Round((decimal)value / total, Digits, MidpointRounding.AwayFromZero) : null;
}
