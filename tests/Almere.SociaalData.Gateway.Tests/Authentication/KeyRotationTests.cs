using System.Net;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Authentication;

public sealed class KeyRotationTests : IDisposable
{
    private readonly ManualClock _clock = new(TimeProvider.System.GetUtcNow());
    private readonly TestIssuer _issuer;
    private readonly GatewayHost _gateway;
    private readonly HttpClient _client;

    public KeyRotationTests()
    {
        _issuer = new TestIssuer(_clock);
        _gateway = GatewayHost.InProduction(_issuer, _clock);
        _client = _gateway.Https();
    }

    public void Dispose()
    {
        _client.Dispose();
        _gateway.Dispose();
        _issuer.Dispose();
    }

    [Fact]
    public async Task A_new_key_is_accepted_without_a_restart()
    {
        Assert.Equal(HttpStatusCode.OK, await AskAsync(_issuer.Sign(_issuer.V2())));
        _issuer.AddKey("second");
        _clock.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(_issuer.Sign(_issuer.V2())));
    }

    [Fact]
    public async Task Tokens_with_unknown_keys_do_not_make_the_gateway_fetch_again_and_again()
    {
        Assert.Equal(HttpStatusCode.OK, await AskAsync(_issuer.Sign(_issuer.V2())));
        var fetches = _issuer.Fetches;
        for (var i = 0; i < 20; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(_issuer.Sign(_issuer.V2(), keyId: $"unknown {i}")));
        Assert.Equal(fetches, _issuer.Fetches);
    }

    [Fact]
    public async Task A_withdrawn_key_is_out_within_the_hour_even_for_a_token_that_was_accepted_before()
    {
        var claims = _issuer.V2();
        claims["exp"] = _issuer.Seconds(TimeSpan.FromHours(3));
        var token = _issuer.Sign(claims);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(token));

        _issuer.AddKey("second");
        _issuer.WithdrawOldest();
        Assert.Equal(HttpStatusCode.OK, await AskAsync(token));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(token));
    }

    [Fact]
    public async Task The_last_keys_serve_for_a_day_while_the_issuer_is_down()
    {
        Assert.Equal(HttpStatusCode.OK, await AskAsync(_issuer.Sign(_issuer.V2())));
        _issuer.Down = true;
        _clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(_issuer.Sign(_issuer.V2())));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await AskAsync(_issuer.Sign(_issuer.V2())));
    }

    [Fact]
    public async Task An_issuer_that_was_never_reached_is_not_the_fault_of_the_token()
    {
        _issuer.Down = true;
        var token = _issuer.Sign(_issuer.V2());
        using var response = await _client.AskWithAsync(token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("UNAVAILABLE", await response.ProblemCodeAsync());
        Assert.NotNull(response.Headers.RetryAfter);

        _issuer.Down = false;
        _clock.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(token));
    }

    [Theory]
    [InlineData("https://login.microsoftonline.com/{tenantid}/v2.0", HttpStatusCode.OK)]
    [InlineData("https://login.microsoftonline.com/" + TestIssuer.TenantId + "/v2.0", HttpStatusCode.OK)]
    [InlineData("https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0", HttpStatusCode.Unauthorized)]
    public async Task A_key_marked_for_another_issuer_signs_nothing_here(string owner, HttpStatusCode expected)
    {
        _issuer.AddKey("marked", owner);
        Assert.Equal(expected, await AskAsync(_issuer.Sign(_issuer.V2())));
    }

    [Fact]
    public async Task An_accepted_token_is_recognised_until_it_expires()
    {
        var token = _issuer.Sign(_issuer.V2());
        Assert.Equal(HttpStatusCode.OK, await AskAsync(token));
        _clock.Advance(TimeSpan.FromMinutes(55));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(token));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(token));
    }

    private async Task<HttpStatusCode> AskAsync(string token)
    {
        using var response = await _client.AskWithAsync(token);
        return response.StatusCode;
    }
}
