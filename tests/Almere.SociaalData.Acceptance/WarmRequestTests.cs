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
        Assert.Contains(StatementEvents.Running, events);
        Assert.DoesNotContain(PipelineEvents.DocumentRead, events);
        Assert.DoesNotContain(PipelineEvents.OperationPlanned, events);
        Assert.DoesNotContain(events, name => name.Contains(".Query.", StringComparison.Ordinal));
        Assert.DoesNotContain(events, name => name.EndsWith("CommandExecuting", StringComparison.Ordinal));
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
}
