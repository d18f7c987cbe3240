using Almere.SociaalData.Data.Imports;
using Almere.SociaalData.Domain.Imports;
using Xunit;

namespace Almere.SociaalData.Acceptance;

/// <summary>Figures are counted once after each import, for everybody who may see the same.</summary>
[Collection(GatewayTests.Name)]
public sealed class KeptFiguresTests
{
    private const string Figures = "{ trajectoryGroups(by: [LAW, REQUESTED_YEAR]) { key { law period } count suppressed } }";

    [Fact]
    public async Task Figures_are_counted_again_after_an_import_and_not_before()
    {
        using var gateway = new AcceptanceGateway { KeepsFigures = true };
        var (first, counted) = await AskAsync(gateway);
        Assert.Equal(2, counted.Count);
        var (second, kept) = await AskAsync(gateway);
        Assert.Contains("ImportRuns", Assert.Single(kept), StringComparison.Ordinal);
        Assert.Equal(first, second);

        await ImportAsync(gateway);
        var (third, countedAgain) = await AskAsync(gateway);
        Assert.Equal(2, countedAgain.Count);
        Assert.Equal(first, third);
    }

    [Fact]
    public async Task Who_has_a_request_explained_sees_them_counted()
    {
        using var gateway = new AcceptanceGateway { KeepsFigures = true };
        const string byLaw = "{ trajectoryGroups(by: [LAW]) { key { law } count } }";
        for (var i = 0; i < 2; i++)
        {
            var (_, body, statements) = await gateway.SendAsync("dashboard", null, new { query = byLaw }, explain: "1");
            Assert.DoesNotContain("\"errors\"", body, StringComparison.Ordinal);
            Assert.Contains("Trajectories", Assert.Single(statements), StringComparison.Ordinal);
        }
    }

    private static async Task<(string Body, IReadOnlyList<string> Statements)> AskAsync(AcceptanceGateway gateway)
    {
        var (status, body, statements) = await gateway.AskAsync("dashboard", null, Figures);
        Assert.True(status == 200 && body.Contains("count", StringComparison.Ordinal), body);
        return (body, statements);
    }

    private static async Task ImportAsync(AcceptanceGateway gateway)
    {
        var folder = Directory.CreateTempSubdirectory("sociaaldata-");
        try
        {
            var file = Path.Combine(folder.FullName, "organisations.csv");
            await File.WriteAllTextAsync(file, "code,name,kind,municipality_code\nzorg-aan-de-vaart,Zorg aan de Vaart,CARE_PROVIDER,\n");
            var report = await new RegisterImport(gateway.Database, TimeProvider.System).RunAsync(
                new ImportRequest([new(file, "organisations.csv", "organisations")], "night-run") { AllowsExampleData = true });
            Assert.Equal([], report.Problems);
            Assert.Equal(ImportOutcome.Applied, report.Outcome);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
