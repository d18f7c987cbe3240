using Almere.SociaalData.Access.AccessLog;
using Almere.SociaalData.Access.Identifiers;
using Almere.SociaalData.Api.AccessLog;
using Almere.SociaalData.Data.AccessLog;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Gateway.Health;
using Almere.SociaalData.Gateway.Limits;
using Almere.SociaalData.Gateway.Settings;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Almere.SociaalData.Gateway.AccessLog;

/// <summary>Sets up the access log.</summary>
internal static class AccessLogHost
{
    /// <summary>Adds the access log of section <c>AccessLog</c>: its table, which confirms what is written, and its check of health.</summary>
    /// <exception cref="SettingsException">A setting is unknown or out of range.</exception>
    public static void AddAccessLog(this WebApplicationBuilder builder)
    {
        var settings = SettingsSection.Read<AccessLogSettings>(builder.Configuration, AccessLogSettings.Section);
        builder.Services.AddSingleton(services =>
            AccessLogOptions.Beside(services.GetRequiredService<DatabaseOptions>(), settings.ConnectionString) with { TimeoutSeconds = settings.TimeoutSeconds });
        builder.Services.AddSingleton(services =>
        {
            var limits = services.GetRequiredService<RequestLimits>();
            return new TableAccessLog(
                services.GetRequiredService<AccessLogOptions>(), services.GetRequiredService<MasterSecrets>(), services.GetRequiredService<TimeProvider>(), () => limits.UnderWay);
        });
        // A host may have put another sink in its place, such as a stream.
        builder.Services.TryAddSingleton<IAccessLogSink>(services => services.GetRequiredService<TableAccessLog>());
        if (settings.OtlpEndpoint is { } collector)
        {
            builder.Services.AddSingleton<IAccessLogExport>(services => new OtlpExport(
                new(collector), HeadersOf(settings.OtlpHeaders), services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<OtlpExport>>()));
        }

        builder.Services.AddSingleton<AccessLogReader>();
        builder.Services.AddSingleton<AccessLogDoor>();
        builder.Services.AddSingleton<AccessLogWriter>();
        builder.Services.AddSingleton<RefusedTokens>();
        builder.Services.AddHealthChecks().AddCheck<AccessLogHealth>("accessLog", tags: [HealthPages.Ready]);
    }

    private static List<KeyValuePair<string, string>> HeadersOf(string? headers) =>
    [
        .. (headers ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(header => header.Split('=', 2) is [var name, var value]
            ? KeyValuePair.Create(name, value)
            : throw new SettingsException("The setting \"AccessLog:OtlpHeaders\" is a list of name=value, separated by commas.")),
    ];
}
