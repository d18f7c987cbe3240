using System.Globalization;
using System.Text;
using Almere.SociaalData.Gateway.Settings;

namespace Almere.SociaalData.Gateway.Http;

/// <summary>Where to report a vulnerability: <c>/.well-known/security.txt</c>, mandatory for municipalities. Section <c>SecurityTxt</c>.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc9116"/>
internal sealed class SecurityTxt
{
    public const string Section = "SecurityTxt";

    /// <summary>Addresses to report to, most wanted first: <c>https:</c>, <c>mailto:</c> or <c>tel:</c>. None: the page doesn't exist.</summary>
    public IReadOnlyList<string> Contact { get; init; } = [];

    /// <summary>When the page is out of date, RFC 3339; RFC 9116 recommends less than a year ahead.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Address of the policy on coordinated vulnerability disclosure.</summary>
    public string? Policy { get; init; }

    /// <summary>Languages that a report may be written in, as BCP 47 tags.</summary>
    public IReadOnlyList<string> PreferredLanguages { get; init; } = ["nl", "en"];

    /// <summary>Reads the section.</summary>
    /// <exception cref="SettingsException">A contact isn't an address, or the date is missing.</exception>
    public static SecurityTxt Read(IConfiguration configuration)
    {
        var settings = SettingsSection.Read<SecurityTxt>(configuration, Section);
        foreach (var contact in settings.Contact)
            if (!Uri.TryCreate(contact, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "mailto" or "tel"))
                throw new SettingsException($"""The setting "SecurityTxt:Contact" holds "{contact}"; give an address such as "mailto:security@example.nl".""");
        if (settings is { Contact.Count: > 0, Expires: null })
            throw new SettingsException("""The setting "SecurityTxt:Expires" is missing. Give a date less than a year ahead, such as "2027-06-30T00:00:00Z".""");
        return settings;
    }

    /// <summary>Adds the settings.</summary>
    public static void Add(WebApplicationBuilder builder) => builder.Services.AddSingleton(Read(builder.Configuration));

    /// <summary>Maps the page, if there is a contact to tell.</summary>
    public static void Map(WebApplication app)
    {
        if (app.Services.GetRequiredService<SecurityTxt>() is { Contact.Count: > 0 } settings)
            app.MapGet("/.well-known/security.txt", () => Results.Text(settings.Write(), "text/plain; charset=utf-8"));
    }

    /// <summary>The text of the page.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        foreach (var contact in Contact)
            text.Append("Contact: ").Append(contact).Append('\n');
        text.Append("Expires: ").Append(Expires?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)).Append('\n');
        text.Append("Preferred-Languages: ").AppendJoin(", ", PreferredLanguages).Append('\n');
        if (Policy is not null)
            text.Append("Policy: ").Append(Policy).Append('\n');
        return text.ToString();
    }
}
