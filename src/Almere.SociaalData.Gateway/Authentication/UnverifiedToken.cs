using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Almere.SociaalData.Gateway.Authentication;

/// <summary>A token that has the right form, read only to learn which key must have signed it. Nothing in it is to be believed yet.</summary>
internal sealed record UnverifiedToken(JsonWebToken Token, string KeyId, TokenVersion Version, string TenantId)
{
    /// <summary>The accepted signature algorithms (OAuth NL profile): RSA with SHA-256.</summary>
    public static IReadOnlyList<string> Algorithms { get; } = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256];

    /// <summary>Reads a token's form; null when it is not a signed JWT with the accepted algorithms and the claims that lead to its key.</summary>
    public static UnverifiedToken? Read(string token, JsonWebTokenHandler handler)
    {
        if (!handler.CanReadToken(token) || Parse(token, handler) is not { IsEncrypted: false, IsSigned: true } parsed)
            return null;
        if (!Algorithms.Contains(parsed.Alg) || parsed.Kid is not { Length: > 0 and <= 256 } keyId)
            return null;
        // RFC 7515 §4.1.11: a header that must be understood and isn't makes the token invalid; no such header is understood here.
        if (parsed.TryGetHeaderValue<object>("crit", out _))
            return null;
        if (VersionOf(parsed) is not { } version || !parsed.TryGetPayloadValue<string>("tid", out var tenant))
            return null;
        return Guid.TryParseExact(tenant, "D", out var tenantId) ? new UnverifiedToken(parsed, keyId, version, tenantId.ToString()) : null;
    }

    private static JsonWebToken? Parse(string token, JsonWebTokenHandler handler)
    {
        try
        {
            return handler.ReadJsonWebToken(token);
        }
        catch (ArgumentException)
        {
            return null; // what the library throws for a text that isn't a JWT
        }
    }

    private static TokenVersion? VersionOf(JsonWebToken token) => token.TryGetPayloadValue<string>("ver", out var version)
        ? version switch
        {
            "1.0" => TokenVersion.V1,
            "2.0" => TokenVersion.V2,
            _ => null,
        }
        : null;
}
