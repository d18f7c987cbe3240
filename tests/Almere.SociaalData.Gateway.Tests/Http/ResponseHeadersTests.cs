using System.Net;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Http;

public sealed class ResponseHeadersTests(ProductionGateway production) : IClassFixture<ProductionGateway>
{
    [Theory]
    [InlineData("GET", "/health/live", HttpStatusCode.OK)]
    [InlineData("GET", "/health/ready", HttpStatusCode.OK)]
    [InlineData("GET", "/graphql", HttpStatusCode.Unauthorized)]
    [InlineData("GET", "/nothing-here", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/graphql", HttpStatusCode.MethodNotAllowed)]
    public async Task Every_response_has_the_security_headers(string method, string address, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var response = await production.Client.SendAsync(request);
        Assert.Equal(status, response.StatusCode);
        AssertHeaders(response);
        if (status is not HttpStatusCode.OK)
            await response.ProblemCodeAsync();
    }

    [Fact]
    public async Task An_answer_and_a_fault_have_them_too()
    {
        foreach (var (document, status) in ((string, HttpStatusCode)[])[(Calls.Typename, HttpStatusCode.OK), (ScriptedEngine.Failing, HttpStatusCode.InternalServerError)])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(document)}");
            request.Headers.Authorization = new("Bearer", production.Issuer.Sign(production.Issuer.V2()));
            using var response = await production.Client.SendAsync(request);
            Assert.Equal(status, response.StatusCode);
            AssertHeaders(response);
        }
    }

    [Fact]
    public async Task Development_does_not_ask_browsers_for_HTTPS()
    {
        using var gateway = new GatewayHost();
        using var client = gateway.CreateClient();
        using var response = await client.GetAsync("/health/live");
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
        Assert.True(response.Headers.Contains("API-Version"));
    }

    private static void AssertHeaders(HttpResponseMessage response)
    {
        (string Name, string Value)[] expected =
        [
            ("Cache-Control", "no-store"), ("Content-Security-Policy", "frame-ancestors 'none'"), ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"), ("Strict-Transport-Security", "max-age=31536000; includeSubDomains"), ("API-Version", "0.1.0"),
        ];
        foreach (var (name, value) in expected)
            Assert.Equal(value, Assert.Single(response.Headers.GetValues(name)));
        Assert.False(response.Headers.Contains("Server"));
    }
}
