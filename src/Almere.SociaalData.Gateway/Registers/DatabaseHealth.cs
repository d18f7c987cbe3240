using Almere.SociaalData.Data.Database;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Almere.SociaalData.Gateway.Registers;

/// <summary>Unhealthy while the database doesn't answer.</summary>
internal sealed class DatabaseHealth(DatabaseSetup setup) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await setup.IsReadyAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database doesn't answer.");
}
