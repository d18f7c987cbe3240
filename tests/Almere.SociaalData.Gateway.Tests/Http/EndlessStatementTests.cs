using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Http;

/// <summary>A statement that would run for days ends within a second when nobody waits for it any more.</summary>
[Collection(MeasuredAlone.Name)]
public abstract class EndlessStatementTests
{
    private const string Query = "{ trajectories(first: 1) { nodes { law } } }";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    private readonly EndlessGateway _gateway;

    private protected EndlessStatementTests(EndlessGateway gateway) => _gateway = gateway;

    [SkippableFact]
    public async Task When_its_client_goes_away()
    {
        _gateway.Require();
        using var client = await ClientAsync();
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(_gateway.Address.Host, _gateway.Address.Port);
        var body = JsonSerializer.Serialize(new { query = Query });
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nAuthorization: {client.DefaultRequestHeaders.Authorization}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"));
        await Task.Delay(Soon);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(client));

        socket.LingerState = new LingerOption(enable: true, seconds: 0); // goes with a reset
        socket.Close();
        await EndsSoonAsync(client);
    }

    [SkippableFact]
    public async Task When_its_time_is_over()
    {
        _gateway.Require();
        using var client = await ClientAsync();
        var watch = Stopwatch.StartNew();
        using var response = await client.AskAsync(Query);
        Assert.Contains("MaxRequestSeconds", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(2.9), TimeSpan.FromSeconds(3) + Soon);
        await EndsSoonAsync(client);
    }

    /// <summary>The request has ended when the next one of its application is let in; its statement, when the server of the database has nothing to do.</summary>
    private async Task EndsSoonAsync(HttpClient client)
    {
        var watch = Stopwatch.StartNew();
        while (await StatusAsync(client) != HttpStatusCode.OK || _gateway.IsWorking())
        {
            Assert.True(watch.Elapsed < Soon, $"The statement still runs after {watch.Elapsed}.");
            await Task.Delay(10);
        }
    }

    private async Task<HttpClient> ClientAsync()
    {
        var client = new HttpClient { BaseAddress = _gateway.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await client.TokenAsync("dashboard"));
        using var first = await client.AskAsync("{ trajectories(first: 0) { __typename } clients(first: 1) { nodes { sex } } }");
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        return client;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var response = await client.AskAsync(Calls.Typename);
        return response.StatusCode;
    }
}

/// <summary>The same in SQLite.</summary>
public sealed class EndlessStatementOnSqliteTests(EndlessOnSqlite gateway) : EndlessStatementTests(gateway), IClassFixture<EndlessOnSqlite>;

/// <summary>The same in PostgreSQL.</summary>
public sealed class EndlessStatementOnPostgreSqlTests(EndlessOnPostgreSql gateway) : EndlessStatementTests(gateway), IClassFixture<EndlessOnPostgreSql>;
