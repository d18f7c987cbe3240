namespace Almere.SociaalData.Gateway.Authentication;

/// <summary>When a token counts.</summary>
internal static class TokenLifetime
{
    /// <summary>How far the clocks of issuer and gateway may differ.</summary>
    public static TimeSpan ClockSkew { get; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether <paramref name="now"/> lies between <c>nbf</c> and <c>exp</c>, and these no further apart than <paramref name="maxHours"/>.</summary>
    public static bool Check(DateTime? notBefore, DateTime? expires, DateTimeOffset now, int maxHours) =>
        notBefore is { } from && expires is { } until
        && now.UtcDateTime >= from - ClockSkew
        && now.UtcDateTime < until + ClockSkew
        && until - from <= TimeSpan.FromHours(maxHours) + ClockSkew;
}
