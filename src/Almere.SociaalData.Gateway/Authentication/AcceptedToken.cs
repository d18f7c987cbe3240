using Microsoft.IdentityModel.Tokens;

namespace Almere.SociaalData.Gateway.Authentication;

/// <summary>What the JWT bearer scheme hands on for a validated token: its claims, never its text.</summary>
internal sealed class AcceptedToken(TokenClaims claims) : SecurityToken
{
    public TokenClaims Claims => claims;

    public override string? Id => null;

    public override string? Issuer => null;

    public override SecurityKey? SecurityKey => null;

    public override SecurityKey? SigningKey { get => null; set => throw new NotSupportedException("A validated token keeps no key."); }

    public override DateTime ValidFrom => DateTime.MinValue;

    public override DateTime ValidTo => claims.ExpiresAt.UtcDateTime;
}
