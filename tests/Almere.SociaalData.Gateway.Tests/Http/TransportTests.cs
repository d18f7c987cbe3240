using System.Net;
using Almere.SociaalData.Gateway.Http;
using Almere.SociaalData.Gateway.Settings;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Http;

public sealed class TransportTests
{
    [Fact]
    public async Task Plain_HTTP_is_refused_outside_Development_and_never_redirected()
    {
        using var issuer = new TestIssuer(TimeProvider.System);
        using var gateway = GatewayHost.InProduction(issuer);
        using var client = gateway.CreateClient();
        using var response = await client.AskWithAsync(issuer.Sign(issuer.V2()));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("HTTPS_REQUIRED", await response.ProblemCodeAsync());
        Assert.Null(gateway.Engine.Last);
        using var health = await client.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Theory, InlineData("10.1.2.3", HttpStatusCode.OK), InlineData("192.0.2.7", HttpStatusCode.Forbidden)]
    public async Task Only_a_known_proxy_is_believed_that_it_was_called_over_HTTPS(string from, HttpStatusCode expected)
    {
        using var issuer = new TestIssuer(TimeProvider.System);
        using var gateway = GatewayHost.InProduction(issuer, settings: [("Http:ProxyNetworks:0", "10.0.0.0/8")]);
        var token = issuer.Sign(issuer.V2());
        var answer = await gateway.Server.SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(from);
            context.Request.Method = HttpMethods.Get;
            context.Request.Path = "/graphql";
            context.Request.QueryString = new QueryString("?query={__typename}");
            context.Request.Headers.Authorization = $"Bearer {token}";
            context.Request.Headers["X-Forwarded-Proto"] = "https";
        });
        Assert.Equal((int)expected, answer.Response.StatusCode);
    }

    [Theory, InlineData("https://dashboard.example.nl", true), InlineData("https://dashboard.example.nl.evil.example", false), InlineData("null", false)]
    public async Task Only_the_listed_origins_may_call_from_a_page(string origin, bool allowed)
    {
        using var gateway = new GatewayHost { Settings = { ["Http:AllowedOrigins:0"] = "https://dashboard.example.nl" } };
        using var client = gateway.CreateClient();
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        preflight.Headers.Add("Origin", origin);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,processing-activity");
        using var response = await client.SendAsync(preflight);
        Assert.Equal(allowed, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins));
        Assert.Equal(allowed ? [origin] : [], origins ?? []);
    }

    [Fact]
    public async Task No_origin_may_call_by_default()
    {
        using var gateway = new GatewayHost();
        using var client = await gateway.SignedInAsync();
        client.DefaultRequestHeaders.Add("Origin", "https://dashboard.example.nl");
        using var response = await client.AskAsync(Calls.Typename);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("Http:AllowedOrigins:0", "*")]
    [InlineData("Http:AllowedOrigins:0", "https://dashboard.example.nl/")]
    [InlineData("Http:AllowedOrigins:0", "dashboard.example.nl")]
    [InlineData("Http:ProxyNetworks:0", "10.0.0.1/8/8")]
    [InlineData("Http:ProxyNetworks:0", "everywhere")]
    [InlineData("Http:AllowOrigins:0", "https://dashboard.example.nl")]
    public void An_unusable_setting_is_refused(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
        Assert.Contains("Http:", Assert.Throws<SettingsException>(() => HttpSettings.Read(configuration)).Message, StringComparison.Ordinal);
    }
}
