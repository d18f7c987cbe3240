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

/// <summary>A list of 100,000 rows over a real socket: what memory it takes, and what becomes of it when its reader is slow or goes away.</summary>
[Collection(MeasuredAlone.Name)]
public sealed class LongListTests(LongListGateway gateway) : IClassFixture<LongListGateway>
{
    private const int Rows = 100_000;
    private const long MostMemory = 32 * 1024 * 1024;
    private const string Query =
        "{ trajectories(first: 1000000) { nodes { law status requestedOn startedOn endedOn waitingDays costs product { name } } pageInfo { hasNextPage endCursor } } }";

    [Fact]
    public async Task Takes_no_more_memory_than_a_few_pieces()
    {
        using var client = await ClientAsync();
        await AskAsync(client, "{ trajectories(first: 100) { nodes { law status requestedOn startedOn endedOn waitingDays costs product { name } } } }");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var done = new CancellationTokenSource();
        var measuring = Task.Run(() => MostMemoryUntil(done.Token));
        var (rows, bytes, end) = await CountAsync(client);
        await done.CancelAsync();
        var peak = await measuring - before;
        Assert.InRange(rows, Rows, int.MaxValue);
        Assert.EndsWith("}}}", end, StringComparison.Ordinal);
        Assert.Contains("\"hasNextPage\":false", end, StringComparison.Ordinal);
        Assert.True(peak < MostMemory, $"{rows} rows, {bytes} bytes of answer, took {peak} bytes of memory at once.");
        Assert.True(bytes > MostMemory / 2, $"{bytes} bytes prove nothing.");
    }

    [Fact]
    public async Task A_short_list_has_a_length_and_a_long_one_comes_in_chunks()
    {
        using var client = await ClientAsync();
        using var shortList = await SendAsync(client, "{ trajectories(first: 100) { nodes { law } } }");
        Assert.NotNull(shortList.Content.Headers.ContentLength);
        Assert.Null(shortList.Headers.TransferEncodingChunked);
        await shortList.Content.ReadAsByteArrayAsync();
        using var longList = await SendAsync(client, Query);
        Assert.Null(longList.Content.Headers.ContentLength);
        Assert.True(longList.Headers.TransferEncodingChunked);
        await longList.Content.CopyToAsync(Stream.Null);
    }

    [Fact]
    public async Task A_reader_that_stops_holds_one_connection_and_little_memory_and_gives_them_back_when_it_goes()
    {
        using var client = await ClientAsync();
        await AskAsync(client, "{ trajectories(first: 1) { nodes { law } } }");
        var (connections, memory) = (Connections(), GC.GetTotalMemory(forceFullCollection: true));
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 8 * 1024 };
        await socket.ConnectAsync(gateway.Address.Host, gateway.Address.Port);
        var body = JsonSerializer.Serialize(new { query = Query });
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nAuthorization: {client.DefaultRequestHeaders.Authorization}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"));
        Assert.True(await socket.ReceiveAsync(new byte[4_096]) > 0);
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.InRange(Connections(), 1, Math.Max(1, connections) + 1);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - memory, long.MinValue, MostMemory / 4);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(client));

        socket.LingerState = new LingerOption(enable: true, seconds: 0); // goes with a reset
        socket.Close();
        var watch = Stopwatch.StartNew();
        while (await StatusAsync(client) != HttpStatusCode.OK)
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), "The request of a client that has gone still holds its place.");
            await Task.Delay(20);
        }

        Assert.InRange(Connections(), 1, Math.Max(1, connections) + 1);
    }

    private async Task<HttpClient> ClientAsync()
    {
        var client = new HttpClient { BaseAddress = gateway.Address, Timeout = TimeSpan.FromMinutes(4) };
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

    /// <summary>Reads the list and keeps nothing of it but its end.</summary>
    private static async Task<(int Rows, long Bytes, string End)> CountAsync(HttpClient client)
    {
        using var response = await SendAsync(client, Query);
        await using var stream = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[64 * 1024];
        var (rows, bytes, end) = (0, 0L, "");
        while (await stream.ReadAsync(buffer) is > 0 and var read)
        {
            rows += buffer.AsSpan(0, read).Count((byte)'{');
            bytes += read;
            end = (end + Encoding.UTF8.GetString(buffer, 0, read))[^Math.Min(end.Length + read, 200)..];
        }

        // Each row is an object, and so is its product where it has one; the least is one.
        return (rows / 2, bytes, end);
    }

    private static long MostMemoryUntil(CancellationToken done)
    {
        var most = 0L;
        while (!done.IsCancellationRequested)
        {
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            Thread.Sleep(200);
        }

        return most;
    }

    /// <summary>Connections to the database that this process has open: each has the file open.</summary>
    private int Connections() => Directory.Exists("/proc/self/fd")
        ? Directory.GetFiles("/proc/self/fd").Count(descriptor => File.ResolveLinkTarget(descriptor, returnFinalTarget: false)?.FullName == gateway.File)
        : 1;
}
