using Almere.SociaalData.Gateway.Limits;
using Almere.SociaalData.Gateway.Settings;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Limits;

public sealed class TransportLimitsTests
{
    [Theory]
    [InlineData("MaxBodyBytes", "1023", "between 1024 and 67108864 bytes")]
    [InlineData("MaxBodyBytes", "67108865", "between 1024 and 67108864 bytes")]
    [InlineData("MaxJsonDepth", "3", "levels")]
    [InlineData("MaxRequestSeconds", "0", "seconds")]
    [InlineData("ConcurrentRequests", "0", "requests")]
    [InlineData("ConcurrentRequestsPerApplication", "0", "requests")]
    [InlineData("WaitingRequests", "-1", "requests")]
    [InlineData("RequestsPerMinute", "0", "requests")]
    [InlineData("MaxTokenHours", "29", "hours")]
    [InlineData("MaxTokenRoles", "0", "roles")]
    [InlineData("RememberedTokens", "1", "tokens")]
    public void A_value_out_of_range_is_refused_with_range_and_unit(string setting, string value, string about)
    {
        var refused = Assert.Throws<SettingsException>(() => Read(setting, value));
        Assert.Contains(setting, refused.Message, StringComparison.Ordinal);
        Assert.Contains(about, refused.Message, StringComparison.Ordinal);
    }

    [Theory, InlineData("1024", 1_024), InlineData("67108864", 67_108_864)]
    public void A_value_at_the_end_of_its_range_is_taken(string value, int expected) => Assert.Equal(expected, Read("MaxBodyBytes", value).MaxBodyBytes);

    private static TransportLimits Read(string setting, string value) => SettingsSection.Read<TransportLimits>(
        new ConfigurationBuilder().AddInMemoryCollection([new($"Limits:{setting}", value)]).Build(), TransportLimits.Section);
}
