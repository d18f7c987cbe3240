using System.Text.Json;
using System.Text.Json.Nodes;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.Acceptance;

/// <summary>
/// What odd input means, line by line as the README of the query layer tells it, asked of the gateway over each kind of database: the answers are the same, byte
/// for byte but for ids and cursors, and are those that the README promises.
/// </summary>
[Collection(GatewayTests.Name)]
public sealed class OddInputTests(AcceptanceGateway sqlite, PostgreSqlGateway postgreSql, SqlServerWordsGateway sqlServerWords) : IClassFixture<AcceptanceGateway>
{
    private const string Refused = "refused: ";

    /// <summary>A line of the README, arguments of a list of districts, and what the answer is: refused with a code, or the codes of so many districts as one of a list.</summary>
    public static TheoryData<string, string, string> Districts => new()
    {
        { "`first` with `last`", "first: 1, last: 1", Refused + "PAGE_INVALID" },
        { "`first` with `last`", "first: null, last: 1", "1" },
        { "`first` or `last` below 0", "first: -1", Refused + "PAGE_INVALID" },
        { "`first` or `last` below 0", "last: 501", Refused + "PAGE_INVALID" },
        { "`first` or `last` below 0", "first: 0", "0" },
        { "a cursor of another caller", "after: \"bm9uc2Vuc2U\"", Refused + "CURSOR_INVALID" },
        { "`in: []`", "where: { code: { in: [] } }", "0" },
        { "`in: []`", "where: { code: { nin: [] } }", "all" },
        { "`null` inside `in`", "where: { part: { in: [null] } }", "where: { part: { eq: null } }" },
        { "`null` inside `in`", "where: { part: { nin: [null] } }", "where: { part: { neq: null } }" },
        { "`eq: null`, `neq: null`", "where: { or: [{ part: { eq: null } }, { part: { neq: null } }] }", "all" },
        { "`gt`, `contains` and the like", "where: { population: { gt: null } }", Refused + "FILTER_INVALID" },
        { "`gt`, `contains` and the like", "where: { name: { contains: null } }", Refused + "FILTER_INVALID" },
        { "`gt`, `contains` and the like", "where: { population: null }", Refused + "FILTER_INVALID" },
        { "`gt`, `contains` and the like", "order: [{ name: null }]", Refused + "FILTER_INVALID" },
        { "an operator that begins with `n`", "where: { or: [{ population: { gt: 5000 } }, { population: { ngt: 5000 } }] }", "all" },
        { "an operator that begins with `n`", "where: { or: [{ part: { startsWith: \"A\" } }, { part: { nstartsWith: \"A\" } }] }", "all" },
        { "`%`, `_`, `[`, `\\` inside a text", "where: { name: { contains: \"%\" } }", "0" },
        { "`%`, `_`, `[`, `\\` inside a text", "where: { name: { startsWith: \"_\" } }", "0" },
        { "`%`, `_`, `[`, `\\` inside a text", "where: { name: { contains: \"[a-z]\" } }", "0" },
        { "`%`, `_`, `[`, `\\` inside a text", "where: { name: { endsWith: \"\\\\\" } }", "0" },
        { "`%`, `_`, `[`, `\\` inside a text", "where: { name: { ncontains: \"%\" } }", "all" },
        { "capitals and accents", "where: { name: { eq: \"literatuurwijk\" } }", "0" },
        { "capitals and accents", "where: { name: { startsWith: \"li\" } }", "0" },
        { "capitals and accents", "where: { name: { startsWith: \"Li\" } }", "some" },
        { "U+0000 or half a surrogate", "where: { name: { eq: \"a\\u0000\" } }", Refused + "FILTER_INVALID" },
        { "`or: []`, `and: []`, `{}`", "where: { or: [] }", "0" },
        { "`or: []`, `and: []`, `{}`", "where: { and: [] }", "all" },
        { "`or: []`, `and: []`, `{}`", "where: {}", "all" },
        { "an order without the key", "order: [{ part: ASC }]", "all" },
        { "an order without the key", "order: [{ part: DESC }, { population: ASC }]", "all" },
    };

    /// <summary>The same of trajectories and of figures on them, where the answer is that of another question.</summary>
    public static TheoryData<string, string, string> Trajectories => new()
    {
        { "an enum value that doesn't exist", "{ trajectories(where: { law: { eq: WET } }) { nodes { law } } }", Refused + "VALIDATION_FAILED" },
        { "a day that doesn't exist", "{ trajectories(where: { startedOn: { eq: \"2026-02-30\" } }) { nodes { law } } }", Refused + "VALIDATION_FAILED" },
        { "a day that doesn't exist", "{ trajectories(where: { startedOn: { eq: \"10000-01-01\" } }) { nodes { law } } }", Refused + "VALIDATION_FAILED" },
        { "a decimal with more digits", List("where: { costs: { eq: 12.505 } }"), List("where: { costs: { in: [] } }") },
        { "a decimal with more digits", List("where: { costs: { lt: 5000.005 } }"), List("where: { costs: { lte: 5000 } }") },
        { "a decimal with more digits", List("where: { costs: { ngte: 5000.005 } }"), List("where: { costs: { ngt: 5000 } }") },
        { "a decimal beyond the column's range", List("where: { costs: { lt: 1e27 } }"), List("where: { costs: { neq: null } }") },
        { "a decimal beyond the column's range", List("where: { costs: { lt: -1e27 } }"), List("where: { costs: { in: [] } }") },
        { "a decimal of more than 28 characters", "{ trajectories(where: { costs: { gt: 123456789012345678901234567890 } }) { nodes { law } } }", Refused + "VALIDATION_FAILED" },
        { "an order by what one kind has", List("order: [{ socialSupport: { hoursPerWeek: ASC } }], where: { law: { neq: WMO } }"), List("where: { law: { neq: WMO } }") },
        { "groups by no key", "{ trajectoryGroups(by: []) { count } }", Refused + "GROUP_INVALID" },
        { "groups by no key", "{ trajectoryGroups(by: [LAW, STATUS, DISTRICT, PRODUCT, SEX]) { count } }", Refused + "GROUP_INVALID" },
        {
            "an average of nothing",
            "{ trajectoryGroups(by: [REQUESTED_YEAR], where: { requestedOn: { gte: \"2031-01-01\", lte: \"2031-12-31\" } }) { averageWaitingDays count clients totalCosts } }",
            "{ trajectoryGroups(by: [REQUESTED_YEAR], where: { requestedOn: { gt: \"2030-12-31\", lt: \"2032-01-01\" } }) { averageWaitingDays count clients totalCosts } }"
        },
        { "`having` on an average of nothing", Groups("REQUESTED_YEAR", Future, "averageWaitingDays: { eq: null }"), Groups("REQUESTED_YEAR", Future, "") },
        { "`having` on an average of nothing", Groups("REQUESTED_YEAR", Future, "averageWaitingDays: { in: [7, null] }"), Groups("REQUESTED_YEAR", Future, "") },
        { "`having` on an average of nothing", Groups("REQUESTED_YEAR", Future, "averageWaitingDays: { nin: [7] }"), Groups("REQUESTED_YEAR", Future, "count: { lt: 0 }") },
        { "`having` on an average of nothing", Groups("REQUESTED_YEAR", Future, "averageWaitingDays: { neq: null }"), Groups("REQUESTED_YEAR", Future, "count: { lt: 0 }") },
        { "`having` on an average of nothing", Groups("STATUS", "", "averageWaitingDays: { gte: 0 }"), Groups("STATUS", "", "averageWaitingDays: { neq: null }") },
        { "`having` on an average of nothing", Groups("STATUS", "", "or: [{ averageWaitingDays: { eq: null } }, { averageWaitingDays: { neq: null } }]"), Groups("STATUS", "", "") },
        { "a series of periods beyond", "{ trajectoryGroups(by: [REQUESTED_MONTH, DISTRICT], where: { requestedOn: { gte: \"1900-01-01\", lte: \"2031-12-31\" } }) { count } }", Refused + "GROUP_INVALID" },
    };

    [SkippableTheory, MemberData(nameof(Districts))]
    public async Task Of_districts_means_the_same_on_every_database(string line, string arguments, string expected)
    {
        AssertDocumented(line);
        var answer = await AskEverywhereAsync($"{{ districts({(arguments.Contains("first", StringComparison.Ordinal) || arguments.Contains("last", StringComparison.Ordinal) ? "" : "first: 500, ")}{arguments}) {{ nodes {{ code }} totalCount }} }}");
        if (expected.StartsWith(Refused, StringComparison.Ordinal))
        {
            AssertRefused(answer, expected);
            return;
        }

        var codes = CodesIn(answer);
        var all = CodesIn(await AskEverywhereAsync("{ districts(first: 500) { nodes { code } totalCount } }"));
        switch (expected)
        {
            case "all": Assert.Equal(all.Order(StringComparer.Ordinal), codes.Order(StringComparer.Ordinal)); break;
            case "some": Assert.InRange(codes.Count, 1, all.Count - 1); break;
            case "0": Assert.Empty(codes); break;
            case "1": Assert.Single(codes); break;
            default: Assert.Equal(CodesIn(await AskEverywhereAsync($"{{ districts(first: 500, {expected}) {{ nodes {{ code }} totalCount }} }}")), codes); break;
        }
    }

    [SkippableTheory, MemberData(nameof(Trajectories))]
    public async Task Of_trajectories_means_the_same_on_every_database(string line, string query, string expected)
    {
        AssertDocumented(line);
        var answer = await AskEverywhereAsync(query);
        if (expected.StartsWith(Refused, StringComparison.Ordinal))
            AssertRefused(answer, expected);
        else
            Assert.Equal((await AskEverywhereAsync(expected))["data"]!.ToJsonString(), answer["data"]!.ToJsonString());
    }

    [SkippableFact]
    public async Task A_list_of_10_000_values_is_one_parameter_and_more_than_100_values_beside_lists_are_refused()
    {
        AssertDocumented("a list of 10,000 values");
        AssertDocumented("more than 100 values beside lists");
        var codes = CodesIn(await AskEverywhereAsync("{ districts(first: 500) { nodes { code } totalCount } }"));
        var many = JsonSerializer.SerializeToElement(new { codes = Enumerable.Range(0, 10_000 - codes.Count).Select(number => $"X{number}").Concat(codes) });
        var answer = await AskEverywhereAsync("query ($codes: [String]) { districts(first: 500, where: { code: { in: $codes } }) { nodes { code } totalCount } }", many);
        Assert.Equal(codes, CodesIn(answer));
        var apart = string.Join(", ", Enumerable.Range(0, 101).Select(number => $"{{ population: {{ eq: {number} }} }}"));
        AssertRefused(await AskEverywhereAsync($"{{ districts(where: {{ or: [{apart}] }}) {{ nodes {{ code }} }} }}"), Refused + "FILTER_TOO_LARGE");
    }

    [SkippableFact]
    public async Task Rows_between_two_cursors_are_the_same_on_every_database()
    {
        AssertDocumented("`after` with `before`");
        const string all = "{ districts(first: 500, order: [{ part: ASC }]) { edges { cursor } nodes { code } totalCount } }";
        var found = new List<string>();
        foreach (var gateway in Gateways())
        {
            var answer = JsonNode.Parse((await gateway.AskAsync("dashboard", null, all)).Body)!;
            var cursors = answer["data"]!["districts"]!["edges"]!.AsArray().Select(edge => (string)edge!["cursor"]!).ToList();
            var codes = CodesIn(answer);
            async Task<List<string>> BetweenAsync(int from, int to) => CodesIn(JsonNode.Parse((await gateway.AskAsync(
                "dashboard", null, "query ($from: String, $to: String) { districts(first: 500, order: [{ part: ASC }], after: $from, before: $to) { nodes { code } totalCount } }",
                JsonSerializer.SerializeToElement(new { from = cursors[from], to = cursors[to] }))).Body)!);
            Assert.Equal(codes[3..9], await BetweenAsync(2, 9));
            Assert.Empty(await BetweenAsync(9, 2));
            found.Add(string.Join(',', codes));
        }

        Assert.Single(found.Distinct());
    }

    private const string Future = "requestedOn: { gte: \"2031-01-01\", lte: \"2031-12-31\" }";

    private static string Groups(string by, string where, string having) =>
        $"{{ trajectoryGroups(by: [{by}], where: {{ {where} }}, having: {{ {having} }}) {{ key {{ status period }} count averageWaitingDays suppressed }} }}";

    private static string List(string arguments) => $"{{ trajectories(first: 100, {arguments}) {{ nodes {{ law status costs requestedOn startedOn waitingDays }} }} }}";

    private IEnumerable<AcceptanceGateway> Gateways() => PostgreSqlServer.IsAvailable ? [sqlite, postgreSql, sqlServerWords] : [sqlite, sqlServerWords];

    private async Task<JsonNode> AskEverywhereAsync(string query, JsonElement? variables = null)
    {
        var answers = new List<string>();
        foreach (var gateway in Gateways())
            answers.Add((await gateway.AskAsync("dashboard", null, query, variables)).Body);
        Assert.True(answers.Distinct().Count() == 1, string.Join('\n', answers));
        return JsonNode.Parse(answers[0])!;
    }

    private static List<string> CodesIn(JsonNode answer) =>
        [.. (answer["data"]?["districts"]?["nodes"]?.AsArray() ?? throw new InvalidOperationException(answer.ToJsonString())).Select(node => (string)node!["code"]!)];

    private static void AssertRefused(JsonNode answer, string expected) =>
        Assert.Equal(expected[Refused.Length..], (string?)answer["errors"]?[0]?["extensions"]?["code"]);

    private static void AssertDocumented(string line) => Assert.Contains(
        $"| {line}",
        File.ReadAllText(Path.Combine(RepositoryFiles.Root, "src", "Almere.SociaalData.GraphQL.EntityFramework", "README.md")), StringComparison.Ordinal);
}
