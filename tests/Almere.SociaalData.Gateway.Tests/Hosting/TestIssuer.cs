using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace Almere.SociaalData.Gateway.Tests.Hosting;

/// <summary>An issuer with the addresses and documents of Entra ID, whose tokens and keys a test can spoil at will.</summary>
internal sealed class TestIssuer(TimeProvider clock) : IDocumentRetriever, IDisposable
{
    public const string TenantId = "11111111-2222-4333-8444-555555555555";
    public const string ClientId = "99999999-aaaa-4bbb-8ccc-dddddddddddd";
    public const string ApplicationId = "77777777-aaaa-4bbb-8ccc-dddddddddddd";
    private const string Instance = "https://login.microsoftonline.com/";

    private readonly List<(string Id, RSA Key, string? Owner)> _keys = [("first", RSA.Create(2048), null)];

    /// <summary>How often a document was fetched.</summary>
    public int Fetches { get; private set; }

    /// <summary>Whether the issuer can't be reached.</summary>
    public bool Down { get; set; }

    public RSA CurrentKey => _keys[^1].Key;

    public string CurrentKeyId => _keys[^1].Id;

    /// <summary>Adds a key and signs with it from now on.</summary>
    public void AddKey(string id, string? owner = null) => _keys.Add((id, RSA.Create(2048), owner));

    /// <summary>Takes the oldest key out of the key set.</summary>
    public void WithdrawOldest()
    {
        _keys[0].Key.Dispose();
        _keys.RemoveAt(0);
    }

    /// <summary>Claims of an application's v2 token that is in order.</summary>
    public Dictionary<string, object?> V2(string tenantId = TenantId) => new()
    {
        ["ver"] = "2.0",
        ["iss"] = $"{Instance}{tenantId}/v2.0",
        ["aud"] = ClientId,
        ["tid"] = tenantId,
        ["azp"] = ApplicationId,
        ["oid"] = "33333333-aaaa-4bbb-8ccc-dddddddddddd",
        ["sub"] = "33333333-aaaa-4bbb-8ccc-dddddddddddd",
        ["roles"] = new[] { "coa" },
        ["nbf"] = Seconds(TimeSpan.FromMinutes(-5)),
        ["exp"] = Seconds(TimeSpan.FromMinutes(55)),
    };

    /// <summary>Claims of an application's v1 token that is in order.</summary>
    public Dictionary<string, object?> V1()
    {
        var claims = V2();
        claims["ver"] = "1.0";
        claims["iss"] = $"https://sts.windows.net/{TenantId}/";
        claims["aud"] = $"api://{ClientId}";
        claims["appid"] = ApplicationId;
        claims.Remove("azp");
        return claims;
    }

    /// <summary>A moment from now, in seconds since 1970 as tokens count.</summary>
    public long Seconds(TimeSpan fromNow) => (clock.GetUtcNow() + fromNow).ToUnixTimeSeconds();

    /// <summary>A token with these claims, signed with the current key; claims that are null are left out.</summary>
    public string Sign(Dictionary<string, object?> claims, string algorithm = "RS256", string? keyId = null, Dictionary<string, object>? moreHeaders = null)
    {
        var unsigned = Unsigned(claims, algorithm, keyId ?? CurrentKeyId, moreHeaders);
        var padding = algorithm.StartsWith('P') ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
        var hash = algorithm.EndsWith("512", StringComparison.Ordinal) ? HashAlgorithmName.SHA512 : HashAlgorithmName.SHA256;
        return $"{unsigned}.{Base64UrlEncoder.Encode(CurrentKey.SignData(Encoding.ASCII.GetBytes(unsigned), hash, padding))}";
    }

    /// <summary>Header and payload of a token, without a signature.</summary>
    public static string Unsigned(Dictionary<string, object?> claims, string algorithm, string? keyId, Dictionary<string, object>? moreHeaders = null)
    {
        var header = new Dictionary<string, object?>(moreHeaders?.ToDictionary(pair => pair.Key, pair => (object?)pair.Value) ?? [])
        {
            ["alg"] = algorithm,
            ["typ"] = "JWT",
        };
        if (keyId is not null)
            header["kid"] = keyId;
        var payload = claims.Where(claim => claim.Value is not null).ToDictionary(claim => claim.Key, claim => claim.Value);
        return $"{Base64UrlEncoder.Encode(JsonSerializer.Serialize(header))}.{Base64UrlEncoder.Encode(JsonSerializer.Serialize(payload))}";
    }

    public Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        Fetches++;
        if (Down || !address.StartsWith(Instance, StringComparison.Ordinal))
            throw new IOException("The issuer can't be reached.");
        return Task.FromResult(address[Instance.Length..].Split('/', 2) switch
        {
            [var tenant, "v2.0/.well-known/openid-configuration"] => Discovery($"{Instance}{tenant}/v2.0", tenant),
            [var tenant, ".well-known/openid-configuration"] => Discovery($"https://sts.windows.net/{tenant}/", tenant),
            [_, "keys"] => KeySet(),
            _ => throw new IOException($"No document at {address}."),
        });
    }

    public void Dispose() => _keys.ForEach(key => key.Key.Dispose());

    private static string Discovery(string issuer, string tenant) => JsonSerializer.Serialize(new { issuer, jwks_uri = $"{Instance}{tenant}/keys" });

    private string KeySet() => JsonSerializer.Serialize(new
    {
        keys = _keys.Select(key =>
        {
            var parameters = key.Key.ExportParameters(includePrivateParameters: false);
            var entry = new Dictionary<string, string>
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = key.Id,
                ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
                ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
            };
            if (key.Owner is not null)
                entry["issuer"] = key.Owner;
            return entry;
        }),
    });
}
