using System.Text.Json;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.Acceptance;

/// <summary>With the header <c>GraphQL-Explain: 1</c> an answer comes with how it was made, and with no value of the request or of a row.</summary>
[Collection(GatewayTests.Name)]
public sealed class ExplainTests(AcceptanceGateway gateway, PostgreSqlGateway postgreSql) : IClassFixture<AcceptanceGateway>
{
    private const string Query = """
        query ($from: Int, $part: String) {
          clients(first: 3, where: { birthYear: { gte: $from }, district: { part: { startsWith: $part } } }, order: [{ birthYear: ASC }]) {
            totalCount
            nodes { birthYear bsn trajectories(first: 2) { nodes { law } } }
          }
          shelterCapacity { places }
        }
        """;

    private static readonly object Variables = new { from = 1987, part = "Almere" };

    [Fact]
    public async Task Tells_cost_decisions_statements_and_rows()
    {
        var (status, body, statements) = await gateway.SendAsync("steward", "gegevenskwaliteit", new { query = Query, variables = Variables }, explain: "1");
        Assert.Equal(200, status);
        var answer = JsonDocument.Parse(body).RootElement;
        var explain = answer.GetProperty("extensions").GetProperty("explain");
        Assert.True(explain.GetProperty("cost").GetDouble() > 3);
        var steps = explain.GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal(statements.Order(StringComparer.Ordinal), steps.Select(step => step.GetProperty("sql").GetString()!).Order(StringComparer.Ordinal));
        var clients = steps.Single(step => step.GetProperty("step").GetString() == "Query.clients");
        Assert.Equal((4, 4), (clients.GetProperty("mostRows").GetInt32(), clients.GetProperty("rows").GetInt32()));
        var trajectories = steps.Single(step => step.GetProperty("step").GetString() == "Client.trajectories");
        Assert.InRange(trajectories.GetProperty("rows").GetInt32(), 1, trajectories.GetProperty("mostRows").GetInt32());
        var decisions = explain.GetProperty("decisions").EnumerateArray().ToList();
        Assert.Contains(decisions, one => one.GetProperty("coordinate").GetString() == "ClientFilterInput.birthYear" && one.GetProperty("use").GetString() == "FILTER"
            && one.GetProperty("verdict").GetString() == "ALLOWED" && one.GetProperty("grant").GetString()!.StartsWith("steward#", StringComparison.Ordinal));
        Assert.Contains(decisions, one => one.GetProperty("coordinate").GetString() == "Client.bsn" && one.GetProperty("verdict").GetString() == "DENIED");
        Assert.DoesNotContain("Bsn", string.Join('\n', statements), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Holds_no_value_on_any_database()
    {
        PostgreSqlServer.Require();
        foreach (var one in new[] { gateway, postgreSql })
        {
            var (_, body, _) = await one.SendAsync("steward", "gegevenskwaliteit", new { query = Query, variables = Variables }, explain: "1");
            var explain = JsonDocument.Parse(body).RootElement.GetProperty("extensions").GetRawText();
            Assert.DoesNotContain("1987", explain, StringComparison.Ordinal);
            Assert.DoesNotContain("Almere", explain, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Is_left_out_unless_it_is_asked_for() =>
        Assert.DoesNotContain("extensions\":{\"explain", (await gateway.SendAsync("steward", null, new { query = "{ municipalities { name } }" })).Body, StringComparison.Ordinal);

    [Theory]
    [InlineData("0")]
    [InlineData("yes")]
    public async Task Is_sent_as_one_or_not_at_all(string value)
    {
        var (_, body, statements) = await gateway.SendAsync("steward", null, new { query = "{ municipalities { name } }" }, explain: value);
        Assert.Contains("\"code\":\"EXPLAIN_INVALID\"", body, StringComparison.Ordinal);
        Assert.Empty(statements);
    }
}
