using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Data;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.AccessLog;

/// <summary>No BSN and no name of the example data stands in what the gateway writes beside its answers: logs, errors, headers, traces, the access log.</summary>
[Collection(MeasuredAlone.Name)]
public sealed class NoPersonalValueTests : IDisposable
{
    private readonly LoggedGateway _gateway = new();
    private readonly ConcurrentQueue<string> _written = new();
    private readonly ConcurrentQueue<string> _errors = new();

    public void Dispose() => _gateway.Dispose();

    [Fact]
    public async Task No_personal_value_leaves_by_another_way_than_the_answer()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _written.Enqueue(
                $"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Baggage)} "
                + string.Join(' ', activity.Events.Select(happened => $"{happened.Name} {string.Join(' ', happened.Tags)}"))),
        };
        ActivitySource.AddActivityListener(listener);

        var (values, bsn, name) = await PersonalValuesAsync();
        foreach (var (caller, purpose) in ((string, string?)[])[("caseworker", "wmo"), ("caseworker", "inzage"), ("caseworker", null), ("steward", null), ("ggd", null), ("coa", null), ("auditor", null)])
        {
            foreach (var query in Queries(bsn, name))
                await AskAsync(caller, purpose, query);
        }

        await AskAsync("caseworker", "wmo", "query ($b: String!, $n: Int!) { clients(first: $n, where: { bsn: { eq: $b } }) { nodes { id } } }", new { b = bsn, n = name });
        await AskAsync("caseworker", "wmo", "query ($w: ClientFilterInput) { clients(where: $w) { nodes { id } } }", new { w = new { bsn = new { eq = new[] { bsn } }, name } });
        await AskAsync("caseworker", bsn, "{ clients { nodes { id } } }");
        await GetAsync($"/graphql?query={Uri.EscapeDataString($$"""{ clients(where: { bsn: { eq: "{{bsn}}" } }) { nodes { bsn familyName } } }""")}");
        await GetAsync($"/graphql?query={Uri.EscapeDataString("query ($b: String) { clients(where: { bsn: { eq: $b } }) { nodes { nothing } } }")}&variables={Uri.EscapeDataString($$"""{"b":"{{bsn}}"}""")}");
        await GetAsync($"/clients/{bsn}");
        foreach (var (record, _) in await _gateway.RecordsAsync())
            _written.Enqueue($"{record.Operation} {record.Purpose} {record.Organisation} {record.Application} {record.Coordinates} {record.Denied} {record.Refusal} {record.Processor} {record.TraceId}");
        _written.Enqueue(_gateway.Host.Log.Text);

        Assert.True(_written.Count > 100 && _errors.Count > 30);
        Assert.DoesNotContain(_written, text => values.Any(value => text.Contains(value, StringComparison.Ordinal)));
        // To the caller an error may repeat a word of the caller's own question, and never a BSN.
        Assert.DoesNotContain(_errors, text => values.Any(value => char.IsAsciiDigit(value[0]) && text.Contains(value, StringComparison.Ordinal)));
    }

    // Each gives an error somewhere, or a person, or both.
    private static string[] Queries(string bsn, string name) =>
    [
        $$"""{ clients(where: { bsn: { eq: "{{bsn}}" } }) { nodes { bsn givenNames familyName birthDate address } } }""",
        $$"""{ clients(where: { familyName: { startsWith: "{{name}}" } }, order: [{ familyName: ASC }]) { nodes { familyName trajectories { nodes { status } } } } }""",
        $$"""query Q{{bsn}} { clients(where: { bsn: { eq: "{{bsn}}" } }) { nodes { id } } }""",
        $$"""{ clients(where: { birthDate: { eq: "{{bsn}}" } }) { nodes { id } } }""",
        $$"""{ clients(first: "{{bsn}}") { nodes { id } } }""",
        $$"""{ clients(after: "{{bsn}}") { nodes { id } } }""",
        $$"""{ clients(where: { sex: { eq: "{{name}}" } }) { nodes { id } } }""",
        $$"""{ clients(where: { bsn: { eq: "{{bsn}} } }) { nodes { id } } }""",
        $$"""{ clients(where: { postcode4: { gt: "{{bsn}}" } }) { nodes { id } } }""",
        $$"""{ node(id: "{{bsn}}") { id } nodes(ids: ["{{bsn}}", "{{name}}"]) { id } }""",
        $$"""{ clientGroups(by: [SEX], where: { bsn: { eq: "{{bsn}}" } }) { count } }""",
        "{ clients(first: 5) { nodes { bsn familyName accessedBy { nodes { operation } } } } accessLog { nodes { operation coordinates } } }",
    ];

    private async Task AskAsync(string caller, string? purpose, string query, object? variables = null)
    {
        using var client = await _gateway.Host.SignedInAsync(caller);
        if (purpose is not null)
            client.DefaultRequestHeaders.Add("Processing-Activity", purpose);
        using var response = await client.PostAsync(JsonSerializer.Serialize(new { query, variables }), "application/graphql-response+json");
        await KeepAsync(response);
    }

    private async Task GetAsync(string address)
    {
        using var client = await _gateway.Host.SignedInAsync("caseworker");
        client.DefaultRequestHeaders.Add("Processing-Activity", "wmo");
        using var response = await client.GetAsync(address);
        await KeepAsync(response);
    }

    /// <summary>Keeps everything of a response but its data.</summary>
    private async Task KeepAsync(HttpResponseMessage response)
    {
        _written.Enqueue($"{response.Headers} {response.Content.Headers}");
        var answer = await response.JsonAsync();
        foreach (var member in answer.EnumerateObject().Where(member => member.Name != "data"))
            _errors.Enqueue(member.Value.ToString());
    }

    /// <summary>The BSNs and family names of everybody; the BSN and family name of one.</summary>
    private async Task<(IReadOnlyList<string> Values, string Bsn, string Name)> PersonalValuesAsync()
    {
        using var registers = _gateway.Host.Services.GetRequiredService<RegistersFactory>().Open(new AllRows());
        var clients = registers.Rows<Client>().ToList();
        var someone = clients.First(client => client.Bsn is not null && client.FamilyName.Length > 5);
        string[] names = [.. clients.SelectMany(client => new[] { client.FamilyName, client.Address ?? "" }).Where(name => name.Length > 5)];
        return ([.. clients.Select(client => client.Bsn?.Value).OfType<string>(), .. names.Distinct()], someone.Bsn!.Value.Value, someone.FamilyName);
    }

    private sealed class AllRows : IRowRules
    {
        public System.Linq.Expressions.LambdaExpression? RuleFor(Type entity) => null;
    }
}
