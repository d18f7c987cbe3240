namespace Almere.SociaalData.Gateway.Authentication;

/// <summary>What a validated token says of its caller: the only source for who asks. Found on a request as <c>context.TokenClaims</c>.</summary>
/// <param name="TenantId">Tenant that issued the token (<c>tid</c>), a GUID in lower case.</param>
/// <param name="Organisation">Code of the organisation that the settings bind to this tenant.</param>
/// <param name="ApplicationId">Calling application (<c>azp</c> or <c>appid</c>).</param>
/// <param name="Roles">
/// Role names that the settings admit for this tenant: the app roles of the token, and those of its scopes that bear the name of such a role.
/// </param>
/// <param name="Scopes">Delegated permissions (<c>scp</c>) of a user token, as issued.</param>
/// <param name="ObjectId">Object id (<c>oid</c>) of the user or service principal, immutable in its tenant; null where the token has none.</param>
/// <param name="IsApplication">Whether the token is an application's own: <c>idtyp</c> is <c>app</c>, or it has roles and <c>oid</c> equals <c>sub</c>.</param>
/// <param name="ExpiresAt">The moment after which the token is no longer accepted.</param>
/// <seealso href="https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference"/>
internal sealed record TokenClaims(
    string TenantId,
    string Organisation,
    string ApplicationId,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Scopes,
    string? ObjectId,
    bool IsApplication,
    DateTimeOffset ExpiresAt)
{
    /// <summary>Organisation and application; never the person.</summary>
    public override string ToString() => $"{Organisation}/{ApplicationId}";
}
