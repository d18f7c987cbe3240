using Almere.SociaalData.Gateway.Authentication;
using Almere.SociaalData.Gateway.Http;
using Microsoft.Extensions.Hosting.Internal;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Http;

/// <summary>Who may have requests explained: a data steward everywhere, everybody in Development.</summary>
public sealed class ExplainHeaderTests
{
    [Theory]
    [InlineData("1", "steward", "Production", null)]
    [InlineData("1", "coa", "Development", null)]
    [InlineData(null, "coa", "Production", null)]
    [InlineData("1", "coa", "Production", "EXPLAIN_NOT_ALLOWED")]
    [InlineData("1", "coa", "Staging", "EXPLAIN_NOT_ALLOWED")]
    [InlineData("true", "steward", "Production", "EXPLAIN_INVALID")]
    public void Is_for_stewards_and_for_development(string? value, string role, string environment, string? code)
    {
        var caller = new TokenClaims("tenant", "organisation", "application", [role], [], null, IsApplication: true, DateTimeOffset.UnixEpoch);
        var refusal = ExplainHeader.Refusal(value, caller, new HostingEnvironment { EnvironmentName = environment });
        Assert.Equal(code, refusal?.Extensions?["code"]);
    }
}
