using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Http;

/// <summary>The known attacks on GraphQL servers, against the whole gateway: each gets a clear answer within seconds, and others are answered after it.</summary>
public sealed class HostileRequestsTests(RegistersGateway gateway) : IClassFixture<RegistersGateway>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static TheoryData<string> Refused => [.. Documents.Keys];

    public static TheoryData<string> Harmless => [.. Curiosities.Keys];

    private static Dictionary<string, string> Documents { get; } = new()
    {
        ["nested braces"] = Repeat("{a", 100_000),
        ["nested brackets"] = $"{{ a(b: {Repeat("[", 100_000)}",
        ["nested list types"] = $"query ($a: {Repeat("[", 100_000)}Int",
        ["nested input objects"] = $"{{ a(b: {Repeat("{c:", 100_000)}",
        ["nested selections that close"] = $"{Repeat("{a", 20_000)}{Repeat("}", 20_000)}",
        ["fragments in a chain"] = $"{{ ...F0 }} {Each(10_000, i => $"fragment F{i} on Query {{ ...F{i + 1} }} ")} fragment F10000 on Query {{ __typename }}",
        ["fragments in a circle"] = "{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A }",
        ["a fragment that holds itself"] = "{ ...A } fragment A on Query { caller { organisation } ...A ...A }",
        ["inline fragments that must be merged"] = $"{{ {Each(200, _ => $"{Repeat("... on Query { ", 100)} caller {{ organisation }} {Repeat("}", 100)} ")} }}",
        ["directives on one field"] = $"{{ __typename {Repeat("@skip(if: false) ", 50_000)} }}",
        ["unknown directives"] = $"{{ __typename {Repeat("@a ", 20_000)} }}",
        ["commas"] = $"{{ __typename {Repeat(",", 900_000)} }}",
        ["aliases"] = $"{{ {Each(10_000, i => $"a{i}: __typename ")} }}",
        ["aliases times fragments"] = $"{{ {Each(400, i => $"a{i}: caller {{ ...F }} ")} }} fragment F on Caller {{ {Each(400, i => $"b{i}: organisation ")} }}",
        ["introspection in circles"] = "{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }",
        ["a name of 64 kB"] = $"{{ {new string('a', 65_536)} }}",
        ["unknown fields by the thousand"] = $"{{ {Each(3_000, i => $"nothing{i} ")} }}",
        ["a string that never ends"] = $"{{ a(b: \"{new string('x', 90_000)}",
        ["a block string that never ends"] = $"{{ a(b: \"\"\"{Repeat("\\\"\"\"", 20_000)}",
        ["an alias with a dollar sign"] = "{ $id: __typename }",
    };

    private static Dictionary<string, string> Curiosities { get; } = new()
    {
        ["fragments that double at each step"] = $"{{ ...F40 }} fragment F0 on Query {{ __typename }} {Each(40, i => $"fragment F{i + 1} on Query {{ ...F{i} ...F{i} }} ")}",
        ["operation and fragment named __schema"] = "query __schema { ...__schema } fragment __schema on Query { __typename }",
        ["aliases of another language"] = "{ __proto__: __typename constructor: __typename toString: __typename hasOwnProperty: __typename }",
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task An_attack_is_refused_with_a_code(string attack)
    {
        var (status, answer) = await AskAsync(JsonSerializer.Serialize(new { query = Documents[attack] }));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.False(answer.TryGetProperty("data", out _));
        Assert.Matches("^[A-Z_]+$", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.InRange(answer.GetProperty("errors").GetArrayLength(), 1, 101);
    }

    [Theory, MemberData(nameof(Harmless))]
    public async Task What_only_looks_hostile_is_answered(string document)
    {
        var (status, answer) = await AskAsync(JsonSerializer.Serialize(new { query = Curiosities[document] }));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(answer.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData("{\"query\":\"{ __typename }\",\"variables\":{\"a\":", "{\"a\":", "JSON_INVALID")]
    [InlineData("{\"query\":\"{ __typename }\",\"variables\":{\"a\":", "[", "JSON_INVALID")]
    [InlineData("", "[", "BATCHING_NOT_SUPPORTED")]
    [InlineData("{\"unknown\":", "[", "JSON_INVALID")]
    public async Task Deep_JSON_is_refused_with_a_code(string before, string level, string code)
    {
        var (status, answer) = await AskAsync(before + Repeat(level, 100_000));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(code, answer.GetProperty("code").GetString());
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> AskAsync(string body)
    {
        using var client = new HttpClient { BaseAddress = gateway.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", gateway.Token);
        var watch = Stopwatch.StartNew();
        using var response = await client.PostAsync(body, "application/graphql-response+json");
        var answer = await response.JsonAsync();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience);

        using var next = await client.AskAsync(Calls.Typename);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
        return (response.StatusCode, answer);
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static string Each(int times, Func<int, string> text) => string.Concat(Enumerable.Range(0, times).Select(text));
}
