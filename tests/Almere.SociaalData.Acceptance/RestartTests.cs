using System.Text.Json;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.ExampleData;
using Almere.SociaalData.Testing;
using Npgsql;
using Xunit;

namespace Almere.SociaalData.Acceptance;

/// <summary>The database stops and starts again under a gateway that runs on.</summary>
[Collection(GatewayTests.Name)]
public sealed class RestartTests
{
    private const string Question = "{ municipalities { name } }";

    [SkippableFact]
    public async Task A_gateway_says_that_its_database_is_gone_and_answers_again_once_it_is_back()
    {
        Skip.If(PostgreSqlCluster.Binaries is null, "No PostgreSQL: /usr/lib/postgresql has no server (apt-get install postgresql).");
        var server = PostgreSqlCluster.Start(PostgreSqlCluster.Binaries);
        try
        {
            using var gateway = new Gateway(server.ConnectionString);
            await CheckAsync(gateway, server.Stop, server.Start);
        }
        finally
        {
            server.Remove();
        }
    }

    [Fact]
    public async Task So_does_a_gateway_that_speaks_to_a_SQL_Server()
    {
        using var gateway = new SqlServerWordsGateway();
        await CheckAsync(gateway, gateway.Stop, gateway.Start);
    }

    private static async Task CheckAsync(AcceptanceGateway gateway, Action stop, Action start)
    {
        // Several connections lie ready when the server stops.
        var before = (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => gateway.AskAsync("coa", null, Question))))[0];
        Assert.Equal(200, before.Status);
        Assert.Equal((200, null), await HealthAsync(gateway));

        stop();
        var (status, body, _) = await gateway.AskAsync("coa", null, Question);
        Assert.Equal(503, status);
        Assert.Equal("UNAVAILABLE", JsonDocument.Parse(body).RootElement.GetProperty("code").GetString());
        Assert.Equal((503, "The database doesn't answer."), await HealthAsync(gateway));

        start();
        Assert.Equal(before.Body, (await gateway.AskAsync("coa", null, Question)).Body);
        Assert.Equal((200, null), await HealthAsync(gateway));

        // Nobody asked while it was away: the first to ask after it doesn't notice.
        stop();
        start();
        Assert.Equal(before.Body, (await gateway.AskAsync("coa", null, Question)).Body);
    }

    private static async Task<(int Status, string? Reason)> HealthAsync(AcceptanceGateway gateway)
    {
        using var client = gateway.CreateClient();
        using var response = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        var health = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        return ((int)response.StatusCode, health.TryGetProperty("reasons", out var reasons) ? reasons.GetProperty("database").GetString() : null);
    }

    private sealed class Gateway(string server) : AcceptanceGateway
    {
        private readonly Lazy<string> _database = new(() =>
        {
            var options = new DatabaseOptions
            {
                Provider = DatabaseProvider.PostgreSql,
                ConnectionString = new NpgsqlConnectionStringBuilder(server) { Database = "restart" }.ConnectionString,
            };
            new DatabaseSetup(options).ReplaceExampleDataAsync(new ExampleDataOptions { Clients = 20, Locations = 6, Days = 5 }, Today).GetAwaiter().GetResult();
            return options.ConnectionString;
        });

        protected override (string Provider, string ConnectionString) Store => ("PostgreSql", _database.Value);
    }
}
