using System.Net;
using Almere.SociaalData.Gateway.Settings;

namespace Almere.SociaalData.Gateway.Http;

/// <summary>From where the gateway is called. Section <c>Http</c>.</summary>
internal sealed class HttpSettings
{
    public const string Section = "Http";

    /// <summary>Origins of web pages that may call (CORS), each as scheme, host and port: <c>https://dashboard.example.nl</c>. None by default.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>Networks of the reverse proxies whose <c>X-Forwarded-Proto</c> and <c>X-Forwarded-For</c> are believed, as CIDR: <c>10.0.0.0/8</c>.</summary>
    public IReadOnlyList<string> ProxyNetworks { get; init; } = [];

    /// <summary>Reads the section.</summary>
    /// <exception cref="SettingsException">An origin or a network isn't one.</exception>
    public static HttpSettings Read(IConfiguration configuration)
    {
        var settings = SettingsSection.Read<HttpSettings>(configuration, Section);
        foreach (var origin in settings.AllowedOrigins)
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.GetLeftPart(UriPartial.Authority) != origin)
                throw new SettingsException($"""The setting "Http:AllowedOrigins" holds "{origin}"; give scheme, host and port only, in lower case, such as "https://dashboard.example.nl".""");
        foreach (var network in settings.ProxyNetworks)
            if (!IPNetwork.TryParse(network, out _))
                throw new SettingsException($"""The setting "Http:ProxyNetworks" holds "{network}"; give a network such as "10.0.0.0/8".""");
        return settings;
    }
}
