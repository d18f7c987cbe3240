using System.Collections.Frozen;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Almere.SociaalData.Gateway.Authentication;
using Almere.SociaalData.Gateway.Settings;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Authentication;

public sealed class TenantDirectoryTests
{
    private const string Coa = TestIssuer.TenantId;

    [Fact]
    public async Task A_partner_switched_off_in_the_settings_is_out_within_seconds_and_in_again_when_switched_on()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("tenants.json", Enabled(true));
        using var issuer = new TestIssuer(TimeProvider.System);
        using var gateway = new GatewayHost { Environment = "Production", Issuer = issuer, WatchedFile = file, Settings = GatewayHost.InProduction(issuer).Settings };
        using var client = gateway.Https();
        var token = issuer.Sign(issuer.V2());
        Assert.Equal(HttpStatusCode.OK, await AskAsync(client, token));

        folder.Write("tenants.json", Enabled(false));
        await BecomesAsync(client, token, HttpStatusCode.Unauthorized);
        folder.Write("tenants.json", Enabled(true));
        await BecomesAsync(client, token, HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_change_with_an_error_leaves_the_last_good_tenants_in_force_and_shows_in_the_health()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("tenants.json", Enabled(true));
        using var issuer = new TestIssuer(TimeProvider.System);
        using var gateway = new GatewayHost { Environment = "Production", Issuer = issuer, WatchedFile = file, Settings = GatewayHost.InProduction(issuer).Settings };
        using var client = gateway.Https();
        Assert.Contains("\"Healthy\"", await client.GetStringAsync("/health/ready"), StringComparison.Ordinal);

        folder.Write("tenants.json", $$"""{ "Tenants": { "{{Coa}}": { "Enabledd": false } } }""");
        await UntilAsync(async () => (await client.GetStringAsync("/health/ready")).Contains("\"settings\":\"Degraded\"", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(client, issuer.Sign(issuer.V2())));
        Assert.Contains("Unknown setting \"Tenants:" + Coa + ":Enabledd\"", gateway.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("coa", "Organisation", "coa", "GUID")]
    [InlineData(Coa, "Organisation", "", "Organisation")]
    [InlineData(Coa, "Roles:0", "coa", "Organisation")]
    [InlineData(Coa, "Organisation", "coa", "Roles")]
    [InlineData(Coa, "Organization", "coa", "Unknown setting")]
    public void An_unusable_tenant_is_refused_in_a_sentence(string id, string setting, string value, string about)
    {
        var refused = Assert.Throws<SettingsException>(() => Read(new AzureAdSettings(), ($"Tenants:{id}:{setting}", value)));
        Assert.Contains(about, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_tenant_at_all_is_refused() =>
        Assert.Contains("nobody could sign in", Assert.Throws<SettingsException>(() => Read(new AzureAdSettings())).Message, StringComparison.Ordinal);

    [Fact]
    public void A_second_tenant_is_refused_where_the_settings_admit_one()
    {
        var azureAd = new AzureAdSettings { TenantId = "22222222-2222-4333-8444-555555555555" };
        var refused = Assert.Throws<SettingsException>(() => Read(azureAd, ($"Tenants:{Coa}:Organisation", "coa"), ($"Tenants:{Coa}:Roles:0", "coa")));
        Assert.Contains("organizations", refused.Message, StringComparison.Ordinal);
        Assert.Single(Read(new AzureAdSettings { TenantId = Coa }, ($"Tenants:{Coa}:Organisation", "coa"), ($"Tenants:{Coa}:Roles:0", "coa")));
    }

    private static FrozenDictionary<string, Tenant> Read(AzureAdSettings azureAd, params (string Key, string? Value)[] settings) => TenantDirectory.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).Build(), azureAd);

    private static string Enabled(bool enabled) => JsonSerializer.Serialize(new { Tenants = new Dictionary<string, object> { [Coa] = new { Enabled = enabled } } });

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, string token)
    {
        using var response = await client.AskWithAsync(token);
        return response.StatusCode;
    }

    private static Task BecomesAsync(HttpClient client, string token, HttpStatusCode expected) => UntilAsync(async () => await AskAsync(client, token) == expected);

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), "The change of the settings was not taken over within 15 seconds.");
            await Task.Delay(100);
        }
    }
}
