using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace Almere.SociaalData.Gateway.Authentication.Development;

/// <summary>
/// Stands in for Entra ID on a developer's machine: discovery documents, a key set and signed tokens of every tenant. The gateway
/// validates its tokens exactly as it would Entra's; it only fetches the documents from here instead of over the network.
/// </summary>
internal sealed class DevelopmentIssuer(AzureAdSettings azureAd, DevelopmentIssuerSettings settings, TimeProvider clock) : IDocumentRetriever, IDisposable
{
    private const string KeyId = "development";
    private const string DiscoveryPath = ".well-known/openid-configuration";
    private const string KeysPath = "discovery/keys";

    private static readonly string[] GrantTypes = ["client_credentials"];
    private static readonly string[] ResponseTypes = ["token"];
    private static readonly string[] SubjectTypes = ["pairwise"];
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256];

    /// <summary>Life of a token.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(1);

    // Made when first needed, kept in memory only, gone with the process.
    private readonly Lazy<RSA> _key = new(() => RSA.Create(2048));

    /// <summary>The client ids that this issuer knows, in the order of the settings.</summary>
    public IEnumerable<string> ClientIds => settings.Clients.Keys;

    /// <summary>A signed token for a client, in the form of the given version; null when the client isn't known.</summary>
    public string? Issue(string clientId, TokenVersion version)
    {
        if (!settings.Clients.TryGetValue(clientId, out var client))
            return null;
        var now = clock.GetUtcNow().UtcDateTime;
        var application = StableId(clientId, "application");
        var subject = StableId(clientId, client.Person ? "person" : "application object");
        var claims = new Dictionary<string, object>
        {
            ["ver"] = version is TokenVersion.V1 ? "1.0" : "2.0",
            ["tid"] = client.TenantId,
            ["oid"] = subject,
            ["sub"] = client.Person ? StableId(clientId, "pairwise subject") : subject,
            ["roles"] = client.Roles.ToArray(),
            ["uti"] = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(16)),
            [version is TokenVersion.V1 ? "appid" : "azp"] = application,
            [version is TokenVersion.V1 ? "appidacr" : "azpacr"] = client.Person ? "0" : "1",
            [client.Person ? "scp" : "idtyp"] = client.Person ? "access_as_user" : "app",
        };
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = IssuerOf(client.TenantId, version),
            Audience = azureAd.AudiencesOf(version)[0],
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lifetime,
            Claims = claims,
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(_key.Value) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256),
        });
    }

    /// <summary>
    /// The document at a path below the issuer's base address: <c>{tenant}/v2.0/.well-known/openid-configuration</c> (or without
    /// <c>v2.0</c>), or <c>{tenant}/discovery/keys</c>; null when there is none.
    /// </summary>
    public string? Document(string path) => path.Split('/', 2) switch
    {
        [var tenant, $"v2.0/{DiscoveryPath}"] => Discovery(tenant, TokenVersion.V2),
        [var tenant, DiscoveryPath] => Discovery(tenant, TokenVersion.V1),
        [_, KeysPath] => KeySet(),
        _ => null,
    };

    /// <inheritdoc/>
    public Task<string> GetDocumentAsync(string address, CancellationToken cancel) =>
        address.StartsWith(azureAd.Instance, StringComparison.Ordinal) && Document(address[azureAd.Instance.Length..]) is { } document
            ? Task.FromResult(document)
            : throw new FileNotFoundException($"The development issuer has no document at {address}.");

    public void Dispose()
    {
        if (_key.IsValueCreated)
            _key.Value.Dispose();
    }

    private string IssuerOf(string tenantId, TokenVersion version) =>
        version is TokenVersion.V1 ? $"{azureAd.Instance}{tenantId}/" : $"{azureAd.Instance}{tenantId}/v2.0";

    private string Discovery(string tenantId, TokenVersion version) => JsonSerializer.Serialize(new
    {
        issuer = IssuerOf(tenantId, version),
        jwks_uri = $"{azureAd.Instance}{tenantId}/{KeysPath}",
        token_endpoint = $"{azureAd.Instance}token",
        grant_types_supported = GrantTypes,
        response_types_supported = ResponseTypes,
        subject_types_supported = SubjectTypes,
        id_token_signing_alg_values_supported = Algorithms,
    });

    private string KeySet()
    {
        var key = _key.Value.ExportParameters(includePrivateParameters: false);
        return JsonSerializer.Serialize(new
        {
            keys = new[]
            {
                new { kty = "RSA", use = "sig", alg = SecurityAlgorithms.RsaSha256, kid = KeyId, n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) },
            },
        });
    }

    // The same client keeps its ids over restarts, as a registration does.
    private static string StableId(string clientId, string what) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{what} of {clientId}")).AsSpan(0, 16)).ToString();
}
