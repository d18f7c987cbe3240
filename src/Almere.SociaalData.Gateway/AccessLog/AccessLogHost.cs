using Almere.SociaalData.Access.AccessLog;
using Almere.SociaalData.Access.Identifiers;
using Almere.SociaalData.Api.AccessLog;
using Almere.SociaalData.Data.AccessLog;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Gateway.Health;
using Almere.SociaalData.Gateway.Settings;

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
        builder.Services.AddSingleton(services => new TableAccessLog(
            services.GetRequiredService<AccessLogOptions>(), services.GetRequiredService<MasterSecrets>(), services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<IAccessLogSink>(services => services.GetRequiredService<TableAccessLog>());
        builder.Services.AddSingleton<AccessLogReader>();
        builder.Services.AddSingleton<AccessLogDoor>();
        builder.Services.AddSingleton<AccessLogWriter>();
        builder.Services.AddHealthChecks().AddCheck<AccessLogHealth>("accessLog", tags: [HealthPages.Ready]);
    }
}
