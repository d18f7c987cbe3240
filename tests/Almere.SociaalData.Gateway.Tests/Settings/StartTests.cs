using System.Diagnostics;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Almere.SociaalData.Testing;
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
    public async Task Refuses_to_start_with_a_sentence_that_says_what_to_do(string environment, string argument, string about) =>
        Assert.Contains(about, await RefusalAsync(environment, argument), StringComparison.Ordinal);

    [Theory]
    [InlineData(false, "There is no file")]
    [InlineData(true, "has no tables yet")]
    public async Task In_production_only_looks_at_its_database_and_says_which_command_to_run(bool isThere, string about)
    {
        var folder = Directory.CreateTempSubdirectory("sociaaldata-");
        try
        {
            var file = Path.Combine(folder.FullName, "registers.db");
            if (isThere)
                await File.WriteAllBytesAsync(file, []);
            var said = await RefusalAsync(
                "Production", $"--ConnectionStrings:SociaalData=Data Source={file}", $"--AzureAd:ClientId={TestIssuer.ClientId}",
                $"--Tenants:{TestIssuer.TenantId}:Organisation=coa", $"--Tenants:{TestIssuer.TenantId}:Roles:0=coa", $"--Access:MasterSecret={TestRegisters.MasterSecret}");
            Assert.Contains(about, said, StringComparison.Ordinal);
            Assert.Contains("\"sociaaldata database migrate\"", said, StringComparison.Ordinal);
            Assert.Equal(isThere, File.Exists(file));
            Assert.Equal(0, isThere ? new FileInfo(file).Length : 0);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("\"measuredOn\", \"snapshots\"", "\"mesuredOn\", \"snapshots\"", "ShelterLocation has no field \"mesuredOn\". Did you mean \"measuredOn\"?")]
    [InlineData("\"fields\": [ \"address\",", "\"fields\": [ \"address\", \"name\",", "ShelterLocation.name is already opened (read")]
    public async Task Refuses_a_role_file_with_a_mistake_and_says_in_which_line(string right, string wrong, string about)
    {
        var folder = Directory.CreateTempSubdirectory("sociaaldata-");
        try
        {
            foreach (var path in Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "schema", "access"), "*.json"))
            {
                var text = await File.ReadAllTextAsync(path);
                if (Path.GetFileName(path) == "coa.json")
                {
                    Assert.Contains(right, text, StringComparison.Ordinal);
                    text = text.Replace(right, wrong, StringComparison.Ordinal);
                }

                await File.WriteAllTextAsync(Path.Combine(folder.FullName, Path.GetFileName(path)), text);
            }

            var said = await RefusalAsync("Development", $"--Access:Folder={folder.FullName}");
            Assert.Matches(@"coa\.json:\d+:\d+: ", said);
            Assert.Contains(about, said, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // What the gateway says when it doesn't start.
    private static async Task<string> RefusalAsync(string environment, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments, "--urls", "http://127.0.0.1:0"])
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
            Assert.DoesNotContain("   at ", await said, StringComparison.Ordinal);
            return await said;
        }
        finally
        {
            if (!gateway.HasExited)
                gateway.Kill();
        }
    }
}
