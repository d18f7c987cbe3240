using Almere.SociaalData.Gateway.Limits;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Almere.SociaalData.Gateway.Authentication;

/// <summary>Decides about an Entra ID access token: form, tenant, issuer, signature, audience, lifetime, roles, in that order.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc8725"/>
internal sealed class TokenValidator(
    AzureAdSettings azureAd, TenantDirectory tenants, IssuerDirectory issuers, TransportLimits limits, RememberedTokens remembered, TimeProvider clock)
{
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 64 * 1024 };

    /// <summary>What a token says that was accepted before, if all that its acceptance rests on still stands; null where nothing is known of it.</summary>
    /// <param name="token">The digest of the token.</param>
    public TokenClaims? Recall(TokenDigest token) => remembered.Find(token, tenants.Current, clock.GetUtcNow())?.Claims;

    /// <summary>The verdict about a token; one that was accepted before is recognised without checking its signature again.</summary>
    public async ValueTask<TokenVerdict> ValidateAsync(string token, CancellationToken cancellationToken)
    {
        var digest = TokenDigest.Of(token);
        var admitted = tenants.Current;
        if (remembered.Find(digest, admitted, clock.GetUtcNow()) is { } known)
            return known;

        if (UnverifiedToken.Read(token, Handler) is not { } unverified)
            return new TokenVerdict.Invalid("The token is not a JWT signed with RS256 or PS256 that names its key, version and tenant.");
        if (!admitted.TryGetValue(unverified.TenantId, out var tenant))
            return new TokenVerdict.Invalid("The tenant of the token is not admitted to this gateway.");

        var issuer = issuers.Of(unverified.TenantId, unverified.Version);
        if (await issuer.GetKeysAsync(cancellationToken) is not { } keys)
            return new TokenVerdict.Undecided("The signing keys of the token's issuer can't be fetched at the moment; try again in a minute.");
        if (keys.Find(unverified.KeyId) is null && await issuer.GetNewerKeysAsync(keys, cancellationToken) is { } newer)
            keys = newer;
        if (keys.Find(unverified.KeyId) is not { } key)
            return new TokenVerdict.Invalid("The key that the token names is not one of its issuer's signing keys.");

        var outcome = await Handler.ValidateTokenAsync(unverified.Token, Parameters(unverified.Version, keys.Issuer, key));
        var verdict = outcome.IsValid ? TokenGrants.Read(unverified, tenant, azureAd, limits) : new TokenVerdict.Invalid(Reason(outcome.Exception));
        if (verdict is TokenVerdict.Accepted accepted)
            remembered.Add(digest, new RememberedToken(accepted, admitted, issuer, keys));
        return verdict;
    }

    private TokenValidationParameters Parameters(TokenVersion version, string issuer, SecurityKey key) => new()
    {
        ValidIssuer = issuer,
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = UnverifiedToken.Algorithms,
        ValidAudiences = azureAd.AudiencesOf(version),
        RequireAudience = true,
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        LifetimeValidator = (from, until, _, _) => TokenLifetime.Check(from, until, clock.GetUtcNow(), limits.MaxTokenHours),
    };

    private string Reason(Exception? failure) => failure switch
    {
        SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException => "The signature of the token is not that of its issuer.",
        SecurityTokenInvalidAudienceException => $"The token is meant for another audience; ask for the scope api://{azureAd.ClientId}/.default.",
        SecurityTokenInvalidIssuerException => "The issuer of the token is not that of its tenant and version.",
        SecurityTokenInvalidLifetimeException or SecurityTokenNoExpirationException =>
            $"The token is expired, not yet valid, or valid for more than {limits.MaxTokenHours} hours; ask for a new one.",
        _ => "The token can't be validated.",
    };
}
