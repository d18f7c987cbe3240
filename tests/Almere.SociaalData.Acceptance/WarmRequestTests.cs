using System.Text.Json;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.GraphQL;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.Acceptance;

/// <summary>A request that came before costs no reading, planning, expression building or translation.</summary>
[Collection(GatewayTests.Name)]
public sealed class WarmRequestTests(AcceptanceGateway gateway) : IClassFixture<AcceptanceGateway>
{
    [Theory]
    [InlineData("clients-of-a-district", "caseworker:wmo")]
    [InlineData("capacity-of-almere", "coa")]
    [InlineData("capacity-through-time", "coa")]
    [InlineData("figures-by-law", "dashboard")]
    [InlineData("goals-and-monitor", "vng")]
    [InlineData("own-trajectories", "provider")]
    [InlineData("reference-data", "coa")]
    [InlineData("shelter-locations", "coa")]
    public async Task Runs_its_statements_and_nothing_else(string question, string caller)
    {
        var query = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.Root, "tests", "Almere.SociaalData.Acceptance", "Queries", question, "query.graphql"));
        var (client, purpose) = (caller.Split(':')[0], caller.Split(':').ElementAtOrDefault(1));
        await gateway.EventsAsync(client, purpose, new { query });
        var events = await gateway.EventsAsync(client, purpose, new { query });
        AssertWarm(events);
    }


    // A request for every root field, by a caller who gets something. Of node and nodes the id is that of the caller's first location.
    private static readonly Dictionary<string, (string Caller, string Query)> OfRootFields = new()
    {
        ["node"] = ("coa", "query ($id: ID!, $ids: [ID!]!) { node(id: $id) { ... on ShelterLocation { name } } nodes(ids: $ids) { id } }"),
        ["nodes"] = ("coa", "query ($id: ID!, $ids: [ID!]!) { nodes(ids: $ids) { ... on ShelterLocation { name } } node(id: $id) { id } }"),
        ["caller"] = ("coa", "{ caller { organisation roles grants { type fields } } municipalities { name } }"),
        ["municipalities"] = ("coa", "{ municipalities { name } }"),
        ["districts"] = ("coa", "{ districts(first: 3) { totalCount nodes { name } } }"),
        ["organisations"] = ("coa", "{ organisations { name } }"),
        ["shelterLocations"] = ("coa", "{ shelterLocations(first: 3) { edges { cursor node { name snapshots(first: 2) { nodes { places } } } } } }"),
        ["shelterCapacity"] = ("coa", "{ shelterCapacity { places byMunicipality { municipality { name } target } } }"),
        ["shelterCapacityHistory"] = ("coa", """{ shelterCapacityHistory(from: "2026-01-01", to: "2026-06-30") { on places byScheme { scheme places } } }"""),
        ["clients"] = ("caseworker:wmo", "{ clients(first: 3) { nodes { familyName trajectories(first: 2) { nodes { law provider { name } } } } } }"),
        ["trajectories"] = ("caseworker:wmo", "{ trajectories(first: 3) { totalCount nodes { law client { familyName } } } }"),
        ["clientGroups"] = ("dashboard", "{ clientGroups(by: [DISTRICT]) { key { district { name } } count } }"),
        ["trajectoryGroups"] = ("dashboard", "{ trajectoryGroups(by: [PROVIDER, REQUESTED_YEAR]) { key { provider { name } period } count } product: trajectoryGroups(by: [PRODUCT]) { count } municipality: trajectoryGroups(by: [MUNICIPALITY, DISTRICT]) { count } }"),
        ["financialHouses"] = ("dashboard", "{ financialHouses(first: 3) { nodes { name districts { name } } } }"),
        ["financialHouseCoverage"] = ("dashboard", """{ financialHouseCoverage(on: "2026-05-01") { houses targetHouses coveredDistricts uncovered { name } } }"""),
        ["policyGoals"] = ("vng", "{ policyGoals(year: 2026) { statement realised indicator { name } } }"),
        ["indicators"] = ("vng", "{ indicators(first: 3) { nodes { name observations { value } } } }"),
        ["imports"] = ("steward", "{ imports(first: 3) { nodes { outcome files { rows } } } }"),
        ["accessLog"] = ("auditor", "{ accessLog(first: 3) { nodes { operation } } }"),
    };

    public static TheoryData<string> RootFields => [.. RegisterSchema.Build().Schema.QueryType!.Fields.Select(root => root.Name)];

    [Theory, MemberData(nameof(RootFields))]
    public async Task Every_root_field_runs_its_statements_and_nothing_else(string field)
    {
        var (caller, query) = OfRootFields[field];
        var (client, purpose) = (caller.Split(':')[0], caller.Split(':').ElementAtOrDefault(1));
        var (_, locations, _) = await gateway.AskAsync("coa", null, "{ shelterLocations(first: 1) { nodes { id } } }");
        var id = JsonDocument.Parse(locations).RootElement.GetProperty("data").GetProperty("shelterLocations").GetProperty("nodes")[0].GetProperty("id").GetString();
        var request = new { query, variables = new { id, ids = new[] { id } } };
        var (status, body, _) = await gateway.SendAsync(client, purpose, request);
        Assert.True(status == 200 && !body.Contains("\"errors\"", StringComparison.Ordinal), body);
        AssertWarm(await gateway.EventsAsync(client, purpose, request));
    }

    [Fact]
    public async Task Another_value_is_no_other_request_but_another_document_is()
    {
        const string query = "query Q($first: Int!) { shelterLocations(first: $first) { nodes { name } } }";
        var first = await gateway.EventsAsync("coa", null, new { query, variables = new { first = 3 } });
        Assert.Contains(PipelineEvents.OperationPlanned, first);
        Assert.Contains(first, name => name.Contains(".Query.", StringComparison.Ordinal));
        Assert.DoesNotContain(PipelineEvents.OperationPlanned, await gateway.EventsAsync("coa", null, new { query, variables = new { first = 4 } }));
        Assert.Contains(PipelineEvents.OperationPlanned, await gateway.EventsAsync("coa", null, new { query = $"{query} # again", variables = new { first = 4 } }));
    }

    private static void AssertWarm(IReadOnlyList<string> events)
    {
        Assert.Contains(StatementEvents.Running, events);
        Assert.DoesNotContain(PipelineEvents.DocumentRead, events);
        Assert.DoesNotContain(PipelineEvents.OperationPlanned, events);
        Assert.DoesNotContain(events, name => name.Contains(".Query.", StringComparison.Ordinal));
        Assert.DoesNotContain(events, name => name.EndsWith("CommandExecuting", StringComparison.Ordinal));
    }
}
