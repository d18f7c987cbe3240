using System.Net;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Limits;

public sealed class RequestLimitsTests
{
    [Fact]
    public async Task An_application_over_its_requests_per_minute_waits_and_another_does_not()
    {
        using var gateway = new GatewayHost { Settings = { ["Limits:RequestsPerMinute"] = "3" } };
        using var coa = await gateway.SignedInAsync("coa");
        using var vng = await gateway.SignedInAsync("vng");
        for (var i = 0; i < 3; i++)
        {
            using var answered = await coa.AskAsync(Calls.Typename);
            Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        }

        using var refused = await coa.AskAsync(Calls.Typename);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("RATE_LIMITED", await refused.ProblemCodeAsync());
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);

        using var other = await vng.AskAsync(Calls.Typename);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        using var health = await coa.GetAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task A_request_without_a_token_uses_up_nothing_of_an_application()
    {
        using var gateway = new GatewayHost { Settings = { ["Limits:RequestsPerMinute"] = "1" } };
        using var anyone = gateway.CreateClient();
        for (var i = 0; i < 5; i++)
        {
            using var refused = await anyone.AskWithAsync("not.a.token");
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }

        using var coa = await gateway.SignedInAsync("coa");
        using var answered = await coa.AskAsync(Calls.Typename);
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
    }

    [Fact]
    public async Task An_application_cannot_take_every_place()
    {
        using var gateway = new GatewayHost { Settings = { ["Limits:ConcurrentRequestsPerApplication"] = "1", ["Limits:WaitingRequests"] = "0" } };
        using var coa = await gateway.SignedInAsync("coa");
        using var vng = await gateway.SignedInAsync("vng");
        using var leaving = new CancellationTokenSource();
        var underWay = coa.GetAsync($"/graphql?query={Uri.EscapeDataString(ScriptedEngine.Slow)}", leaving.Token);
        await gateway.Engine.SlowArrived.Task.WaitAsync(TimeSpan.FromSeconds(10));

        using var second = await coa.AskAsync(Calls.Typename);
        using var other = await vng.AskAsync(Calls.Typename);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => underWay);
    }

    [Fact]
    public async Task A_gateway_that_is_full_says_so_and_stays_alive()
    {
        using var gateway = new GatewayHost { Settings = { ["Limits:ConcurrentRequests"] = "1", ["Limits:WaitingRequests"] = "0" } };
        using var client = await gateway.SignedInAsync();
        using var leaving = new CancellationTokenSource();
        using var slow = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(ScriptedEngine.Slow)}");
        var underWay = client.SendAsync(slow, leaving.Token);
        await gateway.Engine.SlowArrived.Task.WaitAsync(TimeSpan.FromSeconds(10));

        using var refused = await client.AskAsync(Calls.Typename);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("UNAVAILABLE", await refused.ProblemCodeAsync());
        Assert.NotNull(refused.Headers.RetryAfter);
        using var health = await client.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => underWay);
    }
}
