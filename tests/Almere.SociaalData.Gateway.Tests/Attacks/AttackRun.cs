using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Attacks;

/// <summary>Sends an attack, and watches what it costs and whether others are served meanwhile.</summary>
internal static class AttackRun
{
    // A machine that does nothing else needs a tenth of it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // Of the whole process: both sides of the socket, with the body that is sent.
    private const long Memory = 256 * 1_048_576L;

    /// <summary>A client with that token.</summary>
    public static HttpClient Client(AttackedGateway gateway, string token) =>
        new() { BaseAddress = gateway.Address, DefaultRequestHeaders = { Authorization = new("Bearer", token) }, Timeout = TimeSpan.FromMinutes(1) };

    /// <summary>Sends the attack and checks that it is stopped so, or answered where nothing stops it.</summary>
    public static async Task ExpectAsync(AttackedGateway gateway, Attack attack, Stop? stop)
    {
        var body = attack.Body();
        using var client = Client(gateway, gateway.Token);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        var answering = client.PostAsync(body, "application/graphql-response+json", attack.ContentType, attack.Encoding);
        await ServeOthersAsync(gateway, answering);
        using var response = await answering;
        watch.Stop();
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        gateway.Note(attack.Name, watch.Elapsed, allocated, Environment.WorkingSet);

        var text = await response.Content.ReadAsStringAsync();
        Assert.True((stop?.Status ?? 200) == (int)response.StatusCode, $"{response.StatusCode}: {text[..Math.Min(text.Length, 1_000)]}");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience);
        Assert.InRange(allocated, 0, Memory);
        using var answer = JsonDocument.Parse(text);
        if (stop is null)
        {
            Assert.True(answer.RootElement.TryGetProperty("data", out _), text[..Math.Min(text.Length, 1_000)]);
            return;
        }

        Assert.False(answer.RootElement.TryGetProperty("data", out _));
        var errors = answer.RootElement.GetProperty("errors");
        Assert.InRange(errors.GetArrayLength(), 1, 101);
        Assert.InRange(text.Length, 1, 300_000);
        Assert.Equal(stop.Code, answer.RootElement.TryGetProperty("code", out var code) ? code.GetString() : errors[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.All(stop.Words, word => Assert.Contains(word, errors[0].GetProperty("message").GetString(), StringComparison.Ordinal));
    }

    /// <summary>Asks something as another caller, at least once and until the attack is over.</summary>
    public static async Task ServeOthersAsync(AttackedGateway gateway, Task attack)
    {
        using var other = Client(gateway, gateway.OtherToken);
        do
        {
            var watch = Stopwatch.StartNew();
            using var response = await other.AskAsync("{ caller { organisation } }");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience);
        }
        while (!attack.IsCompleted);
    }
}
