using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Xunit;
using Xunit.Abstractions;

namespace Almere.SociaalData.Gateway.Tests.Attacks;

/// <summary>
/// Known attacks on GraphQL servers, sent to the running gateway: each is answered within a bounded time by an error that says what is wrong, or by a small
/// answer, and the gateway goes on answering.
/// </summary>
public sealed class HostileRequestTests(RegistersGateway gateway, ITestOutputHelper output) : IClassFixture<RegistersGateway>
{
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);
    private const long MostBytes = 400_000_000;

    /// <summary>Name, document, and variables as JSON text; null for none.</summary>
    public static TheoryData<string, string, string?> Attacks() => new()
    {
        { "nested braces", new string('{', 90_000), null },
        { "nested fields", string.Concat(Enumerable.Repeat("{a", 45_000)), null },
        { "nested brackets", "{ a(b: " + new string('[', 90_000), null },
        { "nested input objects", "{ a(b: " + string.Concat(Enumerable.Repeat("{c:", 30_000)), null },
        { "nested list types", "query ($a: " + new string('[', 90_000), null },
        { "nested input objects in variables", "query ($w: ClientFilterInput) { clients(where: $w) { totalCount } }", Nested("{\"and\":[", "]}", 40_000) },
        { "nested input objects in variables, within the JSON bound", "query ($w: ClientFilterInput) { clients(where: $w) { totalCount } }", Nested("{\"and\":[", "]}", 25) },
        { "chain of 10,000 fragments", "{ ...F0 } " + string.Concat(Enumerable.Range(0, 2_500).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} }} ")) + "fragment F2500 on Query { __typename }", null },
        { "fragment cycle", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }", null },
        { "doubling fragments", "{ ...F40 } fragment F0 on Query { __typename } " + string.Concat(Enumerable.Range(1, 40).Select(i => $"fragment F{i} on Query {{ ...F{i - 1} ...F{i - 1} }} ")), null },
        { "doubling fields", "{ clients { nodes { ...F30 } } } fragment F0 on Client { id } " + string.Concat(Enumerable.Range(1, 30).Select(i => $"fragment F{i} on Client {{ a{i}: household {{ members {{ ...F{i - 1} }} }} b{i}: household {{ members {{ ...F{i - 1} }} }} }} ")), null },
        { "200 x 100 inline fragments", "{ " + string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("...{", 100)) + "__typename" + new string('}', 100), 150)) + " }", null },
        { "50,000 directives", "{ __typename " + string.Concat(Enumerable.Repeat("@skip ", 15_000)) + "}", null },
        { "a megabyte of commas", "{ __typename " + new string(',', 900_000) + "}", null },
        { "10,000 aliases", "{ " + string.Concat(Enumerable.Range(0, 6_000).Select(i => $"a{i}: __typename ")) + "}", null },
        { "aliases multiplied by spreads", "{ ...A ...B } " + string.Concat("AB".Select(f => $"fragment {f} on Query {{ {string.Concat(Enumerable.Range(0, 2_000).Select(i => $"{f}{i}: municipalities {{ name }} "))} }} ")), null },
        { "nested introspection", "{ __schema { types { fields { type { fields { type { fields { type { fields { type { fields { name } } } } } } } } } } } }", null },
        { "nested ofType", "{ __type(name: \"Query\") { fields { type " + string.Concat(Enumerable.Repeat("{ ofType ", 100)) + "{ name }" + new string('}', 100) + " } } }", null },
        { "operation and fragment named __schema", "query __schema { ...__schema } fragment __schema on Query { __typename }", null },
        { "aliases of JavaScript", "{ __proto__: __typename constructor: __typename toString: __typename }", null },
        { "alias with a dollar", "{ $id: __typename }", null },
        { "a name of 64 kB", "{ " + new string('n', 65_536) + " }", null },
    };

    [Theory, MemberData(nameof(Attacks))]
    public async Task Is_answered_in_bounded_time_and_memory(string name, string document, string? variables)
    {
        var body = $"{{\"query\":{JsonSerializer.Serialize(document)}{(variables is null ? "" : $",\"variables\":{{\"w\":{variables}}}")}}}";
        await IsAnsweredAsync(name, Encoding.UTF8.GetBytes(body));
    }

    [Theory]
    [InlineData("an unpaired surrogate in the document", "{\"query\":\"{ a(b: \\\"\\uD800\\\") }\"}")]
    [InlineData("an unpaired surrogate in a name", "{\"query\":\"{ \\uDC00 }\"}")]
    [InlineData("duplicated keys", "{\"query\":\"{ __typename }\",\"query\":\"{ __schema { types { name } } }\"}")]
    [InlineData("deep JSON", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    public Task Is_answered_as_bytes(string name, string body) => IsAnsweredAsync(name, Encoding.UTF8.GetBytes(body));

    private async Task IsAnsweredAsync(string name, byte[] body)
    {
        using var client = new HttpClient { BaseAddress = gateway.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", gateway.Token);
        var before = GC.GetTotalAllocatedBytes();
        var time = Stopwatch.StartNew();
        using var response = await PostAsync(client, body);
        var answer = await response.Content.ReadAsStringAsync();
        var allocated = GC.GetTotalAllocatedBytes() - before;
        output.WriteLine($"{name}: {(int)response.StatusCode} after {time.ElapsedMilliseconds} ms, {allocated / 1_000_000} MB allocated: {answer[..Math.Min(answer.Length, 200)]}");

        Assert.True((int)response.StatusCode < 500, answer[..Math.Min(answer.Length, 500)]);
        Assert.True(time.Elapsed < MostTime, $"It took {time.Elapsed}.");
        Assert.True(allocated < MostBytes, $"It allocated {allocated} bytes.");
        if (response.StatusCode != HttpStatusCode.OK)
            Assert.Contains("\"code\":", answer, StringComparison.Ordinal);
        using var next = await PostAsync(client, "{\"query\":\"{ __typename }\"}"u8.ToArray());
        Assert.Equal("{\"data\":{\"__typename\":\"Query\"}}", await next.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        return await client.PostAsync(new Uri("graphql", UriKind.Relative), content);
    }

    private static string Nested(string opening, string closing, int depth) =>
        string.Concat(Enumerable.Repeat(opening, depth)) + "{}" + string.Concat(Enumerable.Repeat(closing, depth));
}
