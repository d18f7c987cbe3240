using Almere.SociaalData.Access.AccessLog;
using Almere.SociaalData.Data.AccessLog;
using Almere.SociaalData.Gateway.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Almere.SociaalData.Gateway.AccessLog;

/// <summary>Degraded while the access log can't be written: open data is still served, so the gateway stays in service.</summary>
internal sealed class AccessLogHealth(TableAccessLog log) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await log.OpenAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (AccessLogUnavailableException unavailable)
        {
            var reason = $"{unavailable.Message} Personal data isn't given until it can.";
            return HealthCheckResult.Degraded(reason, data: new Dictionary<string, object> { [HealthPages.Reason] = reason });
        }
    }
}
