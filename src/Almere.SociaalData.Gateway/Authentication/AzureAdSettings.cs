using Almere.SociaalData.Gateway.Settings;

namespace Almere.SociaalData.Gateway.Authentication;

/// <summary>Who issues the tokens and for whom they must be meant. Section <c>AzureAd</c>, with the names that Microsoft.Identity.Web reads.</summary>
internal sealed class AzureAdSettings
{
    public const string Section = "AzureAd";

    /// <summary>Base address of the issuer, an absolute address; tenants and documents hang below it.</summary>
    public string Instance
    {
        get;
        init => field = value.EndsWith('/') ? value : value + "/";
    } = "https://login.microsoftonline.com/";

    /// <summary>The one tenant that may call, as a GUID, or <c>organizations</c> (or <c>common</c>) for every tenant of section <c>Tenants</c>.</summary>
    public string TenantId { get; init; } = "organizations";

    /// <summary>Application (client) id of the gateway's own registration, a GUID.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>The audience that a token must name; beside <see cref="Audiences"/>.</summary>
    public string? Audience { get; init; }

    /// <summary>Further audiences that a token may name. With none configured: the client id for v2 tokens, <c>api://</c> + client id for v1.</summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];

    /// <summary>Whether a token without any role or scope is accepted (access then rests on the access rules alone).</summary>
    public bool AllowWebApiToBeAuthorizedByACL { get; init; }

    /// <summary>Whether every tenant of section <c>Tenants</c> may call, instead of one.</summary>
    public bool AdmitsSeveralTenants => TenantId is "organizations" or "common";

    /// <summary>The audiences that a token of this version may name.</summary>
    public IReadOnlyList<string> AudiencesOf(TokenVersion version) => (Audience, Audiences, version) switch
    {
        (null, [], TokenVersion.V1) => [$"api://{ClientId}"],
        (null, [], _) => [ClientId],
        (null, _, _) => Audiences,
        _ => [Audience, .. Audiences],
    };

    /// <summary>Reads the section and checks what one property alone can't.</summary>
    /// <exception cref="SettingsException">The section can't be used as it stands.</exception>
    public static AzureAdSettings Read(IConfiguration configuration)
    {
        var settings = SettingsSection.Read<AzureAdSettings>(configuration, Section);
        if (!Guid.TryParse(settings.ClientId, out _))
            throw new SettingsException(
                $"""The setting "AzureAd:ClientId" must be the application id of the gateway's registration in Entra ID, a GUID; found "{settings.ClientId}". For a first try on your own machine set the environment variable DOTNET_ENVIRONMENT=Development.""");
        if (!settings.AdmitsSeveralTenants && !Guid.TryParse(settings.TenantId, out _))
            throw new SettingsException(
                $"""The setting "AzureAd:TenantId" must be a tenant id (a GUID) or "organizations"; found "{settings.TenantId}".""");
        // Plain HTTP only for the development issuer, whose documents never cross a wire.
        if (!Uri.TryCreate(settings.Instance, UriKind.Absolute, out var instance) || !(instance.Scheme is "https" || (instance.Scheme is "http" && instance.IsLoopback)))
            throw new SettingsException($"""The setting "AzureAd:Instance" must be an https address such as "https://login.microsoftonline.com/"; found "{settings.Instance}".""");
        return settings;
    }
}
