using System.Data.Common;
using System.Text.Json;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.Imports;
using Almere.SociaalData.Domain.Imports;
using Almere.SociaalData.Testing;
using Almere.SociaalData.Testing.SqlServer;
using Xunit;

namespace Almere.SociaalData.Acceptance;

/// <summary>What an import changes is seen by the very next question to a gateway that runs, and by whom.</summary>
[Collection(GatewayTests.Name)]
public sealed class ImportTests(AcceptanceGateway sqlite) : IClassFixture<AcceptanceGateway>
{
    private const string Capacity = """{ shelterCapacity(scheme: [ASYLUM], municipality: ["GM0034"]) { places occupied } }""";
    private const string Imports = "{ imports(last: 1) { nodes { startedAt finishedAt by outcome problems files { name dataset full hash rows inserted changed unchanged removed } } } }";

    [SkippableTheory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql), InlineData(DatabaseProvider.SqlServer)]
    public async Task Imported_capacity_is_in_the_next_answer_and_the_steward_sees_the_run(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.PostgreSql) PostgreSqlServer.Require();
        if (provider == DatabaseProvider.SqlServer) SqlServerServer.Require();
        // Of its own: what is imported would be in the answers to other tests.
        using var gateway = provider switch
        {
            DatabaseProvider.PostgreSql => new PostgreSqlGateway { KeepsFigures = true },
            DatabaseProvider.SqlServer => new SqlServerGateway { KeepsFigures = true },
            _ => new AcceptanceGateway { KeepsFigures = true },
        };
        var before = (await AskAsync(gateway, "coa", Capacity)).GetProperty("shelterCapacity");
        Assert.Contains("ImportRuns", Assert.Single((await gateway.AskAsync("coa", null, Capacity)).Statements), StringComparison.Ordinal);

        // The measurement of one location for today comes in again, with places added.
        var (key, location, places, occupied) = await MeasurementAsync(gateway);
        var folder = Directory.CreateTempSubdirectory("sociaaldata-");
        try
        {
            var file = Path.Combine(folder.FullName, "capacity-snapshots.csv");
            await File.WriteAllTextAsync(file, $"key,location_key,date,places,occupied,blocked\n{key},{location},2026-07-01,{places + 40},{occupied + 7},0\n");
            var report = await new RegisterImport(gateway.Database, TimeProvider.System).RunAsync(
                new ImportRequest([new(file, "capacity-snapshots.csv", "capacity-snapshots")], "night-run") { AllowsExampleData = true });
            Assert.Equal([], report.Problems);
            Assert.Equal((ImportOutcome.Applied, 1), (report.Outcome, report.Files[0].Changed));

            var after = (await AskAsync(gateway, "coa", Capacity)).GetProperty("shelterCapacity");
            Assert.Equal(before.GetProperty("places").GetInt32() + 40, after.GetProperty("places").GetInt32());
            Assert.Equal(before.GetProperty("occupied").GetInt32() + 7, after.GetProperty("occupied").GetInt32());

            var run = (await AskAsync(gateway, "steward", Imports)).GetProperty("imports").GetProperty("nodes")[0];
            Assert.Equal(("night-run", "APPLIED", 0), (run.GetProperty("by").GetString(), run.GetProperty("outcome").GetString(), run.GetProperty("problems").GetInt32()));
            Assert.Equal(report.FinishedAt, run.GetProperty("finishedAt").GetDateTime().ToUniversalTime());
            Assert.Equal(
                $$"""{"name":"capacity-snapshots.csv","dataset":"capacity-snapshots","full":false,"hash":"{{report.Files[0].Hash}}","rows":1,"inserted":0,"changed":1,"unchanged":0,"removed":0}""",
                run.GetProperty("files")[0].GetRawText());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory, InlineData("coa"), InlineData("dashboard"), InlineData("caseworker"), InlineData("vng")]
    public async Task Others_than_the_steward_do_not_see_runs(string caller)
    {
        var (_, body, statements) = await sqlite.AskAsync(caller, null, Imports);
        Assert.Contains("AUTH_NOT_AUTHORIZED", body, StringComparison.Ordinal);
        Assert.DoesNotContain(statements, statement => statement.Contains("Import", StringComparison.Ordinal));
    }

    private static async Task<JsonElement> AskAsync(AcceptanceGateway gateway, string caller, string query)
    {
        var (status, body, _) = await gateway.AskAsync(caller, null, query);
        var answer = JsonDocument.Parse(body).RootElement;
        Assert.True(status == 200 && !answer.TryGetProperty("errors", out _), body);
        return answer.GetProperty("data");
    }

    // No caller sees source keys.
    private static async Task<(string Key, string Location, int Places, int Occupied)> MeasurementAsync(AcceptanceGateway gateway)
    {
        await using DbConnection connection = gateway.Database.Provider switch
        {
            DatabaseProvider.PostgreSql => new Npgsql.NpgsqlConnection(gateway.Database.ConnectionString),
            DatabaseProvider.SqlServer => new Microsoft.Data.SqlClient.SqlConnection(gateway.Database.ConnectionString),
            _ => new Microsoft.Data.Sqlite.SqliteConnection(gateway.Database.ConnectionString),
        };
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT s."SourceKey", l."SourceKey", s."Places", s."Occupied"
            FROM "CapacitySnapshots" s JOIN "ShelterLocations" l ON l."Id" = s."LocationId" JOIN "Municipalities" m ON m."Id" = l."MunicipalityId"
            WHERE l."Scheme" = 1 AND l."Status" = 2 AND m."Code" = 'GM0034' AND s."Date" = '2026-07-01' AND s."Occupied" IS NOT NULL ORDER BY l."Id"
            """;
        await using var row = await command.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());
        return (row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3));
    }
}
