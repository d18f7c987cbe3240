using Almere.SociaalData.Data.Imports;
using Almere.SociaalData.Domain.Imports;
using Xunit;

namespace Almere.SociaalData.Acceptance;

/// <summary>Figures are counted once after each import, for everybody who may see the same.</summary>
[Collection(GatewayTests.Name)]
public sealed class KeptFiguresTests
{
    private const string Figures = "{ trajectoryGroups(by: [LAW, REQUESTED_YEAR]) { key { law period } count suppressed } }";
    private const string Capacity = "{ shelterCapacity { places target byScheme { scheme places } byMunicipality { places } } }";
    private const string History = """{ shelterCapacityHistory(from: "2026-06-01", to: "2026-07-01", interval: WEEK) { on places occupied byScheme { places } } }""";

    private static readonly string[] Questions = [Figures, Capacity, History];

    [Fact]
    public async Task Figures_are_counted_again_after_an_import_and_not_before()
    {
        using var gateway = new AcceptanceGateway { KeepsFigures = true };
        var answers = new List<string>();
        foreach (var query in Questions)
        {
            var (first, counted) = await AskAsync(gateway, query);
            Assert.Equal(2, counted.Count);
            var (second, kept) = await AskAsync(gateway, query);
            Assert.Equal("""SELECT "i"."Id", "i"."FinishedAt" FROM "ImportRuns" AS "i" ORDER BY "i"."Id" DESC LIMIT 1""", Assert.Single(kept).ReplaceLineEndings(" "));
            Assert.Equal(first, second);
            answers.Add(first);
        }

        await ImportAsync(gateway);
        foreach (var (query, answer) in Questions.Zip(answers))
        {
            var (again, countedAgain) = await AskAsync(gateway, query);
            Assert.Equal(2, countedAgain.Count);
            Assert.Equal(answer, again);
        }
    }

    [Fact]
    public async Task Callers_who_may_see_other_locations_have_their_own_counted()
    {
        using var gateway = new AcceptanceGateway { KeepsFigures = true };
        using var counting = new AcceptanceGateway();
        foreach (var caller in (string[])["dashboard", "coa", "dashboard", "coa"])
            Assert.Equal((await counting.AskOnceAsync(caller, null, Capacity)).Body, (await AskAsync(gateway, Capacity, caller)).Body);
        Assert.NotEqual((await AskAsync(gateway, Capacity)).Body, (await AskAsync(gateway, Capacity, "coa")).Body);
    }

    [Fact]
    public async Task What_the_rows_are_as_of_is_asked_once_for_all_figures_of_a_request()
    {
        using var gateway = new AcceptanceGateway { KeepsFigures = true };
        var query = $$"""{ a: shelterCapacity { places } b: shelterCapacity(on: "2026-06-15") { places } {{History[1..^1]}} {{Figures[1..^1]}} }""";
        for (var i = 0; i < 2; i++)
        {
            var (_, statements) = await AskAsync(gateway, query);
            Assert.Single(statements, statement => statement.Contains("ImportRuns", StringComparison.Ordinal));
            Assert.Equal(i == 0 ? 5 : 1, statements.Count);
        }
    }

    [Fact]
    public async Task Where_they_are_not_kept_they_are_counted_each_time()
    {
        using var gateway = new AcceptanceGateway();
        foreach (var query in Questions)
        {
            var (first, counted) = await AskAsync(gateway, query);
            var (second, countedAgain) = await AskAsync(gateway, query);
            Assert.Equal(counted, countedAgain);
            Assert.DoesNotContain("ImportRuns", Assert.Single(counted), StringComparison.Ordinal);
            Assert.Equal(first, second);
        }
    }

    [Fact]
    public async Task Who_has_a_request_explained_sees_them_counted()
    {
        using var gateway = new AcceptanceGateway { KeepsFigures = true };
        const string byLaw = "{ trajectoryGroups(by: [LAW]) { key { law } count } }";
        foreach (var (query, table) in ((string, string)[])[(byLaw, "Trajectories"), (Capacity, "ShelterLocations"), (byLaw, "Trajectories"), (Capacity, "ShelterLocations")])
        {
            var (_, body, statements) = await gateway.SendAsync("dashboard", null, new { query }, explain: "1");
            Assert.DoesNotContain("\"errors\"", body, StringComparison.Ordinal);
            Assert.Contains(table, Assert.Single(statements), StringComparison.Ordinal);
        }
    }

    private static async Task<(string Body, IReadOnlyList<string> Statements)> AskAsync(AcceptanceGateway gateway, string query, string caller = "dashboard")
    {
        var (status, body, statements) = await gateway.AskAsync(caller, null, query);
        Assert.True(status == 200 && !body.Contains("\"errors\"", StringComparison.Ordinal), body);
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
