using System.Net;
using System.Net.Sockets;
using System.Text;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Http;

/// <summary>Clients that speak HTTP badly, over a real socket.</summary>
public sealed class SlowClientTests(SocketGateway gateway) : IClassFixture<SocketGateway>
{
    [Fact]
    public async Task A_body_that_never_comes_is_given_up_while_others_are_answered()
    {
        using var socket = await SendAsync($"{Head}Content-Length: 100\r\n\r\n{{\"query\":");
        await AssertStillAnsweringAsync();
        Assert.StartsWith("HTTP/1.1 408 ", await ReadAsync(socket), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_breaks_off_harms_nobody()
    {
        for (var i = 0; i < 20; i++)
        {
            using var socket = await SendAsync($"{Head}Content-Length: 100\r\n\r\n{{\"query\":");
            if (i % 2 == 0)
                socket.Shutdown(SocketShutdown.Send);
            else
                socket.LingerState = new LingerOption(enable: true, seconds: 0); // closes with a reset
        }

        await AssertStillAnsweringAsync();
        Assert.DoesNotContain("Request failed", gateway.Host.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_announced_too_large_is_refused_before_it_is_sent()
    {
        using var socket = await SendAsync($"{Head}Content-Length: 10000000000\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 413 ", await ReadAsync(socket), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chunked_body_over_the_limit_is_refused_as_it_comes()
    {
        using var socket = await SendAsync($"{Head}Transfer-Encoding: chunked\r\n\r\n");
        var chunk = Encoding.ASCII.GetBytes($"10000\r\n{new string(' ', 0x10000)}\r\n");
        try
        {
            for (var i = 0; i < 64; i++)
                await socket.SendAsync(chunk);
        }
        catch (SocketException)
        {
            // Refused while it was still sending.
        }

        await AssertStillAnsweringAsync();
        Assert.Null(gateway.Host.Engine.Last?.Parameters.Variables);
    }

    [Theory]
    [InlineData("GET /graphql HTTP/1.1\r\nHost: x\r\nBad Header\r\n\r\n", "400")]
    [InlineData("GET /graphql HTTP/9.9\r\nHost: x\r\n\r\n", "505")]
    [InlineData("NONSENSE\r\n\r\n", "400")]
    [InlineData("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", "400|401")]
    public async Task What_is_not_HTTP_is_refused(string request, string statuses)
    {
        using var socket = await SendAsync(request);
        var answer = await ReadAsync(socket);
        Assert.Contains(answer.Split(' ')[1], statuses.Split('|'));
        await AssertStillAnsweringAsync();
    }

    [Fact]
    public async Task A_header_or_address_of_any_size_is_refused()
    {
        using var header = await SendAsync($"GET /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {new string('a', 100_000)}\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 431 ", await ReadAsync(header), StringComparison.Ordinal);
        using var address = await SendAsync($"GET /graphql?query={new string('a', 100_000)} HTTP/1.1\r\nHost: x\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 414 ", await ReadAsync(address), StringComparison.Ordinal);
    }

    private string Head => $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {gateway.Token}\r\nContent-Type: application/json\r\n";

    private async Task AssertStillAnsweringAsync()
    {
        using var client = new HttpClient { BaseAddress = gateway.Address };
        using var response = await client.AskWithAsync(gateway.Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private async Task<Socket> SendAsync(string request)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(gateway.Address.Host, gateway.Address.Port);
        try
        {
            await socket.SendAsync(Encoding.ASCII.GetBytes(request));
        }
        catch (SocketException)
        {
            // The server may refuse before it has read everything; what it answered is still there to read.
        }

        return socket;
    }

    private static async Task<string> ReadAsync(Socket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var answer = new StringBuilder();
        var buffer = new byte[4_096];
        try
        {
            while (!answer.ToString().Contains("\r\n\r\n", StringComparison.Ordinal) && await socket.ReceiveAsync(buffer, patience.Token) is > 0 and var read)
                answer.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }
        catch (SocketException)
        {
            // Closed hard after the answer.
        }

        return answer.ToString();
    }
}
