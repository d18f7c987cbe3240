using System.Collections.Frozen;

namespace Almere.SociaalData.Gateway.Authentication;

/// <summary>An accepted token, with what its acceptance rests on: the tenants of the settings and the issuer's keys of that moment.</summary>
internal sealed record RememberedToken(
    TokenVerdict.Accepted Verdict, FrozenDictionary<string, Tenant> Tenants, Issuer Issuer, IssuerKeys Keys)
{
    /// <summary>Whether it would be accepted today for the same reasons: nothing that it rests on has been replaced, and it hasn't expired.</summary>
    public bool Holds(FrozenDictionary<string, Tenant> tenants, DateTimeOffset now) =>
        ReferenceEquals(tenants, Tenants)
        && ReferenceEquals(Issuer.Current, Keys)
        && now < Verdict.Claims.ExpiresAt + TokenLifetime.ClockSkew;
}
