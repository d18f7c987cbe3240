using System.Text.Json;
using Almere.SociaalData.Gateway.Registers;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Almere.SociaalData.Gateway.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can serve queries too. Neither needs a token, nor tells more than names, states and what is wrong in general.</summary>
internal static class HealthPages
{
    /// <summary>Tag of a check that decides whether the gateway is ready.</summary>
    public const string Ready = "ready";

    /// <summary>Name of what a check lets everybody know of its reason, in the data of its result.</summary>
    public const string Reason = "reason";

    /// <summary>Adds the checks of the gateway itself; the store adds its own, tagged <see cref="Ready"/>.</summary>
    public static void AddHealthPages(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck<SettingsHealth>("settings", tags: [Ready]).AddCheck<DatabaseHealth>("database", tags: [Ready]);

    /// <summary>Maps the two addresses.</summary>
    public static void MapHealthPages(this WebApplication app)
    {
        Map(app, "/health/live", _ => false);
        Map(app, "/health/ready", check => check.Tags.Contains(Ready));
    }

    private static void Map(WebApplication app, string address, Func<HealthCheckRegistration, bool> which) =>
        // AllowCachingResponses only keeps the check from writing cache headers of its own beside ours.
        app.MapHealthChecks(address, new HealthCheckOptions { Predicate = which, ResponseWriter = WriteAsync, AllowCachingResponses = true });

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        var checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString());
        var reasons = report.Entries.Where(entry => entry.Value.Data.ContainsKey(Reason)).ToDictionary(entry => entry.Key, entry => entry.Value.Data[Reason]);
        var status = report.Status.ToString();
        return context.Response.WriteAsync(
            reasons.Count == 0 ? JsonSerializer.Serialize(new { status, checks }) : JsonSerializer.Serialize(new { status, checks, reasons }), context.RequestAborted);
    }
}
