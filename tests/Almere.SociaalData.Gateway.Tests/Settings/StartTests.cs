using System.Diagnostics;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Settings;

/// <summary>Starts the gateway as a process: what it can't start with, it says in a sentence.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("Production", "", "AzureAd:ClientId")]
    [InlineData("Production", "--DevelopmentIssuer:Enabled=true", "Development")]
    [InlineData("Staging", "--DevelopmentIssuer:Enabled=true", "doesn't start with it in the environment \"Staging\"")]
    [InlineData("Development", "--Limits:MaxBodyBites=7", "Unknown setting \"Limits:MaxBodyBites\"")]
    [InlineData("Development", "--AzureAd:ClientId=coa", "a GUID; found \"coa\"")]
    [InlineData("Development", "--AzureAd:TenantId=almere", "found \"almere\"")]
    [InlineData("Development", "--Tenants:coa:Organisation=coa", "GUID")]
    [InlineData("Development", "--TrustedDocuments:Folder=access/..", "its folder isn't named like a role")]
    [InlineData("Development", "--Limits:Query:Parser:MaxDepth=1000", "MaxDepth lies between 1 and 256 levels")]
    [InlineData("Development", "--Limits:Query:MaxTokens=1000", "Unknown setting \"Limits:Query:MaxTokens\"")]
    public async Task Refuses_to_start_with_a_sentence_that_says_what_to_do(string environment, string argument, string about)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, argument, "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = Path.GetDirectoryName(typeof(Program).Assembly.Location),
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = environment },
        };
        using var gateway = Process.Start(start)!;
        try
        {
            var said = gateway.StandardError.ReadToEndAsync();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            await gateway.WaitForExitAsync(patience.Token);
            Assert.Equal(1, gateway.ExitCode);
            Assert.StartsWith("The gateway can't start. ", await said, StringComparison.Ordinal);
            Assert.Contains(about, await said, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", await said, StringComparison.Ordinal);
        }
        finally
        {
            if (!gateway.HasExited)
                gateway.Kill();
        }
    }
}
