using System.Collections.Concurrent;
using Microsoft.IdentityModel.Protocols;

namespace Almere.SociaalData.Gateway.Authentication;

/// <summary>The issuers of the admitted tenants: one for each tenant and token version, made when a first token asks for it.</summary>
internal sealed class IssuerDirectory(
    AzureAdSettings azureAd, IDocumentRetriever documents, TimeProvider clock, ILogger<Issuer> logger) : IDisposable
{
    private readonly ConcurrentDictionary<(string TenantId, TokenVersion Version), Issuer> _issuers = new();

    /// <summary>The issuer of an admitted tenant; never call it with a tenant id that the settings don't know.</summary>
    public Issuer Of(string tenantId, TokenVersion version) =>
        _issuers.GetOrAdd((tenantId, version), key => new Issuer(key.TenantId, DiscoveryAddress(key.TenantId, key.Version), documents, clock, logger));

    public void Dispose()
    {
        foreach (var issuer in _issuers.Values)
            issuer.Dispose();
    }

    private string DiscoveryAddress(string tenantId, TokenVersion version) => version is TokenVersion.V1
        ? $"{azureAd.Instance}{tenantId}/.well-known/openid-configuration"
        : $"{azureAd.Instance}{tenantId}/v2.0/.well-known/openid-configuration";
}
