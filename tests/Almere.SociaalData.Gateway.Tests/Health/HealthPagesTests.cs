using System.Net;
using Almere.SociaalData.Gateway.Health;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Health;

public sealed class HealthPagesTests
{
    [Fact]
    public async Task A_gateway_whose_store_fails_is_alive_but_not_ready_and_does_not_say_why_to_anyone()
    {
        using var gateway = new GatewayHost();
        using var failing = gateway.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddHealthChecks()
            .AddCheck("store", () => HealthCheckResult.Unhealthy("Password of 10.0.0.7 refused"), [HealthPages.Ready])));
        using var client = failing.CreateClient();

        using var live = await client.GetAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal("""{"status":"Healthy","checks":{}}""", await live.Content.ReadAsStringAsync());

        using var ready = await client.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("application/json", ready.Content.Headers.ContentType?.MediaType);
        var text = await ready.Content.ReadAsStringAsync();
        Assert.Contains("\"store\":\"Unhealthy\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("10.0.0.7", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_healthy_gateway_is_alive_and_ready()
    {
        using var gateway = new GatewayHost();
        using var client = gateway.CreateClient();
        foreach (var address in (string[])["/health/live", "/health/ready"])
        {
            using var response = await client.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }
}
