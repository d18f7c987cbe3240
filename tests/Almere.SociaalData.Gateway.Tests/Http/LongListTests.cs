using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Http;

/// <summary>Lists of 100,000 rows over a real socket: what memory they take, and what becomes of one when its reader is slow or goes away.</summary>
[Collection(MeasuredAlone.Name)]
public abstract class LongListTests
{
    private const int Rows = 100_000;
    private const long MostMemory = 32 * 1024 * 1024;
    private const string Flat =
        "{ trajectories(first: 1000000) { nodes { law status requestedOn startedOn endedOn waitingDays costs product { name } } pageInfo { hasNextPage endCursor } } }";

    private const string Nested =
        "{ clients(first: 1000000) { nodes { birthYear sex trajectories(first: 50) { nodes { law status requestedOn startedOn endedOn waitingDays costs } totalCount } } } }";

    private readonly LongListGateway _gateway;

    private protected LongListTests(LongListGateway gateway) => _gateway = gateway;

    [SkippableTheory]
    [InlineData("rows one by one", Flat)]
    [InlineData("lists below rows", Nested)]
    [InlineData("the number of all before the rows", "{ trajectories(first: 1000000) { totalCount nodes { law status requestedOn startedOn endedOn waitingDays costs } } }")]
    [InlineData("what lies beyond before the rows", "{ trajectories(first: 1000000) { pageInfo { hasNextPage endCursor } nodes { law status requestedOn startedOn endedOn waitingDays costs } } }")]
    [InlineData("counted from the end", "{ trajectories(last: 1000000) { nodes { law status requestedOn startedOn endedOn waitingDays costs } pageInfo { hasPreviousPage } } }")]
    [InlineData("the same rows twice", "{ trajectories(first: 1000000) { nodes { law status requestedOn startedOn endedOn costs } edges { node { id waitingDays } } } }")]
    public async Task Takes_no_more_memory_than_a_few_pieces(string what, string query)
    {
        _gateway.Require();
        using var client = await ClientAsync();
        await AskAsync(client, query.Replace("1000000", "3000", StringComparison.Ordinal));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (objects, bytes, peak, end) = await ReadAsync(client, query);
        Assert.InRange(objects, Rows, int.MaxValue);
        Assert.EndsWith("}}", end, StringComparison.Ordinal);
        Assert.DoesNotContain("errors", end, StringComparison.Ordinal);
        Assert.True(peak - before < MostMemory, $"{what}: {objects} objects, {bytes} bytes of answer, took {peak - before} bytes of memory at once.");
        Assert.True(bytes > MostMemory / 4, $"{what}: {bytes} bytes prove nothing.");
    }

    [SkippableFact]
    public async Task A_short_list_has_a_length_and_a_long_one_comes_in_chunks()
    {
        _gateway.Require();
        using var client = await ClientAsync();
        using var shortList = await SendAsync(client, "{ trajectories(first: 100) { nodes { law } } }");
        Assert.NotNull(shortList.Content.Headers.ContentLength);
        Assert.Null(shortList.Headers.TransferEncodingChunked);
        await shortList.Content.ReadAsByteArrayAsync();
        using var longList = await SendAsync(client, Flat);
        Assert.Null(longList.Content.Headers.ContentLength);
        Assert.True(longList.Headers.TransferEncodingChunked);
        await longList.Content.CopyToAsync(Stream.Null);
    }

    [SkippableTheory, InlineData(Flat), InlineData(Nested)]
    public async Task A_reader_that_stops_holds_one_connection_and_little_memory_and_gives_them_back_when_it_goes(string query)
    {
        _gateway.Require();
        using var client = await ClientAsync();
        await AskAsync(client, "{ trajectories(first: 1) { nodes { law } } }");
        var (connections, memory) = (_gateway.Connections(), GC.GetTotalMemory(forceFullCollection: true));
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 8 * 1024 };
        await socket.ConnectAsync(_gateway.Address.Host, _gateway.Address.Port);
        var body = JsonSerializer.Serialize(new { query });
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nAuthorization: {client.DefaultRequestHeaders.Authorization}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"));
        Assert.True(await socket.ReceiveAsync(new byte[4_096]) > 0);
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.InRange(_gateway.Connections(), 1, Math.Max(1, connections) + 1);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - memory, long.MinValue, MostMemory / 2);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(client));

        socket.LingerState = new LingerOption(enable: true, seconds: 0); // goes with a reset
        socket.Close();
        var watch = Stopwatch.StartNew();
        while (await StatusAsync(client) != HttpStatusCode.OK || _gateway.IsWorking())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), "The request of a client that has gone still holds its place.");
            await Task.Delay(20);
        }

        Assert.InRange(_gateway.Connections(), 1, Math.Max(1, connections) + 1);
    }

    private async Task<HttpClient> ClientAsync()
    {
        var client = new HttpClient { BaseAddress = _gateway.Address, Timeout = TimeSpan.FromMinutes(4) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await client.TokenAsync("dashboard"));
        return client;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static async Task AskAsync(HttpClient client, string query)
    {
        using var response = await SendAsync(client, query);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await response.Content.ReadAsByteArrayAsync();
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var response = await SendAsync(client, "{ __typename }");
        await response.Content.ReadAsByteArrayAsync();
        return response.StatusCode;
    }

    /// <summary>Reads a list, keeps nothing of it but its end, and looks at the memory of the process, in which the gateway runs too, after each MiB.</summary>
    private static async Task<(int Objects, long Bytes, long Peak, string End)> ReadAsync(HttpClient client, string query)
    {
        using var response = await SendAsync(client, query);
        await using var stream = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[64 * 1024];
        var (objects, bytes, peak, end) = (0, 0L, 0L, "");
        for (var next = 0L; await stream.ReadAsync(buffer) is > 0 and var read;)
        {
            objects += buffer.AsSpan(0, read).Count((byte)'{');
            bytes += read;
            end = (end + Encoding.UTF8.GetString(buffer, 0, read))[^Math.Min(end.Length + read, 200)..];
            if (bytes < next)
                continue;
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
            next += 1024 * 1024;
        }

        return (objects, bytes, peak, end);
    }
}

/// <summary>The same in SQLite.</summary>
public sealed class LongListOnSqliteTests(LongListOnSqlite gateway) : LongListTests(gateway), IClassFixture<LongListOnSqlite>;

/// <summary>The same in PostgreSQL.</summary>
public sealed class LongListOnPostgreSqlTests(LongListOnPostgreSql gateway) : LongListTests(gateway), IClassFixture<LongListOnPostgreSql>;
