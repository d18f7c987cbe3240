using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Gateway.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Almere.SociaalData.Gateway.Registers;

/// <summary>Unhealthy while the database doesn't answer, or has the tables of another version.</summary>
internal sealed class DatabaseHealth(DatabaseSetup setup) : IHealthCheck
{
    private const string NoAnswer = "The database doesn't answer.";
    private const string OtherTables = "The database doesn't have the tables of this version: run \"sociaaldata database check\".";

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await setup.CheckedInfoAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (DatabaseUnavailableException unavailable)
        {
            var reason = unavailable.InnerException is null ? OtherTables : NoAnswer;
            // The message names server and database, which is for the log and not for the page.
            return HealthCheckResult.Unhealthy(unavailable.Message, data: new Dictionary<string, object> { [HealthPages.Reason] = reason });
        }
    }
}
