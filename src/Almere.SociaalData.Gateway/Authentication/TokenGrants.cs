using System.Text.Json;
using Almere.SociaalData.Gateway.Limits;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Almere.SociaalData.Gateway.Authentication;

/// <summary>What a genuine token grants: its claims, measured against what the settings allow its tenant.</summary>
internal static class TokenGrants
{
    /// <summary>The claims of a token whose signature, issuer, audience and lifetime are in order, or why they grant nothing.</summary>
    public static TokenVerdict Read(UnverifiedToken verified, Tenant tenant, AzureAdSettings azureAd, TransportLimits limits)
    {
        var token = verified.Token;
        if (ApplicationOf(verified) is not { Length: > 0 } application)
            return new TokenVerdict.Invalid($"The token doesn't name the calling application in its claim {ApplicationClaim(verified.Version)}.");
        TokenVerdict.Insufficient Refuse(string reason) => new(reason) { Organisation = tenant.Organisation, Application = application };
        if (tenant.Applications.Count > 0 && !tenant.Applications.Contains(application, StringComparer.OrdinalIgnoreCase))
            return Refuse("The calling application is not one of those that its tenant may call with; have it added to the settings of the gateway.");
        if (Texts(token, "roles") is not { } roles || Texts(token, "role") is not { } moreRoles)
            return new TokenVerdict.Invalid("The roles of the token are not a list of names.");

        string[] appRoles = [.. roles, .. moreRoles];
        string[] scopes = [.. Words(token, "scp"), .. Words(token, "scope")];
        if (appRoles.Length > limits.MaxTokenRoles)
            return Refuse($"The token carries {appRoles.Length} roles; at most {limits.MaxTokenRoles} are accepted.");
        if (appRoles.Length + scopes.Length == 0 && !azureAd.AllowWebApiToBeAuthorizedByACL)
            return Refuse("The token carries no role and no scope; have a role of this gateway assigned to the application or user.");
        if (appRoles.Any(role => !tenant.Roles.Contains(role)))
            return Refuse("The token carries a role that its tenant may not hold; have it removed from the application or user.");

        var objectId = Text(token, "oid");
        return new TokenVerdict.Accepted(new TokenClaims(
            verified.TenantId,
            tenant.Organisation,
            application,
            [.. appRoles.Concat(scopes.Where(tenant.Roles.Contains)).Distinct(StringComparer.Ordinal)],
            scopes,
            objectId,
            IsApplication: Text(token, "idtyp") is "app" || (appRoles.Length > 0 && objectId is not null && objectId == token.Subject),
            ExpiresAt: token.ValidTo));
    }

    private static string ApplicationClaim(TokenVersion version) => version is TokenVersion.V1 ? "appid" : "azp";

    private static string? ApplicationOf(UnverifiedToken verified) => Text(verified.Token, ApplicationClaim(verified.Version));

    private static string? Text(JsonWebToken token, string claim) => token.TryGetPayloadValue<string>(claim, out var text) ? text : null;

    private static string[] Words(JsonWebToken token, string claim) =>
        Text(token, claim)?.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>A claim that is a list of texts or one text; empty where it is absent, null where it is anything else.</summary>
    private static string[]? Texts(JsonWebToken token, string claim)
    {
        if (!token.TryGetPayloadValue<object>(claim, out var value))
            return [];
        return value switch
        {
            string one => [one],
            JsonElement { ValueKind: JsonValueKind.Array } many when many.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String) =>
                [.. many.EnumerateArray().Select(item => item.GetString()!)],
            _ => null,
        };
    }
}
