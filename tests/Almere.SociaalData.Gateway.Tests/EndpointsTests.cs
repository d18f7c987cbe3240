using Almere.SociaalData.Gateway.Tests.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests;

public sealed class EndpointsTests
{
    [Fact]
    public void Only_these_addresses_answer_without_a_token()
    {
        using var gateway = new GatewayHost { Settings = { ["SecurityTxt:Contact:0"] = "mailto:a@example.nl", ["SecurityTxt:Expires"] = "2027-01-01" } };
        var open = gateway.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is null || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText)
            .Order(StringComparer.Ordinal);
        Assert.Equal(["/.well-known/security.txt", "/dev/token", "/dev/{tenant:guid}/{**path}", "/health/live", "/health/ready"], open);
    }
}
