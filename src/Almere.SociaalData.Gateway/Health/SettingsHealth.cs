using Almere.SociaalData.Gateway.Authentication;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Almere.SociaalData.Gateway.Health;

/// <summary>Degraded while a change of the tenants in the settings could not be taken over.</summary>
internal sealed class SettingsHealth(TenantDirectory tenants) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(tenants.RefusedChange is { } reason ? HealthCheckResult.Degraded(reason) : HealthCheckResult.Healthy());
}
