using Almere.SociaalData.Gateway.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;

namespace Almere.SociaalData.Gateway.Tests.Hosting;

/// <summary>The gateway with its real pipeline in the test process. In Development with the development issuer, unless a test says otherwise.</summary>
internal sealed class GatewayHost : WebApplicationFactory<Program>
{
    public string Environment { get; init; } = "Development";

    public Dictionary<string, string?> Settings { get; init; } = [];

    public TestIssuer? Issuer { get; init; }

    public TimeProvider? Clock { get; init; }

    /// <summary>A file of settings that is watched while the gateway runs.</summary>
    public string? WatchedFile { get; init; }

    /// <summary>Whether requests reach the registers, and not <see cref="Engine"/>.</summary>
    public bool AsksRegisters { get; init; }

    public ScriptedEngine Engine { get; } = new();

    public LogLines Log { get; } = new();

    /// <summary>A gateway as in production, with one tenant of <paramref name="issuer"/>; call it over HTTPS.</summary>
    public static GatewayHost InProduction(TestIssuer issuer, TimeProvider? clock = null, params ReadOnlySpan<(string Key, string Value)> settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["AzureAd:ClientId"] = TestIssuer.ClientId,
            [$"Tenants:{TestIssuer.TenantId}:Organisation"] = "coa",
            [$"Tenants:{TestIssuer.TenantId}:Roles:0"] = "coa",
            [$"Tenants:{TestIssuer.TenantId}:Roles:1"] = "coa-planner",
        };
        foreach (var (key, value) in settings)
            all[key] = value;
        return new GatewayHost { Environment = "Production", Issuer = issuer, Clock = clock, Settings = all };
    }

    /// <summary>A client that calls over HTTPS and follows nothing by itself.</summary>
    public HttpClient Https() => CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });

    /// <summary>A client that bears a token of the development issuer.</summary>
    public async Task<HttpClient> SignedInAsync(string clientId = "coa")
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await client.TokenAsync(clientId));
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("ConnectionStrings:SociaalData", TestRegisters.ConnectionString);
        builder.UseSetting("Access:MasterSecret", TestRegisters.MasterSecret);
        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);
        if (WatchedFile is not null)
            builder.ConfigureAppConfiguration(configuration => configuration.AddJsonFile(WatchedFile, optional: false, reloadOnChange: true));
        builder.ConfigureLogging(logging => logging.AddProvider(Log));
        builder.ConfigureTestServices(services =>
        {
            if (!AsksRegisters)
            {
                services.RemoveAll<IGraphQLEndpoint>();
                services.AddSingleton<IGraphQLEndpoint>(Engine);
            }

            if (Clock is not null)
                services.Replace(ServiceDescriptor.Singleton(Clock));
            if (Issuer is not null)
                services.Replace(ServiceDescriptor.Singleton<IDocumentRetriever>(Issuer));
        });
    }
}
