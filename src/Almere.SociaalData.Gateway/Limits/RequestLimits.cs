using System.Threading.RateLimiting;
using Almere.SociaalData.Gateway.Authentication;
using Almere.SociaalData.Gateway.Problems;
using Almere.SociaalData.Gateway.Settings;
using Microsoft.AspNetCore.RateLimiting;

namespace Almere.SociaalData.Gateway.Limits;

/// <summary>How many requests are worked on at the same time, and how many an application may send.</summary>
internal static class RequestLimits
{
    /// <summary>Name of the policy for addresses that count an application's requests.</summary>
    public const string PerApplication = "application";

    /// <summary>Adds the limits of section <c>Limits</c>.</summary>
    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        var limits = SettingsSection.Read<TransportLimits>(builder.Configuration, TransportLimits.Section);
        builder.Services.AddSingleton(limits);
        builder.Services.AddSingleton(limits.Query);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = limits.MaxBodyBytes);
        builder.Services.AddRateLimiter(options =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                AtOnce(Application, limits.ConcurrentRequestsPerApplication, limits.WaitingRequests),
                AtOnce(_ => "all", limits.ConcurrentRequests, limits.WaitingRequests));
            options.AddPolicy(PerApplication, context => RateLimitPartition.GetFixedWindowLimiter(Application(context), _ => new()
            {
                PermitLimit = limits.RequestsPerMinute,
                Window = TimeSpan.FromMinutes(1),
            }));
            options.OnRejected = (rejected, _) => new ValueTask(RefuseAsync(rejected, limits));
        });
    }

    private static PartitionedRateLimiter<HttpContext> AtOnce(Func<HttpContext, string> share, int places, int waiting) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetConcurrencyLimiter(share(context), _ => new()
        {
            PermitLimit = places,
            QueueLimit = waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));

    private static string Application(HttpContext context) => context.TokenClaims is { } claims ? $"{claims.TenantId}/{claims.ApplicationId}" : "";

    // Only the limit per application knows when a place comes free.
    private static Task RefuseAsync(OnRejectedContext rejected, TransportLimits limits)
    {
        var perApplication = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait);
        rejected.HttpContext.Response.Headers.RetryAfter = $"{(perApplication ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1)}";
        return (perApplication
            ? new Problem(StatusCodes.Status429TooManyRequests, ProblemCode.RateLimited,
                $"This application has sent its {limits.RequestsPerMinute} requests of this minute; wait as long as Retry-After says.")
            : new Problem(StatusCodes.Status503ServiceUnavailable, ProblemCode.Unavailable,
                $"Too many requests are under way: {limits.ConcurrentRequestsPerApplication} of one application or {limits.ConcurrentRequests} in all, and {limits.WaitingRequests} wait. Try again in a second."))
            .WriteAsync(rejected.HttpContext);
    }
}
