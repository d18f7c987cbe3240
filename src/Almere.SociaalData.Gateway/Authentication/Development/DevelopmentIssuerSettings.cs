using Almere.SociaalData.Gateway.Settings;

namespace Almere.SociaalData.Gateway.Authentication.Development;

/// <summary>The issuer that the gateway hosts on itself, so that it can be tried without Azure. Section <c>DevelopmentIssuer</c>.</summary>
internal sealed class DevelopmentIssuerSettings
{
    public const string Section = "DevelopmentIssuer";

    /// <summary>Whether the issuer runs; refused in any environment but Development.</summary>
    public bool Enabled { get; init; }

    /// <summary>Who may ask it for a token, by <c>client_id</c>.</summary>
    public IReadOnlyDictionary<string, DevelopmentClient> Clients { get; init; } = new Dictionary<string, DevelopmentClient>();

    /// <summary>Reads the section.</summary>
    /// <exception cref="SettingsException">The section can't be used, or the issuer is switched on outside Development.</exception>
    public static DevelopmentIssuerSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = SettingsSection.Read<DevelopmentIssuerSettings>(configuration, Section);
        if (settings.Enabled && !environment.IsDevelopment())
            throw new SettingsException(
                $"""The setting "DevelopmentIssuer:Enabled" gives tokens to anyone who asks, so the gateway doesn't start with it in the environment "{environment.EnvironmentName}". Remove it, or set DOTNET_ENVIRONMENT=Development on a developer's machine.""");
        foreach (var (id, client) in settings.Clients)
            if (!Guid.TryParseExact(client.TenantId, "D", out _))
                throw new SettingsException($"""The setting "DevelopmentIssuer:Clients:{id}:TenantId" must be a tenant id, a GUID; found "{client.TenantId}".""");
        return settings;
    }
}
