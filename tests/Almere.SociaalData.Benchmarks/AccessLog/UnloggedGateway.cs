using Almere.SociaalData.Access.AccessLog;
using Almere.SociaalData.Benchmarks.AccessLog;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(UnloggedGateway))]

namespace Almere.SociaalData.Benchmarks.AccessLog;

/// <summary>Puts a sink in the place of the table that confirms at once and keeps nothing: the other side of the comparison. The gateway itself has no such switch.</summary>
public sealed class UnloggedGateway : IHostingStartup
{
    /// <summary>The setting of ASP.NET Core that has it loaded.</summary>
    public const string Setting = "ASPNETCORE_HOSTINGSTARTUPASSEMBLIES";

    /// <summary>The value of that setting.</summary>
    public static string Assembly => typeof(UnloggedGateway).Assembly.GetName().Name!;

    /// <inheritdoc/>
    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services => services.AddSingleton<IAccessLogSink, NoLog>());

    private sealed class NoLog : IAccessLogSink
    {
        public ValueTask<long> WriteAsync(AccessLogEntry entry, CancellationToken cancellationToken) => new(1L);
    }
}
