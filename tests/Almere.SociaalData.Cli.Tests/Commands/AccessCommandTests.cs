using System.Text.Json;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.Cli.Tests.Commands;

public sealed class AccessCommandTests : IDisposable
{
    private const string Query = "query Q($bsn: String) { clients(first: 1, where: { bsn: { eq: $bsn } }) { nodes { bsn birthYear } } municipalities { name } }";

    private readonly TemporaryFolder _folder = new();

    private static string Roles => Path.Combine(RepositoryFiles.Root, "schema", "access");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_position_has_its_use_its_decision_and_the_grants_that_open_it_with_place_and_ground()
    {
        var run = await ExplainAsync("--role", "caseworker", "--purpose", "wmo", "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var decisions = JsonDocument.Parse(run.Output).RootElement.GetProperty("decisions").EnumerateArray().ToList();
        Assert.Equal(
            [("Client.birthYear", "READ"), ("Client.bsn", "READ"), ("ClientFilterInput.bsn", "FILTER"), ("Municipality.name", "READ"), ("Query.clients", "READ"), ("Query.municipalities", "READ")],
            decisions.Select(decision => (decision.GetProperty("coordinate").GetString()!, decision.GetProperty("use").GetString())).OrderBy(decision => decision.Item1, StringComparer.Ordinal));
        Assert.All(decisions, decision => Assert.Equal("ALLOWED", decision.GetProperty("decision").GetString()));
        var grant = Assert.Single(decisions.Single(decision => decision.GetProperty("coordinate").GetString() == "Client.bsn").GetProperty("grants").EnumerateArray());
        Assert.Matches(@"^caseworker\.json:\d+:\d+$", grant.GetProperty("place").GetString());
        Assert.Contains("Wabb article 10", grant.GetProperty("ground").GetString(), StringComparison.Ordinal);
        Assert.Equal("ownMunicipality", grant.GetProperty("rows")[0].GetString());
    }

    [Fact]
    public async Task What_is_denied_says_why_and_exits_with_1()
    {
        var run = await ExplainAsync("--role", "steward");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("As steward, for purpose gegevenskwaliteit", run.Output, StringComparison.Ordinal);
        Assert.Contains("denied        ClientFilterInput.bsn in Query.clients (filter Client.bsn)\n              None of your roles may filter by Client.bsn.", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("allowed       Client.birthYear (read Client.birthYear)", run.Output, StringComparison.Ordinal);
        Assert.Contains("Rows:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grant_that_has_ended_opens_nothing_on_a_later_day()
    {
        var query = _folder.Write("bw.graphql", "{ clients(first: 1) { nodes { birthYear } } }");
        var grants = JsonDocument.Parse((await CommandRun.Of("access", "print", "--folder", Roles, "--json")).Output).RootElement.GetProperty("grants").EnumerateArray();
        Assert.Contains(grants, grant => grant.GetProperty("role").GetString() == "ggd" && grant.GetProperty("to").ValueKind == JsonValueKind.String);
        var run = await CommandRun.Of("access", "explain", "--folder", Roles, "--role", "ggd", "--purpose", "oggz", "--day", "2026-01-01", query);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("--role boss", 2, "There is no role \"boss\". There are: ")]
    [InlineData("--role caseworker --purpose gossip", 2, "The roles don't hold purpose \"gossip\". They hold: ")]
    [InlineData("--role coa --purpose wmo", 2, "leave --purpose out")]
    [InlineData("--role coa --day tomorrow", 2, "expected one as yyyy-MM-dd")]
    [InlineData("--role coa --variables {", 2, "--variables is no JSON object")]
    [InlineData("--role coa --organisation ggd-flevoland", 1, "may not hold role \"coa\"")]
    [InlineData("--role provider --organisation zorg", 2, "No store is named.")]
    public async Task A_question_that_has_no_answer_says_why(string call, int exitCode, string message)
    {
        var run = await ExplainAsync(call.Split(' '));
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_with_a_mistake_is_told_with_its_place()
    {
        var run = await CommandRun.Of("access", "explain", "--folder", Roles, "--role", "coa", _folder.Write("wrong.graphql", "{\n  klanten { id }\n}"));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("wrong.graphql:2:3: Cannot query field", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Which_kind_of_organisation_may_hold_a_role_comes_from_the_register()
    {
        var store = _folder.File("store.db");
        await new DatabaseSetup(DatabaseOptions.ForFile(store)).PrepareAsync(new() { Clients = 10, Locations = 1, Days = 1 }, new(2026, 11, 22));
        var refused = await ExplainAsync("--role", "provider", "--organisation", "gemeente-almere", "--file", store);
        Assert.Equal((1, "Organisation \"gemeente-almere\" may not hold role \"provider\": see \"holders\" in provider.json.\n"), (refused.ExitCode, refused.Error));
        var unknown = await ExplainAsync("--role", "provider", "--organisation", "nobody", "--file", store);
        Assert.Equal((1, "The registers know no organisation \"nobody\".\n"), (unknown.ExitCode, unknown.Error));
    }

    [Fact]
    public async Task The_printed_grants_are_those_of_the_published_matrix()
    {
        var run = await CommandRun.Of("access", "print", "--folder", Roles);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.Root, "schema", "access.md")), run.Output);
    }

    private Task<CommandRun> ExplainAsync(params string[] call) =>
        CommandRun.Of(["access", "explain", "--folder", Roles, .. call, _folder.Write("query.graphql", Query)]);
}
