using System.Collections.Frozen;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Almere.SociaalData.Gateway.Authentication;

/// <summary>What a tenant's discovery document of one token version says: the exact issuer, and its signing keys by key id.</summary>
/// <seealso href="https://openid.net/specs/openid-connect-discovery-1_0.html"/>
internal sealed class IssuerKeys
{
    /// <summary>Smallest RSA key that is trusted, in bits.</summary>
    private const int LeastKeySize = 2048;

    private readonly FrozenDictionary<string, SecurityKey> _keys;

    private IssuerKeys(string issuer, FrozenDictionary<string, SecurityKey> keys) => (Issuer, _keys) = (issuer, keys);

    /// <summary>The only value of <c>iss</c> that belongs to these keys.</summary>
    public string Issuer { get; }

    /// <summary>The key with this id (<c>kid</c>), or null.</summary>
    public SecurityKey? Find(string keyId) => _keys.GetValueOrDefault(keyId);

    /// <summary>Takes from a discovery document and its key set what may sign tokens of the tenant.</summary>
    /// <exception cref="InvalidDataException">The document belongs to another tenant, or holds no usable key.</exception>
    public static IssuerKeys From(OpenIdConnectConfiguration document, string tenantId)
    {
        if (document.Issuer is not { } issuer || !issuer.Contains(tenantId, StringComparison.Ordinal))
            throw new InvalidDataException($"The discovery document of tenant {tenantId} names another issuer.");
        var keys = new Dictionary<string, SecurityKey>(StringComparer.Ordinal);
        foreach (var key in document.JsonWebKeySet?.Keys ?? [])
            if (MaySign(key, issuer, tenantId))
                keys[key.KeyId] = key;
        return keys.Count > 0
            ? new IssuerKeys(issuer, keys.ToFrozenDictionary(StringComparer.Ordinal))
            : throw new InvalidDataException($"The key set of tenant {tenantId} holds no RSA key that may sign tokens.");
    }

    private static bool MaySign(JsonWebKey key, string issuer, string tenantId) =>
        key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, KeyId.Length: > 0, HasPrivateKey: false, KeySize: >= LeastKeySize }
        && key.Use is null or "" or JsonWebKeyUseNames.Sig
        && BelongsTo(key, issuer, tenantId);

    // Entra ID marks a key with the issuer that it may sign for; a key of another tenant can stand in the same set.
    private static bool BelongsTo(JsonWebKey key, string issuer, string tenantId) =>
        !key.AdditionalData.TryGetValue("issuer", out var marked)
        || marked is string owner && owner.Replace("{tenantid}", tenantId, StringComparison.Ordinal) == issuer;
}
