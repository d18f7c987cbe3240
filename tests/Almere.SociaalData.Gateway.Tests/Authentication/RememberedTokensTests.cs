using System.Collections.Frozen;
using Almere.SociaalData.Gateway.Authentication;
using Almere.SociaalData.Gateway.Limits;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Authentication;

public sealed class RememberedTokensTests : IDisposable
{
    private static readonly FrozenDictionary<string, Tenant> Tenants = FrozenDictionary<string, Tenant>.Empty;

    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly TestIssuer _documents;
    private readonly Issuer _issuer;
    private readonly RememberedTokens _remembered = new(new TransportLimits { RememberedTokens = 10 });

    public RememberedTokensTests()
    {
        _documents = new TestIssuer(_clock);
        _issuer = new Issuer(
            TestIssuer.TenantId, $"https://login.microsoftonline.com/{TestIssuer.TenantId}/v2.0/.well-known/openid-configuration", _documents, _clock, NullLogger<Issuer>.Instance);
    }

    public void Dispose()
    {
        _issuer.Dispose();
        _documents.Dispose();
    }

    [Fact]
    public async Task Finds_what_was_added_and_nothing_else()
    {
        await AddAsync("one");
        Assert.NotNull(Find("one"));
        Assert.Null(Find("two"));
    }

    [Fact]
    public async Task Forgets_the_unused_and_keeps_the_used_within_its_bound()
    {
        await AddAsync("used");
        for (var i = 0; i < 1_000; i++)
        {
            await AddAsync($"token {i}");
            Assert.NotNull(Find("used"));
        }

        Assert.InRange(Enumerable.Range(0, 1_000).Count(i => Find($"token {i}") is not null), 1, 10);
    }

    [Fact]
    public async Task Forgets_when_the_tenants_are_others()
    {
        await AddAsync("one");
        Assert.Null(_remembered.Find(TokenDigest.Of("one"), new Dictionary<string, Tenant> { ["x"] = new() }.ToFrozenDictionary(), _clock.GetUtcNow()));
    }

    [Fact]
    public async Task Forgets_when_the_token_has_expired()
    {
        await AddAsync("one");
        _clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Null(Find("one"));
    }

    [Fact]
    public async Task Forgets_when_the_keys_are_due_to_be_fetched_again()
    {
        await AddAsync("one", TimeSpan.FromHours(3));
        _clock.Advance(TimeSpan.FromMinutes(59));
        Assert.NotNull(Find("one"));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(Find("one"));
    }

    [Theory, InlineData("a", "b"), InlineData("a?b", "a\ud800b"), InlineData("aé", "a?")]
    public void Different_tokens_have_different_digests(string one, string other)
    {
        Assert.Equal(TokenDigest.Of(one), TokenDigest.Of(one));
        Assert.NotEqual(TokenDigest.Of(one), TokenDigest.Of(other));
    }

    [Fact]
    public void A_digest_covers_the_whole_of_a_long_token() =>
        Assert.NotEqual(TokenDigest.Of(new string('a', 20_000) + "b"), TokenDigest.Of(new string('a', 20_000) + "c"));

    private async Task AddAsync(string token, TimeSpan? life = null)
    {
        var claims = new TokenClaims(TestIssuer.TenantId, "coa", "app", ["coa"], [], null, true, _clock.GetUtcNow() + (life ?? TimeSpan.FromMinutes(30)));
        var keys = await _issuer.GetKeysAsync(CancellationToken.None);
        _remembered.Add(TokenDigest.Of(token), new RememberedToken(new TokenVerdict.Accepted(claims), Tenants, _issuer, keys!));
    }

    private TokenVerdict.Accepted? Find(string token) => _remembered.Find(TokenDigest.Of(token), Tenants, _clock.GetUtcNow());
}
