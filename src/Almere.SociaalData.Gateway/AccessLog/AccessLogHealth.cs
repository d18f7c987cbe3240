using Almere.SociaalData.Access.AccessLog;
using Almere.SociaalData.Data.AccessLog;
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
            return HealthCheckResult.Degraded($"{unavailable.Message} Personal data isn't given until it can.");
        }
    }
}
