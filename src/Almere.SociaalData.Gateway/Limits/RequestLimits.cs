using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using Almere.SociaalData.Gateway.Authentication;
using Almere.SociaalData.Gateway.Problems;
using Almere.SociaalData.Gateway.Settings;

namespace Almere.SociaalData.Gateway.Limits;

/// <summary>How many requests are worked on at the same time, of one application and of all, and how many an application may send.</summary>
internal sealed class RequestLimits(TransportLimits limits, TimeProvider clock) : IDisposable
{
    // Only an application with an accepted token is counted; when so many have come, those that rest are forgotten.
    private const int MostApplications = 10_000;

    private readonly ConcurrencyLimiter _all = AtOnce(limits.ConcurrentRequests, limits.WaitingRequests);
    private readonly ConcurrentDictionary<(string Tenant, string Application), ApplicationLimits> _applications = new();

    /// <summary>Adds the limits of section <c>Limits</c>, and gives them.</summary>
    public static TransportLimits Add(WebApplicationBuilder builder)
    {
        var limits = SettingsSection.Read<TransportLimits>(builder.Configuration, TransportLimits.Section);
        builder.Services.AddSingleton(limits);
        builder.Services.AddSingleton(limits.Query);
        builder.Services.AddSingleton<RequestLimits>();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = limits.MaxBodyBytes);
        return limits;
    }

    /// <summary>The number of requests that are being answered.</summary>
    public int UnderWay => limits.ConcurrentRequests - (int)_all.GetStatistics()!.CurrentAvailablePermits;

    /// <summary>The number of applications that are counted.</summary>
    public int Applications => _applications.Count;

    /// <summary>Has a request answered when there is a place for it, or refuses it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="caller">Who has signed in.</param>
    /// <param name="answer">Answers it.</param>
    public async Task WithinAsync(HttpContext context, TokenClaims caller, Func<HttpContext, TokenClaims, Task> answer)
    {
        var application = Of(caller);
        using var share = await TakeAsync(application.AtOnce, context.RequestAborted);
        using var place = share.IsAcquired ? await TakeAsync(_all, context.RequestAborted) : null;
        if (place is not { IsAcquired: true })
        {
            await RefuseAsync(context, 1, Full);
            return;
        }

        if (application.PerMinute.Count() is { } wait)
            await RefuseAsync(context, (int)Math.Ceiling(wait.TotalSeconds), TooMany);
        else
            await answer(context, caller);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _all.Dispose();
        foreach (var application in _applications.Values)
            application.Dispose();
    }

    private ApplicationLimits Of(TokenClaims claims)
    {
        if (_applications.TryGetValue((claims.TenantId, claims.ApplicationId), out var known))
            return known;
        if (_applications.Count >= MostApplications)
            ForgetResting();
        return _applications.GetOrAdd((claims.TenantId, claims.ApplicationId), static (_, its) => new(its.limits, its.clock), (limits, clock));
    }

    private void ForgetResting()
    {
        foreach (var (key, application) in _applications)
        {
            if (application.IsResting)
                _applications.TryRemove(key, out _);
        }
    }

    private static ValueTask<RateLimitLease> TakeAsync(ConcurrencyLimiter places, CancellationToken cancellationToken) =>
        places.AttemptAcquire() is { IsAcquired: true } free ? new(free) : places.AcquireAsync(1, cancellationToken);

    private static ConcurrencyLimiter AtOnce(int places, int waiting) =>
        new(new() { PermitLimit = places, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    private static Task RefuseAsync(HttpContext context, int seconds, Problem problem)
    {
        context.Response.Headers.RetryAfter = $"{seconds}";
        return problem.WriteAsync(context);
    }

    private Problem TooMany => new(StatusCodes.Status429TooManyRequests, ProblemCode.RateLimited,
        $"This application has sent its {limits.RequestsPerMinute} requests of this minute; wait as long as Retry-After says.");

    private Problem Full => new(StatusCodes.Status503ServiceUnavailable, ProblemCode.Unavailable,
        $"Too many requests are under way: {limits.ConcurrentRequestsPerApplication} of one application or {limits.ConcurrentRequests} in all, and {limits.WaitingRequests} wait. Try again in a second.");

    /// <summary>What is counted of one application.</summary>
    private sealed class ApplicationLimits(TransportLimits limits, TimeProvider clock) : IDisposable
    {
        public ConcurrencyLimiter AtOnce { get; } = RequestLimits.AtOnce(limits.ConcurrentRequestsPerApplication, limits.WaitingRequests);

        public RequestsOfMinute PerMinute { get; } = new(limits.RequestsPerMinute, clock);

        /// <summary>Whether nothing of it is under way and nothing of the minute is used up.</summary>
        public bool IsResting => AtOnce.IdleDuration is not null && PerMinute.IsUnused;

        public void Dispose() => AtOnce.Dispose();
    }
}
