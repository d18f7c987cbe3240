using System.Net;
using Almere.SociaalData.Gateway.Http;
using Almere.SociaalData.Gateway.Settings;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Http;

public sealed class SecurityTxtTests
{
    [Fact]
    public async Task Tells_anyone_where_to_report()
    {
        using var gateway = new GatewayHost
        {
            Settings =
            {
                ["SecurityTxt:Contact:0"] = "mailto:security@example.nl",
                ["SecurityTxt:Contact:1"] = "https://example.nl/cvd",
                ["SecurityTxt:Expires"] = "2027-06-30T02:00:00+02:00",
                ["SecurityTxt:Policy"] = "https://example.nl/cvd-policy",
            },
        };
        using var client = gateway.CreateClient();
        using var response = await client.GetAsync("/.well-known/security.txt");
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            """
            Contact: mailto:security@example.nl
            Contact: https://example.nl/cvd
            Expires: 2027-06-30T00:00:00Z
            Preferred-Languages: nl, en
            Policy: https://example.nl/cvd-policy

            """.ReplaceLineEndings("\n"),
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Is_absent_without_a_contact()
    {
        using var gateway = new GatewayHost();
        using var client = gateway.CreateClient();
        using var response = await client.GetAsync("/.well-known/security.txt");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory, InlineData("SecurityTxt:Contact:0", "security@example.nl"), InlineData("SecurityTxt:Contact:0", "mailto:security@example.nl"), InlineData("SecurityTxt:Expires", "soon")]
    public void An_unusable_setting_is_refused(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
        Assert.Throws<SettingsException>(() => SecurityTxt.Read(configuration));
    }
}
