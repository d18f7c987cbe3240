using System.Text.Json;
using Almere.SociaalData.Api;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.ExampleData;
using Almere.SociaalData.GraphQL;
using Almere.SociaalData.GraphQL.EntityFramework;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;
using Xunit;

namespace Almere.SociaalData.Acceptance;

/// <summary>What a page costs the database grows with its rows, and not with the rows that are stored: counted in steps of SQLite, which don't depend on the machine.</summary>
[Collection(GatewayTests.Name)]
public sealed class StatementStepTests
{
    private const int Clients = 1_500;
    private const int Times = 10;
    private const double Most = 1.2;

    // As many rows as the largest district has with the small data.
    private static readonly (string Name, string Roles, string? Purpose, string Query)[] Pages =
    [
        ("clients of a district", "caseworker", "wmo",
            "query ($code: String!, $year: Int!) { clients(first: 20, where: { district: { code: { eq: $code }, year: { eq: $year } } }, order: [{ familyName: ASC }]) { nodes { familyName birthDate } } }"),
        ("clients in the order of their names", "caseworker", "wmo", "{ clients(first: 50, order: [{ familyName: ASC }]) { nodes { familyName } } }"),
        ("the last requests", "caseworker", "wmo", "{ trajectories(first: 50, order: [{ requestedOn: DESC }]) { nodes { status requestedOn } } }"),
        ("the longest waits", "caseworker", "jeugdhulp", "{ trajectories(first: 50, order: [{ waitingDays: DESC }]) { nodes { status waitingDays } } }"),
        ("what did not start yet", "caseworker", "schuldhulp", "{ trajectories(first: 50, order: [{ startedOn: ASC }]) { nodes { status startedOn } } }"),
        ("what ended last", "caseworker", "participatie", "{ trajectories(first: 50, order: [{ endedOn: DESC }]) { nodes { outcome endedOn } } }"),
        ("the highest costs", "caseworker", "wmo", "{ trajectories(first: 50, order: [{ costs: DESC }]) { nodes { costs } } }"),
        ("the last requests of all laws", "dashboard", null, "{ trajectories(first: 50, order: [{ requestedOn: DESC }]) { nodes { law requestedOn } } }"),
        ("the longest waits of all laws", "steward", "gegevenskwaliteit", "{ trajectories(first: 50, order: [{ waitingDays: DESC }]) { nodes { law waitingDays } } }"),
        ("the last trajectories before a day", "caseworker", "wmo", """{ trajectories(first: 100, where: { requestedOn: { lt: "2026-06-01" } }, order: [{ requestedOn: DESC }]) { nodes { law requestedOn product { name } } } }"""),
        ("locations with their last measurement", "dashboard", null, "{ shelterLocations(first: 50) { nodes { name places occupied operator { name } } } }"),
        ("the capacity question", "dashboard", null, """{ shelterCapacity(scheme: [ASYLUM], municipality: ["GM0034"]) { places occupied target } }"""),
    ];

    [Fact]
    public async Task A_page_takes_as_many_steps_with_ten_times_the_data()
    {
        var (small, large) = (await StepsAsync(Clients), await StepsAsync(Clients * Times));
        Assert.All(Pages.Zip(small, large), page =>
            Assert.True(page.Third <= page.Second * Most, $"{page.First.Name}: {page.Second} steps with {Clients} clients, {page.Third} with {Clients * Times}."));
    }

    private static async Task<List<long>> StepsAsync(int clients)
    {
        await using var gateway = new AcceptanceGateway();
        await new DatabaseSetup(gateway.Database).ReplaceExampleDataAsync(new ExampleDataOptions { Clients = clients }, AcceptanceGateway.Today);
        var api = gateway.Services.GetRequiredService<RegisterApi>();
        var district = await LargestDistrictAsync(gateway.Database.ConnectionString);
        var steps = new List<long>();
        foreach (var (name, role, purpose, query) in Pages)
            steps.Add(await StepsAsync(api, role, purpose, new(query) { Variables = district }, name));
        return steps;
    }

    private static async Task<long> StepsAsync(RegisterApi api, string role, string? purpose, GraphQLRequest request, string name)
    {
        var opening = await api.OpenAsync("gemeente-almere", "test", [role], purpose, AcceptanceGateway.Today, allowWithoutRole: false, CancellationToken.None);
        var context = Assert.IsType<RequestOpening.Opened>(opening).Context;
        using (context.State as IDisposable)
        {
            var connection = (SqliteConnection)await ((IRowDoor)context.State!).Rows.OpenConnectionAsync(CancellationToken.None);
            // Before the first statement: those that were made earlier aren't listed.
            connection.Handle!.enable_sqlite3_next_stmt(true);
            using var result = await api.Pipeline.ExecuteAsync(request, context);
            Assert.True(result.Errors is [], $"{name}: {result.ToJson()}");
            var steps = StepsOn(connection.Handle!);
            Assert.True(steps > 0, $"{name}: no statement ran.");
            return steps;
        }
    }

    /// <summary>The steps of all statements of a connection since this was last asked.</summary>
    private static long StepsOn(sqlite3 database)
    {
        var steps = 0L;
        for (var statement = raw.sqlite3_next_stmt(database, null); statement is not null; statement = raw.sqlite3_next_stmt(database, statement))
            steps += raw.sqlite3_stmt_status(statement, raw.SQLITE_STMTSTATUS_VM_STEP, 1);
        return steps;
    }

    private static async Task<JsonElement> LargestDistrictAsync(string connectionString)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT d."Code", d."Year" FROM "Clients" c JOIN "Districts" d ON d."Id" = c."DistrictId" JOIN "Municipalities" m ON m."Id" = c."MunicipalityId"
            WHERE m."Code" = 'GM0034' GROUP BY d."Id" ORDER BY COUNT(*) DESC LIMIT 1
            """;
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return JsonSerializer.SerializeToElement(new { code = reader.GetString(0), year = reader.GetInt32(1) });
    }
}
