using System.Text.Json;
using Almere.SociaalData.Access.AccessLog;
using Almere.SociaalData.Data.AccessLog;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.AccessLog;

/// <summary>Every use of personal data is recorded before it leaves: who, for what, of whom.</summary>
public sealed class AccessLogTests : IDisposable
{
    private const string OneClient = "{ clients(first: 1) { nodes { id familyName } } }";

    private readonly LoggedGateway _gateway = new();

    public void Dispose() => _gateway.Dispose();

    [Fact]
    public async Task A_page_of_people_has_one_main_action_and_a_line_for_each_of_them()
    {
        var (_, answer) = await _gateway.AskAsync("caseworker", "{ clients(first: 7, order: [{ familyName: ASC }]) { nodes { familyName } pageInfo { hasNextPage } } }", "wmo");
        Assert.Equal(7, answer.GetProperty("data").GetProperty("clients").GetProperty("nodes").GetArrayLength());
        Assert.True(answer.GetProperty("data").GetProperty("clients").GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());

        var (record, lines) = Assert.Single(await _gateway.RecordsAsync());
        Assert.Equal(("Ok", "clients", "wmo", "gemeente-almere", 7), (record.Status, record.Operation, record.Purpose, record.Organisation, record.Subjects));
        Assert.Equal("https://verwerkingsregister.almere.example/activiteiten/wmo", record.ProcessingActivity);
        Assert.Equal(["Query.clients", "ClientSortInput.familyName", "Client.familyName"], record.Coordinates.Split('\n').Distinct());
        Assert.Equal(("", null, null), (record.Denied, record.Refusal, record.ExceptionType));
        Assert.True(record.EndedAt >= record.At);
        Assert.Equal(7, lines.Select(line => line.PersonId).Distinct().Count());
        Assert.Equal(7, lines.Select(line => line.Span).Distinct().Count());
    }

    [Theory]
    [InlineData("{ trajectories(first: 5) { nodes { status } } }", "trajectories", true)]
    [InlineData("{ trajectories(first: 5) { nodes { client { familyName } } } }", "trajectories", true)]
    [InlineData("{ clients(first: 3) { nodes { trajectories { nodes { status } } household { members { familyName } } } } }", "clients", true)]
    [InlineData("{ clients(first: 3) { edges { cursor } } }", "clients", true)]
    [InlineData("{ clients(first: 3) { nodes { __typename } } }", "clients", true)]
    [InlineData("{ clients { totalCount } }", "clients", false)]
    [InlineData("{ clients(where: { familyName: { eq: \"nobody\" } }) { nodes { id } } }", "clients", false)]
    public async Task Whoever_is_shown_is_recorded_whatever_way_leads_to_them(string query, string operation, bool shows)
    {
        var (status, answer) = await _gateway.AskAsync("caseworker", query, "wmo");
        Assert.Equal(200, status);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        var (record, lines) = Assert.Single(await _gateway.RecordsAsync());
        Assert.Equal((operation, shows), (record.Operation, record.Subjects > 0));
        Assert.Equal(record.Subjects, lines.Select(line => line.PersonId).Distinct().Count());
    }

    [Fact]
    public async Task The_same_person_is_the_same_in_every_record_and_no_other()
    {
        var (_, first) = await _gateway.AskAsync("caseworker", OneClient, "wmo");
        var id = first.GetProperty("data").GetProperty("clients").GetProperty("nodes")[0].GetProperty("id").GetString();
        await _gateway.AskAsync("caseworker", $$"""{ node(id: "{{id}}") { ... on Client { birthYear } } again: nodes(ids: ["{{id}}"]) { id } }""", "wmo");
        await _gateway.AskAsync("caseworker", "{ clients(first: 1, after: null, last: null, order: [{ birthDate: DESC }]) { nodes { id } } }", "wmo");
        var records = await _gateway.RecordsAsync();
        Assert.Equal([1, 1, 1], records.Select(record => record.Lines.Count));
        var persons = records.Select(record => (record.Lines[0].PersonId, record.Lines[0].PersonRest)).ToList();
        Assert.Equal(persons[0], persons[1]);
        Assert.NotEqual(persons[0], persons[2]);

        // What is stored is no key of the registers: only who has the key of the log can tell.
        var cipher = _gateway.Host.Services.GetRequiredService<TableAccessLog>().Cipher;
        Assert.All(persons, person => Assert.InRange(cipher.Decipher(new(person.PersonId, person.PersonRest)) ?? 0, 1, 50));
        Assert.Null(new SubjectCipher(new byte[SubjectCipher.KeySize]).Decipher(new(persons[0].PersonId, persons[0].PersonRest)));
    }

    [Fact]
    public async Task A_household_is_about_all_its_members()
    {
        var (_, found) = await _gateway.AskAsync("caseworker", "{ clients(first: 50) { nodes { household { id size members { id } } } } }", "wmo");
        var household = found.GetProperty("data").GetProperty("clients").GetProperty("nodes").EnumerateArray().Select(client => client.GetProperty("household"))
            .First(household => household.ValueKind is JsonValueKind.Object && household.GetProperty("members").GetArrayLength() > 1);
        var (_, answer) = await _gateway.AskAsync("caseworker", $$"""{ node(id: "{{household.GetProperty("id").GetString()}}") { ... on Household { size } } }""", "wmo");
        Assert.Equal(household.GetProperty("size").GetInt32(), answer.GetProperty("data").GetProperty("node").GetProperty("size").GetInt32());
        Assert.Equal(household.GetProperty("members").GetArrayLength(), (await _gateway.RecordsAsync())[1].Record.Subjects);
    }

    [Fact]
    public async Task Figures_on_people_are_recorded_without_people_and_open_data_not_at_all()
    {
        await _gateway.AskAsync("dashboard", "{ clientGroups(by: [SEX]) { count } }");
        await _gateway.AskAsync("coa", "{ municipalities { name } shelterCapacity { places } caller { organisation } }");
        var (record, lines) = Assert.Single(await _gateway.RecordsAsync());
        Assert.Equal(("clientGroups", "Ok", 0), (record.Operation, record.Status, lines.Count));
    }

    [Theory]
    [InlineData("coa", null, "{ clients(first: 2) { nodes { bsn } } municipalities { name } }", 200, "AUTH_NOT_AUTHORIZED", "Query.clients\nClient.bsn")]
    [InlineData("steward", null, "{ clients(first: 2, where: { bsn: { eq: \"999900018\" } }, order: [{ familyName: ASC }]) { nodes { id } } }", 400, "AUTH_NOT_AUTHORIZED", "ClientFilterInput.bsn\nClientSortInput.familyName")]
    [InlineData("caseworker", null, "{ clients(first: 2) { nodes { birthYear } } }", 200, "AUTH_NOT_AUTHORIZED", "Query.clients\nClient.birthYear")]
    [InlineData("caseworker", "no-such-purpose", "{ clients(where: { sex: { eq: MALE } }) { nodes { birthYear } } }", 403, "PURPOSE_NOT_GRANTED", "ClientFilterInput.sex\nQuery.clients\nClient.birthYear")]
    [InlineData("caseworker", "oggz", "{ clients { nodes { birthYear } } }", 403, "PURPOSE_NOT_GRANTED", "Query.clients\nClient.birthYear")]
    public async Task A_refusal_is_recorded_with_what_was_asked(string caller, string? purpose, string query, int status, string code, string denied)
    {
        var (answered, _) = await _gateway.AskAsync(caller, query, purpose);
        Assert.Equal(status, answered);
        var (record, lines) = Assert.Single(await _gateway.RecordsAsync());
        Assert.Equal(("Unset", code, 0), (record.Status, record.Refusal, lines.Count));
        Assert.Equal(denied.Split('\n').Order(), record.Denied.Split('\n').Order());
        Assert.DoesNotContain("999900018", record.Coordinates + record.Operation + record.Denied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_with_the_role_of_another_organisation_is_recorded()
    {
        _gateway.Host.Settings["DevelopmentIssuer:Clients:greedy:TenantId"] = "5c1a1daa-0000-4000-8000-000000000101";
        _gateway.Host.Settings["DevelopmentIssuer:Clients:greedy:Roles:0"] = "caseworker";
        using var response = await _gateway.SendAsync("greedy", OneClient, "wmo");
        Assert.Equal(403, (int)response.StatusCode);
        var (record, _) = Assert.Single(await _gateway.RecordsAsync());
        Assert.Equal(("coa", "sign-in", "AUTH_NOT_AUTHORIZED", "Unset"), (record.Organisation, record.Operation, record.Refusal, record.Status));
    }

    [Fact]
    public async Task What_is_denied_beside_personal_data_is_recorded_in_the_same_action()
    {
        await _gateway.AskAsync("steward", "{ clients(first: 2) { nodes { birthYear bsn } } }");
        var (record, lines) = Assert.Single(await _gateway.RecordsAsync());
        Assert.Equal(("Ok", "Client.bsn", "AUTH_NOT_AUTHORIZED", 2), (record.Status, record.Denied, record.Refusal, lines.Count));
    }

    [Fact]
    public async Task The_trace_of_the_caller_goes_on_whether_it_is_sampled_or_not()
    {
        foreach (var flags in (string[])["00", "01"])
        {
            using var response = await _gateway.SendAsync(
                "caseworker", OneClient, "wmo", ("traceparent", $"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-{flags}"), ("tracestate", "almere=1"),
                ("baggage", "other=1,dpl.core.foreign_operation.processor=https%3A%2F%2Fzaak.almere.example%2Flogboek;p=1"));
            var (record, _) = (await _gateway.RecordsAsync())[^1];
            Assert.Equal(
                ("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", "https://zaak.almere.example/logboek"), (record.TraceId, $"{record.ParentSpanId:x16}", record.Processor));
            Assert.Equal($"00-{record.TraceId}-{record.SpanId:x16}-{flags}", Assert.Single(response.Headers.GetValues("traceresponse")));
        }
    }

    [Theory]
    [InlineData("traceparent", "00-00000000000000000000000000000000-b7ad6b7169203331-01")]
    [InlineData("traceparent", "999900018")]
    [InlineData("baggage", "dpl.core.foreign_operation.processor=https://x.example/?bsn=999900018")]
    [InlineData("baggage", "dpl.core.foreign_operation.processor=https://x.example/999900018")]
    [InlineData("baggage", "dpl.core.foreign_operation.processor=javascript:alert(1)")]
    public async Task A_header_that_can_not_be_used_is_as_if_it_were_not_there(string name, string value)
    {
        await _gateway.AskAsync("caseworker", OneClient, "wmo", (name, value));
        var (record, _) = Assert.Single(await _gateway.RecordsAsync());
        Assert.Equal((null, null, 32), (record.ParentSpanId, record.Processor, record.TraceId.Trim('0').Length is > 16 ? record.TraceId.Length : 0));
    }

    [Fact]
    public async Task A_resident_can_be_told_who_read_the_data_and_for_what()
    {
        var (_, found) = await _gateway.AskAsync("caseworker", "{ clients(first: 2) { nodes { bsn } } }", "wmo");
        var bsn = found.GetProperty("data").GetProperty("clients").GetProperty("nodes")[0].GetProperty("bsn").GetString();
        await _gateway.AskAsync("caseworker", $$"""{ clients(where: { bsn: { eq: "{{bsn}}" } }) { nodes { familyName trajectories { nodes { status } } } } }""", "schuldhulp");
        await _gateway.AskAsync("steward", "{ clients(first: 50) { nodes { birthYear } } }");
        var query = $$"""
            { clients(where: { bsn: { eq: "{{bsn}}" } }) { nodes { accessedBy(first: 2) {
                nodes { id at organisation purpose { id title legalBasis } operation coordinates subjects status traceId } totalCount pageInfo { hasNextPage endCursor } } } } }
            """;
        var (_, answer) = await _gateway.AskAsync("caseworker", query, "inzage");
        var shown = answer.GetProperty("data").GetProperty("clients").GetProperty("nodes")[0].GetProperty("accessedBy");
        Assert.Equal(3, shown.GetProperty("totalCount").GetInt32());
        Assert.Equal(["gegevenskwaliteit", "schuldhulp"], shown.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("purpose").GetProperty("id").GetString()));
        Assert.Equal("Debt help", shown.GetProperty("nodes")[1].GetProperty("purpose").GetProperty("title").GetString());
        Assert.Contains("Client.familyName", shown.GetProperty("nodes")[1].GetProperty("coordinates").EnumerateArray().Select(one => one.GetString()));

        var next = query.Replace("first: 2", $"first: 2, after: \"{shown.GetProperty("pageInfo").GetProperty("endCursor").GetString()}\"", StringComparison.Ordinal);
        var (_, second) = await _gateway.AskAsync("caseworker", next, "inzage");
        Assert.Equal("wmo", second.GetProperty("data").GetProperty("clients").GetProperty("nodes")[0].GetProperty("accessedBy").GetProperty("nodes")[0].GetProperty("purpose").GetProperty("id").GetString());

        // Under another purpose, and to other roles, it isn't told.
        foreach (var (caller, purpose) in ((string, string?)[])[("caseworker", "wmo"), ("steward", null), ("ggd", null), ("provider", null)])
        {
            var (_, denied) = await _gateway.AskAsync(caller, "{ clients(first: 1) { nodes { accessedBy { totalCount } } } }", purpose);
            Assert.Contains("Client.accessedBy", denied.GetProperty("errors").ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_auditor_searches_the_log_and_nobody_else_does()
    {
        await _gateway.AskAsync("caseworker", OneClient, "wmo");
        await _gateway.AskAsync("coa", "{ clients { nodes { bsn } } }");
        const string all = "{ accessLog { nodes { at organisation application purpose { id title } operation coordinates denied refusal subjects status } totalCount } }";
        var (_, answer) = await _gateway.AskAsync("auditor", all);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.Equal(["coa", "gemeente-almere"], answer.GetProperty("data").GetProperty("accessLog").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("organisation").GetString()));
        Assert.Equal("none", answer.GetProperty("data").GetProperty("accessLog").GetProperty("nodes")[0].GetProperty("purpose").GetProperty("id").GetString());

        var (_, filtered) = await _gateway.AskAsync(
            "auditor",
            """{ accessLog(where: { at: { gt: "2020-01-01T00:00:00Z" }, subjects: { gte: 1 }, status: { eq: "Ok" } }, order: [{ at: ASC }], first: 5) { nodes { id operation } } }""");
        var one = Assert.Single(filtered.GetProperty("data").GetProperty("accessLog").GetProperty("nodes").EnumerateArray());
        var (_, byId) = await _gateway.AskAsync("auditor", $$"""{ node(id: "{{one.GetProperty("id").GetString()}}") { ... on AccessRecord { operation } } }""");
        Assert.Equal("clients", byId.GetProperty("data").GetProperty("node").GetProperty("operation").GetString());

        var before = (await _gateway.RecordsAsync()).Count;
        Assert.Equal(2, before); // the log isn't logged
        foreach (var (caller, purpose) in ((string, string?)[])[("caseworker", "inzage"), ("steward", null), ("coa", null), ("ggd", null), ("vng", null), ("dashboard", null), ("provider", null)])
        {
            var (_, denied) = await _gateway.AskAsync(caller, "{ accessLog { nodes { operation } } }", purpose);
            Assert.Equal(JsonValueKind.Null, denied.GetProperty("data").GetProperty("accessLog").ValueKind);
        }
    }

    [Fact]
    public async Task While_the_log_is_locked_no_personal_data_leaves_open_data_does_and_health_says_why()
    {
        Assert.Equal(200, (await _gateway.AskAsync("caseworker", OneClient, "wmo")).Status);
        await using (var other = new SqliteConnection($"Data Source={_gateway.LogFile};Pooling=false"))
        {
            await other.OpenAsync();
            await using var locking = other.CreateCommand();
            locking.CommandText = "BEGIN IMMEDIATE";
            await locking.ExecuteNonQueryAsync();

            var (status, refused) = await _gateway.AskAsync("caseworker", OneClient, "wmo");
            Assert.Equal(503, status);
            Assert.False(refused.TryGetProperty("data", out _));
            Assert.Equal("ACCESS_LOG_UNAVAILABLE", refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
            Assert.Equal(200, (await _gateway.AskAsync("coa", "{ municipalities { name } }")).Status);
            Assert.Equal(403, (await _gateway.AskAsync("caseworker", OneClient, "no-such-purpose")).Status);
            var health = await HealthAsync();
            Assert.Equal(("Degraded", "Degraded"), (health.GetProperty("status").GetString(), health.GetProperty("checks").GetProperty("accessLog").GetString()));
            Assert.Contains("locked", health.GetProperty("reasons").GetProperty("accessLog").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(200, (await _gateway.AskAsync("caseworker", OneClient, "wmo")).Status);
        Assert.Equal("Healthy", (await HealthAsync()).GetProperty("checks").GetProperty("accessLog").GetString());
        Assert.True((await new AccessLogVerification(_gateway.Log).RunAsync()).IsIntact);
    }

    [Fact]
    public async Task A_log_that_can_not_be_made_keeps_personal_data_in_until_it_can()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_gateway.LogFile)!);
        await File.WriteAllTextAsync(_gateway.LogFile, "This is no database, and long enough to be seen to be none.");
        Assert.Equal(503, (await _gateway.AskAsync("caseworker", OneClient, "wmo")).Status);
        Assert.Equal(200, (await _gateway.AskAsync("coa", "{ municipalities { name } }")).Status);
        Assert.Contains("no SQLite database", (await HealthAsync()).GetProperty("reasons").GetProperty("accessLog").GetString(), StringComparison.Ordinal);

        File.Delete(_gateway.LogFile);
        Assert.Equal(200, (await _gateway.AskAsync("caseworker", OneClient, "wmo")).Status);
        Assert.Single(await _gateway.RecordsAsync());
    }

    [Fact]
    public async Task A_hundred_requests_at_once_are_all_recorded_in_one_unbroken_chain()
    {
        await _gateway.AskAsync("caseworker", OneClient, "wmo");
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => _gateway.AskAsync("caseworker", "{ clients(first: 5) { nodes { id } } }", "wmo")));
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        var report = await new AccessLogVerification(_gateway.Log).RunAsync();
        Assert.True(report.IsIntact, string.Join('\n', report.Problems));
        Assert.Equal((101, 501, 1), (report.Records, report.Lines, report.Heads.Count));
    }

    private async Task<JsonElement> HealthAsync()
    {
        using var client = _gateway.Host.CreateClient();
        using var response = await client.GetAsync("/health/ready");
        return await response.JsonAsync();
    }
}
