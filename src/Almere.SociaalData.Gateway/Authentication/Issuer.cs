using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Almere.SociaalData.Gateway.Authentication;

/// <summary>One tenant's issuer of one token version: fetches its keys, keeps them, and follows their rotation without a restart.</summary>
/// <remarks>
/// Keys are fetched again every hour, so a withdrawn key is out within the hour, and at once when a token names a key that isn't
/// known, but not more often than every ten seconds. While the issuer can't be reached the last keys serve, for a day at most.
/// </remarks>
internal sealed partial class Issuer(string tenantId, string discoveryAddress, IDocumentRetriever documents, TimeProvider clock, ILogger<Issuer> logger)
    : IDisposable
{
    private static readonly TimeSpan RefreshAfter = TimeSpan.FromHours(1);
    private static readonly TimeSpan TrustFor = TimeSpan.FromDays(1);
    private static readonly TimeSpan LeastPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FetchTimeout = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _fetching = new(1, 1);
    private volatile Fetched? _last;
    private DateTimeOffset _attemptedAt = DateTimeOffset.MinValue;

    /// <summary>The keys as last fetched, without waiting; null when there are none, or when it is time to fetch them again.</summary>
    public IssuerKeys? Current => _last is { } last && clock.GetUtcNow() - last.At < RefreshAfter ? last.Keys : null;

    /// <summary>The keys to validate with; null when the issuer has never been reached, or not for a day.</summary>
    public async ValueTask<IssuerKeys?> GetKeysAsync(CancellationToken cancellationToken)
    {
        if (Current is { } current)
            return current;
        // One request fetches; the others go on with the last keys, if there are any.
        await FetchAsync(_last, wait: Usable is null, cancellationToken);
        return Usable;
    }

    /// <summary>The keys after a token named one that <paramref name="known"/> doesn't hold; fetched again if the pause has passed.</summary>
    public async ValueTask<IssuerKeys?> GetNewerKeysAsync(IssuerKeys known, CancellationToken cancellationToken)
    {
        if (_last is { } last && ReferenceEquals(last.Keys, known))
            await FetchAsync(last, wait: true, cancellationToken);
        return Usable;
    }

    public void Dispose() => _fetching.Dispose();

    private IssuerKeys? Usable => _last is { } last && clock.GetUtcNow() - last.At < TrustFor ? last.Keys : null;

    private async Task FetchAsync(Fetched? known, bool wait, CancellationToken cancellationToken)
    {
        if (!await _fetching.WaitAsync(wait ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken))
            return;
        try
        {
            if (!ReferenceEquals(_last, known) || clock.GetUtcNow() - _attemptedAt < LeastPause)
                return;
            await ReplaceAsync();
        }
        finally
        {
            _fetching.Release();
        }
    }

    private async Task ReplaceAsync()
    {
        try
        {
            _last = new Fetched(await ReadDocumentsAsync(), clock.GetUtcNow());
        }
        catch (Exception error)
        {
            LogUnreachable(logger, discoveryAddress, error.Message);
        }
        finally
        {
            _attemptedAt = clock.GetUtcNow();
        }
    }

    // The fetch serves every waiting request, so it doesn't end with the one that began it.
    private async Task<IssuerKeys> ReadDocumentsAsync()
    {
        using var timeout = new CancellationTokenSource(FetchTimeout, clock);
        return IssuerKeys.From(await OpenIdConnectConfigurationRetriever.GetAsync(discoveryAddress, documents, timeout.Token), tenantId);
    }

    private sealed record Fetched(IssuerKeys Keys, DateTimeOffset At);

    [LoggerMessage(EventId = 1101, Level = LogLevel.Error, Message = "The signing keys at {Address} can't be fetched: {Reason}")]
    private static partial void LogUnreachable(ILogger logger, string address, string reason);
}
