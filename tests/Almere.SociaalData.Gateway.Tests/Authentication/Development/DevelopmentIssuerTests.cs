using System.Net;
using System.Text;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Authentication.Development;

public sealed class DevelopmentIssuerTests(DevelopmentGateway development) : IClassFixture<DevelopmentGateway>
{
    private readonly HttpClient _anyone = development.Host.CreateClient();

    [Theory]
    [InlineData("coa", "coa", "coa", true)]
    [InlineData("ggd", "ggd-flevoland", "ggd", false)]
    [InlineData("vng", "vng", "vng", true)]
    [InlineData("dashboard", "gemeente-almere", "dashboard", true)]
    [InlineData("caseworker", "gemeente-almere", "caseworker", false)]
    [InlineData("steward", "gemeente-almere", "steward", false)]
    [InlineData("auditor", "gemeente-almere", "auditor", false)]
    public async Task Each_example_client_gets_a_token_that_the_gateway_accepts(string clientId, string organisation, string role, bool isApplication)
    {
        foreach (var version in (string[])["1", "2"])
        {
            using var response = await _anyone.AskWithAsync(await _anyone.TokenAsync(clientId, version));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var caller = development.Host.Engine.Last!.Caller;
            Assert.Equal((organisation, isApplication), (caller.Organisation, caller.IsApplication));
            Assert.Equal([role], caller.Roles);
        }
    }

    [Fact]
    public async Task The_example_provider_holds_its_role_for_one_organisation()
    {
        using var response = await _anyone.AskWithAsync(await _anyone.TokenAsync("provider"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["provider"], development.Host.Engine.Last!.Caller.Roles);
    }

    [Fact]
    public async Task Answers_as_OAuth_says()
    {
        using var response = await PostAsync("grant_type=client_credentials&client_id=coa&client_secret=any&scope=api%3A%2F%2Fsociaaldata%2F.default");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoStore);
        var json = await response.JsonAsync();
        Assert.Equal("Bearer", json.GetProperty("token_type").GetString());
        Assert.Equal(3600, json.GetProperty("expires_in").GetInt32());
        Assert.Equal(3, json.GetProperty("access_token").GetString()!.Split('.').Length);
    }

    [Theory]
    [InlineData("client_id=nobody", "invalid_client", "caseworker")]
    [InlineData("", "invalid_client", "caseworker")]
    [InlineData("client_id=coa&version=3", "invalid_request", "1 or 2")]
    [InlineData("client_id=coa&grant_type=password", "unsupported_grant_type", "client_credentials")]
    public async Task Says_what_is_wrong_with_a_request(string form, string error, string about)
    {
        using var response = await PostAsync(form);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var json = await response.JsonAsync();
        Assert.Equal(error, json.GetProperty("error").GetString());
        Assert.Contains(about, json.GetProperty("error_description").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_forms_only()
    {
        using var response = await PostAsync("""{"client_id":"coa"}""", "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("invalid_request", (await response.JsonAsync()).GetProperty("error").GetString());
    }

    [Fact]
    public async Task Gives_no_token_by_GET()
    {
        using var response = await _anyone.GetAsync("/dev/token?client_id=coa");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("POST", response.Content.Headers.Allow.Single());
        Assert.Equal("METHOD_NOT_ALLOWED", await response.ProblemCodeAsync());
    }

    [Theory, InlineData("v2.0/.well-known/openid-configuration", "/v2.0"), InlineData(".well-known/openid-configuration", "/")]
    public async Task Publishes_what_the_gateway_itself_validates_with(string path, string issuerEnd)
    {
        const string tenant = "5c1a1daa-0000-4000-8000-000000000101";
        using var response = await _anyone.GetAsync($"/dev/{tenant}/{path}");
        var document = await response.JsonAsync();
        Assert.Equal($"http://localhost:5080/dev/{tenant}{issuerEnd}", document.GetProperty("issuer").GetString());

        var keys = await _anyone.GetStringAsync(new Uri(document.GetProperty("jwks_uri").GetString()!).PathAndQuery);
        Assert.Contains("\"kty\":\"RSA\"", keys, StringComparison.Ordinal);
        Assert.DoesNotContain("\"d\":", keys, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_exist_outside_Development()
    {
        using var issuer = new TestIssuer(TimeProvider.System);
        using var gateway = GatewayHost.InProduction(issuer);
        using var client = gateway.Https();
        using var form = new FormUrlEncodedContent([new("client_id", "coa")]);
        using var token = await client.PostAsync("/dev/token", form);
        using var document = await client.GetAsync("/dev/5c1a1daa-0000-4000-8000-000000000101/v2.0/.well-known/openid-configuration");
        Assert.Equal(HttpStatusCode.NotFound, token.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, document.StatusCode);
    }

    [Fact]
    public async Task Its_tokens_are_worth_nothing_to_another_gateway()
    {
        using var other = new GatewayHost();
        using var client = other.CreateClient();
        using var response = await client.AskWithAsync(await _anyone.TokenAsync("coa"));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string contentType = "application/x-www-form-urlencoded")
    {
        using var content = new StringContent(body, Encoding.UTF8, contentType);
        return await _anyone.PostAsync("/dev/token", content);
    }
}
