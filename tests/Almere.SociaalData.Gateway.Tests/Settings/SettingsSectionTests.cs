using Almere.SociaalData.Gateway.Authentication;
using Almere.SociaalData.Gateway.Authentication.Development;
using Almere.SociaalData.Gateway.Limits;
using Almere.SociaalData.Gateway.Settings;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Settings;

public sealed class SettingsSectionTests
{
    [Theory]
    [InlineData("Limits:MaxBodyBites", "7", "Unknown setting \"Limits:MaxBodyBites\". Remove it, or use one of: MaxBodyBytes,")]
    [InlineData("Limits:MaxBodyBytes:Unit", "KiB", "Unknown setting \"Limits:MaxBodyBytes:Unit\"")]
    [InlineData("Limits:MaxBodyBytes", "much", "The setting \"Limits:MaxBodyBytes\" must be a whole number; found \"much\".")]
    public void A_typing_error_is_told_in_a_sentence(string key, string value, string about) =>
        Assert.Contains(about, Assert.Throws<SettingsException>(() => Read<TransportLimits>("Limits", (key, value))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("AzureAd:ClientID2", "x")]
    [InlineData("AzureAd:AdmitsSeveralTenants", "true")]
    [InlineData("AzureAd:Audiences:0:Name", "x")]
    [InlineData("AzureAd:Audiences", "x")]
    [InlineData("AzureAd", "x")]
    [InlineData("AzureAd:AllowWebApiToBeAuthorizedByACL", "perhaps")]
    public void The_names_of_AzureAd_are_checked(string key, string value) =>
        Assert.Throws<SettingsException>(() => Read<AzureAdSettings>("AzureAd", (key, value)));

    [Fact]
    public void Names_are_checked_in_lists_and_dictionaries_too() =>
        Assert.Contains("DevelopmentIssuer:Clients:coa:Role", Assert.Throws<SettingsException>(
            () => Read<DevelopmentIssuerSettings>("DevelopmentIssuer", ("DevelopmentIssuer:Clients:coa:Role", "coa"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Names_are_read_whatever_their_case() => Assert.Equal(9, Read<TransportLimits>("Limits", ("limits:maxjsondepth", "9")).MaxJsonDepth);

    [Fact]
    public void An_absent_section_gives_the_defaults() => Assert.Equal(1_048_576, Read<TransportLimits>("Limits").MaxBodyBytes);

    private static T Read<T>(string section, params (string Key, string? Value)[] settings) where T : class, new() => SettingsSection.Read<T>(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).Build(), section);
}
