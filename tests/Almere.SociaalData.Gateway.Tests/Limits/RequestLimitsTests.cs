using System.Net;
using Almere.SociaalData.Gateway.Authentication;
using Almere.SociaalData.Gateway.Limits;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Microsoft.AspNetCore.Http;
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
    public async Task A_minute_later_an_application_may_send_as_many_again()
    {
        var clock = new ManualClock(DateTimeOffset.UnixEpoch);
        using var limits = new RequestLimits(new() { RequestsPerMinute = 2 }, clock);
        Assert.Equal([200, 200, 429], await StatusesAsync(limits, 1, 1, 1));
        clock.Advance(TimeSpan.FromSeconds(59));
        var (status, wait) = await AnswerAsync(limits, 1);
        Assert.Equal((429, "1"), (status, wait));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([200, 200, 429], await StatusesAsync(limits, 1, 1, 1));
    }

    [Fact]
    public async Task Of_more_than_10_000_applications_those_that_rest_are_forgotten_and_no_other()
    {
        var clock = new ManualClock(DateTimeOffset.UnixEpoch);
        using var limits = new RequestLimits(new() { RequestsPerMinute = 1 }, clock);
        for (var application = 0; application < 9_000; application++)
            await StatusAsync(limits, application);
        clock.Advance(TimeSpan.FromSeconds(50));
        for (var application = 9_000; application < 10_000; application++)
            await StatusAsync(limits, application);
        await StatusAsync(limits, 10_000);
        Assert.Equal(10_001, limits.Applications);

        // The minute of the first 9,000 has passed.
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(200, await StatusAsync(limits, 10_001));
        Assert.Equal(1_002, limits.Applications);
        Assert.Equal([429, 429], await StatusesAsync(limits, 9_500, 10_000));
        Assert.Equal(200, await StatusAsync(limits, 0));
    }

    [Fact]
    public async Task What_is_being_answered_is_under_way_until_it_is()
    {
        using var limits = new RequestLimits(new(), new ManualClock(DateTimeOffset.UnixEpoch));
        Assert.Equal(0, limits.UnderWay);
        var answering = new TaskCompletionSource();
        var answers = Enumerable.Range(0, 3).Select(application => limits.WithinAsync(new DefaultHttpContext(), Caller(application), (_, _) => answering.Task)).ToList();
        Assert.Equal(3, limits.UnderWay);
        answering.SetResult();
        await Task.WhenAll(answers);
        Assert.Equal(0, limits.UnderWay);
    }

    [Fact]
    public async Task An_application_that_is_answered_just_now_is_not_forgotten()
    {
        var clock = new ManualClock(DateTimeOffset.UnixEpoch);
        using var limits = new RequestLimits(new() { ConcurrentRequestsPerApplication = 1, WaitingRequests = 0 }, clock);
        var answering = new TaskCompletionSource();
        var underWay = limits.WithinAsync(new DefaultHttpContext(), Caller(0), (_, _) => answering.Task);
        for (var application = 1; application < 10_000; application++)
            await StatusAsync(limits, application);
        clock.Advance(TimeSpan.FromMinutes(2));
        await StatusAsync(limits, 10_000);
        Assert.Equal(2, limits.Applications);
        Assert.Equal(503, await StatusAsync(limits, 0));
        answering.SetResult();
        await underWay;
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

    private static async Task<List<int>> StatusesAsync(RequestLimits limits, params IReadOnlyList<int> applications)
    {
        var statuses = new List<int>();
        foreach (var application in applications)
            statuses.Add(await StatusAsync(limits, application));
        return statuses;
    }

    private static async Task<int> StatusAsync(RequestLimits limits, int application) => (await AnswerAsync(limits, application)).Status;

    private static async Task<(int Status, string? Wait)> AnswerAsync(RequestLimits limits, int application)
    {
        var context = new DefaultHttpContext();
        await limits.WithinAsync(context, Caller(application), (_, _) => Task.CompletedTask);
        return (context.Response.StatusCode, context.Response.Headers.RetryAfter);
    }

    private static TokenClaims Caller(int application) => new("tenant", "gemeente-almere", $"{application}", [], [], null, IsApplication: true, DateTimeOffset.MaxValue);
}
