using System.Net;
using System.Security.Cryptography;
using System.Text;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Authentication;

public sealed class TokenTests(ProductionGateway production) : IClassFixture<ProductionGateway>
{
    private readonly TestIssuer _issuer = production.Issuer;
    private readonly GatewayHost _gateway = production.Host;
    private readonly HttpClient _client = production.Client;

    [Theory, InlineData("1.0"), InlineData("2.0")]
    public async Task Accepts_a_genuine_token_of_either_version(string version)
    {
        using var response = await _client.AskWithAsync(_issuer.Sign(version == "1.0" ? _issuer.V1() : _issuer.V2()));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var caller = _gateway.Engine.Last!.Caller;
        Assert.Equal("coa", caller.Organisation);
        Assert.Equal(TestIssuer.TenantId, caller.TenantId);
        Assert.Equal(TestIssuer.ApplicationId, caller.ApplicationId);
        Assert.Equal(["coa"], caller.Roles);
        Assert.True(caller.IsApplication);
    }

    [Fact]
    public async Task Accepts_PS256()
    {
        using var response = await _client.AskWithAsync(_issuer.Sign(_issuer.V2(), "PS256"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Asks_for_a_token_where_none_is_sent()
    {
        using var response = await _client.AskWithAsync(null);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer realm=\"sociaaldata\"", response.Headers.WwwAuthenticate.ToString());
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await response.ProblemCodeAsync());
    }

    [Theory, InlineData("Basic Y29hOmNvYQ=="), InlineData("Bearer"), InlineData("Bearer "), InlineData("bearer-token")]
    public async Task Asks_for_a_token_where_something_else_is_sent(string authorization)
    {
        using var response = await SendAsync(authorization);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory, InlineData("x"), InlineData("a.b"), InlineData("a.b.c"), InlineData("a.b.c.d.e"), InlineData("..."), InlineData("é.é.é"), InlineData("eyJhbGciOiJSUzI1NiJ9.W10.AA")]
    public async Task Refuses_what_is_not_a_token(string token)
    {
        using var response = await SendAsync($"Bearer {token}");
        await AssertInvalidAsync(response);
    }

    [Fact]
    public async Task Refuses_two_tokens_at_once()
    {
        var token = _issuer.Sign(_issuer.V2());
        using var response = await SendAsync($"Bearer {token}, Bearer {token}");
        await AssertInvalidAsync(response);
    }

    [Fact]
    public async Task Takes_a_token_from_the_header_only()
    {
        var token = _issuer.Sign(_issuer.V2());
        using var byAddress = await _client.GetAsync($"/graphql?query={{__typename}}&access_token={token}");
        using var byForm = await _client.PostAsync($"access_token={token}", contentType: "application/x-www-form-urlencoded");
        Assert.Equal(HttpStatusCode.Unauthorized, byAddress.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, byForm.StatusCode);
    }

    [Fact]
    public async Task Refuses_a_token_signed_by_somebody_else()
    {
        using var other = new TestIssuer(TimeProvider.System);
        using var response = await _client.AskWithAsync(other.Sign(other.V2()));
        await AssertInvalidAsync(response, "signature");
    }

    [Fact]
    public async Task Refuses_a_token_whose_claims_were_changed_after_signing()
    {
        var parts = _issuer.Sign(_issuer.V2()).Split('.');
        var claims = Base64UrlEncoder.Decode(parts[1]).Replace("\"coa\"", "\"coa-planner\"", StringComparison.Ordinal);
        using var response = await _client.AskWithAsync($"{parts[0]}.{Base64UrlEncoder.Encode(claims)}.{parts[2]}");
        await AssertInvalidAsync(response, "signature");
    }

    [Theory, InlineData("none"), InlineData("None"), InlineData("nOnE"), InlineData("")]
    public async Task Refuses_a_token_without_a_signature(string algorithm)
    {
        var unsigned = TestIssuer.Unsigned(_issuer.V2(), algorithm, _issuer.CurrentKeyId);
        foreach (var token in (string[])[$"{unsigned}.", unsigned, $"{unsigned}.AAAA"])
        {
            using var response = await _client.AskWithAsync(token);
            await AssertInvalidAsync(response);
        }
    }

    [Fact]
    public async Task Refuses_HS256_with_the_public_key_as_secret()
    {
        var unsigned = TestIssuer.Unsigned(_issuer.V2(), "HS256", _issuer.CurrentKeyId);
        byte[][] secrets =
        [
            _issuer.CurrentKey.ExportRSAPublicKey(),
            _issuer.CurrentKey.ExportSubjectPublicKeyInfo(),
            Encoding.ASCII.GetBytes(_issuer.CurrentKey.ExportSubjectPublicKeyInfoPem()),
            _issuer.CurrentKey.ExportParameters(includePrivateParameters: false).Modulus!,
        ];
        foreach (var secret in secrets)
        {
            var signature = Base64UrlEncoder.Encode(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(unsigned)));
            using var response = await _client.AskWithAsync($"{unsigned}.{signature}");
            await AssertInvalidAsync(response);
        }
    }

    [Fact]
    public async Task Refuses_another_RSA_algorithm()
    {
        using var response = await _client.AskWithAsync(_issuer.Sign(_issuer.V2(), "RS512"));
        await AssertInvalidAsync(response);
    }

    [Fact]
    public async Task Refuses_a_header_that_must_be_understood()
    {
        using var response = await _client.AskWithAsync(_issuer.Sign(_issuer.V2(), moreHeaders: new() { ["crit"] = new[] { "b64" }, ["b64"] = false }));
        await AssertInvalidAsync(response);
    }

    [Fact]
    public async Task Takes_no_key_from_the_token_itself()
    {
        using var other = new TestIssuer(TimeProvider.System);
        var key = other.CurrentKey.ExportParameters(includePrivateParameters: false);
        var jwk = new { kty = "RSA", kid = "theirs", n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) };
        using var response = await _client.AskWithAsync(other.Sign(other.V2(), keyId: "theirs", moreHeaders: new() { ["jwk"] = jwk, ["jku"] = "https://other.example/keys" }));
        await AssertInvalidAsync(response, "key");
    }

    [Theory, InlineData(-10, -2), InlineData(2, 50), InlineData(-10, 60 * 24)]
    public async Task Refuses_a_token_that_is_expired_or_not_yet_valid_or_valid_too_long(int fromMinutes, int untilMinutes)
    {
        var claims = _issuer.V2();
        claims["nbf"] = _issuer.Seconds(TimeSpan.FromMinutes(fromMinutes));
        claims["exp"] = _issuer.Seconds(TimeSpan.FromMinutes(untilMinutes));
        using var response = await _client.AskWithAsync(_issuer.Sign(claims));
        await AssertInvalidAsync(response, "expired");
    }

    [Theory, InlineData("exp"), InlineData("nbf"), InlineData("aud"), InlineData("iss"), InlineData("tid"), InlineData("ver"), InlineData("azp")]
    public async Task Refuses_a_token_that_lacks_a_claim_it_must_have(string claim)
    {
        var claims = _issuer.V2();
        claims.Remove(claim);
        using var response = await _client.AskWithAsync(_issuer.Sign(claims));
        await AssertInvalidAsync(response);
    }

    [Theory]
    [InlineData("aud", "00000000-aaaa-4bbb-8ccc-dddddddddddd")]
    [InlineData("aud", "api://" + TestIssuer.ClientId)]
    [InlineData("iss", "https://sts.windows.net/" + TestIssuer.TenantId + "/")]
    [InlineData("iss", "https://login.microsoftonline.com/22222222-2222-4333-8444-555555555555/v2.0")]
    [InlineData("iss", "https://login.microsoftonline.com/" + TestIssuer.TenantId + "/v2.0/")]
    [InlineData("iss", "https://evil.example/" + TestIssuer.TenantId + "/v2.0")]
    [InlineData("tid", "22222222-2222-4333-8444-555555555555")]
    [InlineData("tid", "../" + TestIssuer.TenantId)]
    [InlineData("tid", "common")]
    [InlineData("ver", "3.0")]
    [InlineData("ver", "1.0")]
    public async Task Refuses_a_token_with_a_wrong_claim(string claim, string value)
    {
        var claims = _issuer.V2();
        claims[claim] = value;
        using var response = await _client.AskWithAsync(_issuer.Sign(claims));
        await AssertInvalidAsync(response);
    }

    [Fact]
    public async Task Refuses_a_genuine_token_of_a_tenant_that_the_settings_do_not_know()
    {
        var fetches = _issuer.Fetches;
        using var response = await _client.AskWithAsync(_issuer.Sign(_issuer.V2("22222222-2222-4333-8444-555555555555")));
        await AssertInvalidAsync(response, "tenant");
        Assert.Equal(fetches, _issuer.Fetches);
    }

    [Theory, InlineData("caseworker"), InlineData("COA"), InlineData("coa "), InlineData("")]
    public async Task Refuses_a_role_that_the_tenant_may_not_hold_even_beside_one_that_it_may(string role)
    {
        var claims = _issuer.V2();
        claims["roles"] = new[] { "coa", role };
        using var response = await _client.AskWithAsync(_issuer.Sign(claims));
        await AssertInsufficientAsync(response);
    }

    [Fact]
    public async Task Refuses_a_token_without_any_role_or_scope()
    {
        var claims = _issuer.V2();
        claims.Remove("roles");
        using var response = await _client.AskWithAsync(_issuer.Sign(claims));
        await AssertInsufficientAsync(response);

        claims["roles"] = Array.Empty<string>();
        using var empty = await _client.AskWithAsync(_issuer.Sign(claims));
        await AssertInsufficientAsync(empty);
    }

    [Fact]
    public async Task Accepts_a_token_without_role_or_scope_where_the_settings_leave_it_to_the_access_rules()
    {
        using var gateway = GatewayHost.InProduction(_issuer, settings: [("AzureAd:AllowWebApiToBeAuthorizedByACL", "true")]);
        using var client = gateway.Https();
        var claims = _issuer.V2();
        claims.Remove("roles");
        using var response = await client.AskWithAsync(_issuer.Sign(claims));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(gateway.Engine.Last!.Caller.Roles);
    }

    [Fact]
    public async Task Refuses_thousands_of_roles()
    {
        var claims = _issuer.V2();
        claims["roles"] = Enumerable.Repeat("coa", 5_000).ToArray();
        using var response = await _client.AskWithAsync(_issuer.Sign(claims));
        await AssertInsufficientAsync(response);
    }

    [Fact]
    public async Task Refuses_roles_that_are_not_names()
    {
        foreach (var roles in (object[])[new object[] { 1, "coa" }, new { coa = true }, new object[] { new[] { "coa" } }, 7])
        {
            var claims = _issuer.V2();
            claims["roles"] = roles;
            using var response = await _client.AskWithAsync(_issuer.Sign(claims));
            await AssertInvalidAsync(response, "roles");
        }
    }

    [Fact]
    public async Task A_scope_counts_as_a_role_only_where_the_tenant_may_hold_it()
    {
        var claims = _issuer.V2();
        claims.Remove("roles");
        claims["scp"] = "access_as_user coa-planner caseworker";
        claims["sub"] = "another, pairwise subject";
        using var response = await _client.AskWithAsync(_issuer.Sign(claims));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["coa-planner"], _gateway.Engine.Last!.Caller.Roles);
        Assert.Equal(["access_as_user", "coa-planner", "caseworker"], _gateway.Engine.Last.Caller.Scopes);
        Assert.False(_gateway.Engine.Last.Caller.IsApplication);
    }

    [Fact]
    public async Task The_absence_of_a_scope_alone_does_not_make_an_application()
    {
        var claims = _issuer.V2();
        claims["sub"] = "another, pairwise subject";
        using var response = await _client.AskWithAsync(_issuer.Sign(claims));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(_gateway.Engine.Last!.Caller.IsApplication);
    }

    [Fact]
    public async Task A_role_header_changes_nothing_and_the_purpose_header_passes_through()
    {
        using var response = await _client.AskWithAsync(
            _issuer.Sign(_issuer.V2()), ("X-Role", "caseworker"), ("Roles", "caseworker"), ("Processing-Activity", "asylum-capacity"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["coa"], _gateway.Engine.Last!.Caller.Roles);
        Assert.Equal("asylum-capacity", _gateway.Engine.Last.ProcessingActivity);
    }

    [Theory, InlineData("AzureAd:Audience", "https://api.example.nl"), InlineData("AzureAd:Audiences:0", "https://api.example.nl")]
    public async Task A_configured_audience_takes_the_place_of_the_client_id(string setting, string audience)
    {
        using var gateway = GatewayHost.InProduction(_issuer, settings: [(setting, audience)]);
        using var client = gateway.Https();
        using var byClientId = await client.AskWithAsync(_issuer.Sign(_issuer.V2()));
        await AssertInvalidAsync(byClientId, "audience");

        var claims = _issuer.V2();
        claims["aud"] = audience;
        using var byAudience = await client.AskWithAsync(_issuer.Sign(claims));
        Assert.Equal(HttpStatusCode.OK, byAudience.StatusCode);
    }

    [Theory, InlineData(TestIssuer.ApplicationId, HttpStatusCode.OK), InlineData("66666666-aaaa-4bbb-8ccc-dddddddddddd", HttpStatusCode.Forbidden)]
    public async Task A_tenant_can_be_held_to_its_listed_applications(string listed, HttpStatusCode expected)
    {
        using var gateway = GatewayHost.InProduction(_issuer, settings: [($"Tenants:{TestIssuer.TenantId}:Applications:0", listed)]);
        using var client = gateway.Https();
        foreach (var claims in (Dictionary<string, object?>[])[_issuer.V1(), _issuer.V2()])
        {
            using var response = await client.AskWithAsync(_issuer.Sign(claims));
            Assert.Equal(expected, response.StatusCode);
        }
    }

    [Fact]
    public async Task The_claims_print_neither_person_nor_token()
    {
        using var response = await _client.AskWithAsync(_issuer.Sign(_issuer.V2()));
        Assert.Equal($"coa/{TestIssuer.ApplicationId}", _gateway.Engine.Last!.Caller.ToString());
    }

    private async Task<HttpResponseMessage> SendAsync(string authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await _client.SendAsync(request);
    }

    private static async Task AssertInvalidAsync(HttpResponseMessage response, string? about = null)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        var challenge = Assert.Single(response.Headers.WwwAuthenticate).ToString();
        Assert.StartsWith("Bearer realm=\"sociaaldata\", error=\"invalid_token\", error_description=\"", challenge, StringComparison.Ordinal);
        Assert.Contains(about ?? "", challenge, StringComparison.Ordinal);
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await response.ProblemCodeAsync());
    }

    private static async Task AssertInsufficientAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("error=\"insufficient_scope\"", Assert.Single(response.Headers.WwwAuthenticate).ToString(), StringComparison.Ordinal);
        Assert.Equal("AUTH_NOT_AUTHORIZED", await response.ProblemCodeAsync());
    }
}
