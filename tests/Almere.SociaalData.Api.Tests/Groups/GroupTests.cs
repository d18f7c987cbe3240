using System.Globalization;
using System.Text.Json.Nodes;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Trajectories;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.Api.Tests.Groups;

/// <summary>The figures of the registers, before disclosure control, are what counting in memory gives; a series of periods has no gaps.</summary>
public abstract class GroupTests
{
    private const int MostGroups = 2_000;

    private static readonly Dictionary<string, (string Selection, Func<Trajectory, CountedRegisters, string?> Of)> TrajectoryKeys = new()
    {
        ["LAW"] = ("law", (row, _) => Name(row.Law)),
        ["STATUS"] = ("status", (row, _) => Name(row.Status)),
        ["MUNICIPALITY"] = ("municipality { code }", (row, _) => row.Municipality!.Code),
        ["DISTRICT"] = ("district { code }", (row, _) => row.District?.Code),
        ["PRODUCT"] = ("product { code }", (row, _) => row.Product?.Code),
        ["PROVIDER"] = ("provider { name }", (row, _) => row.Provider?.Name),
        // The counter may not count clients of other municipalities.
        ["SEX"] = ("sex", (row, all) => row.Client!.MunicipalityId == all.OwnMunicipality ? Name(row.Client.Sex) : null),
        ["AGE_BAND"] = ("ageBand", (row, all) => row.Client!.MunicipalityId == all.OwnMunicipality ? Band(row.Client) : null),
        ["REQUESTED_MONTH"] = ("period", (row, _) => row.RequestedOn?.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
        ["REQUESTED_QUARTER"] = ("period", (row, _) => row.RequestedOn is { } day ? $"{day.Year}-Q{(day.Month + 2) / 3}" : null),
        ["REQUESTED_YEAR"] = ("period", (row, _) => row.RequestedOn is { } day ? $"{day.Year}" : null),
    };

    private static readonly Dictionary<string, (string Selection, Func<Client, string?> Of)> ClientKeys = new()
    {
        ["MUNICIPALITY"] = ("municipality { code }", row => row.Municipality?.Code),
        ["DISTRICT"] = ("district { code }", row => row.District?.Code),
        ["SEX"] = ("sex", row => Name(row.Sex)),
        ["AGE_BAND"] = ("ageBand", Band),
        ["RESIDENCE_STATUS"] = ("residenceStatus", row => row.ResidenceStatus is { } status ? Name(status) : null),
    };

    private readonly CountedRegisters _registers;

    private protected GroupTests(CountedRegisters registers) => _registers = registers;

    [SkippableFact]
    public void Figures_on_trajectories_by_every_key_and_every_two_are_what_counting_in_memory_gives()
    {
        _registers.Require();
        // One series of periods at a time: the answer has one field for them.
        foreach (var by in KeysAndPairs(TrajectoryKeys.Keys).Where(by => by.Count(IsPeriod) < 2))
            Property.Holds(1, random => CheckTrajectories(random, by));
    }

    [SkippableFact]
    public void Figures_on_trajectories_by_more_keys_are_what_counting_in_memory_gives()
    {
        _registers.Require();
        Property.Holds(15, random => CheckTrajectories(random, [.. Some(random, [.. TrajectoryKeys.Keys.Where(key => !IsPeriod(key))], 3), .. Some(random, [.. TrajectoryKeys.Keys.Where(IsPeriod)], 1)]));
    }

    [SkippableFact]
    public void Figures_on_clients_by_every_key_and_every_two_are_what_counting_in_memory_gives()
    {
        _registers.Require();
        foreach (var by in KeysAndPairs(ClientKeys.Keys))
            Property.Holds(1, random => CheckClients(random, by));
    }

    [SkippableFact]
    public void Figures_on_clients_by_more_keys_are_what_counting_in_memory_gives()
    {
        _registers.Require();
        Property.Holds(8, random => CheckClients(random, Some(random, [.. ClientKeys.Keys], 4)));
    }

    private static IEnumerable<List<string>> KeysAndPairs(IEnumerable<string> keys) =>
        [.. keys.Select(key => new List<string> { key }), .. keys.SelectMany(left => keys.Where(right => string.CompareOrdinal(left, right) < 0).Select(right => new List<string> { left, right }))];

    private void CheckTrajectories(Random random, List<string> by)
    {
        var (from, to) = (new DateOnly(2020, 1, 1).AddDays(random.Next(2_300)), new DateOnly(2020, 1, 1).AddDays(random.Next(2_300)));
        var filters = Some<(string Text, Func<Trajectory, bool> Keeps)>(random,
        [
            ("requestedOn: { gte: $from }", row => row.RequestedOn >= from),
            ("and: [{ requestedOn: { lte: $to } }]", row => row.RequestedOn <= to),
            ("law: { in: [WMO, DEBT] }", row => row.Law is Law.Wmo or Law.Debt),
            ("status: { neq: ACTIVE }", row => row.Status != TrajectoryStatus.Active),
            ("client: { sex: { eq: FEMALE } }", row => row.Client!.MunicipalityId == _registers.OwnMunicipality && row.Client.Sex == Sex.Female),
            ("costs: { gt: 1000.5 }", row => row.Costs > 1000.5m),
            ("startedOn: { eq: null }", row => row.StartedOn is null),
        ], 3);
        var least = random.Next(3) == 0 ? random.Next(1, 6) : 0;
        var (having, keeps) = Some<(string Text, Func<decimal?, bool> Keeps)>(random,
        [
            ("", _ => true),
            ("averageWaitingDays: { eq: null }", average => average is null),
            ("averageWaitingDays: { neq: null }", average => average is not null),
            ("averageWaitingDays: { in: [null, 30] }", average => average is null or 30),
            ("averageWaitingDays: { nlt: 40.5 }", average => average >= 40.5m),
        ], 1).First();
        var query = $$"""
            query ($from: Date, $to: Date, $least: Int) {
              trajectoryGroups(by: [{{string.Join(", ", by)}}], where: { {{string.Join(", ", filters.Select(filter => filter.Text))}} }, having: { count: { gte: $least } {{having}} }) {
                key { {{string.Join(' ', by.Select(key => TrajectoryKeys[key].Selection))}} } count clients averageWaitingDays totalCosts suppressed
              }
              others: trajectoryGroups(by: [LAW], where: { requestedOn: { gte: $from, lte: $to } }) { count }
            }
            """;
        var answer = _registers.Ask(query, new() { ["from"] = Text(from), ["to"] = Text(to), ["least"] = least });
        var rows = _registers.Trajectories.Where(row => filters.TrueForAll(filter => filter.Keeps(row))).ToList();
        var days = (From: filters.Exists(filter => filter.Text.Contains("$from", StringComparison.Ordinal)) ? from : (DateOnly?)null,
            To: filters.Exists(filter => filter.Text.Contains("$to", StringComparison.Ordinal)) ? to : (DateOnly?)null);
        var all = WithEmptyPeriods(by, rows, days);
        if (all.Count > MostGroups && answer["errors"] is { } refused)
        {
            Assert.Equal("GROUP_INVALID", (string)refused[0]!["extensions"]!["code"]!);
            return;
        }

        var expected = all
            .Where(group => group.Rows.Count >= least && keeps(AverageOf(group.Rows)))
            .Select(group => $"{group.Key} {group.Rows.Count} {group.Rows.DistinctBy(row => row.ClientId).Count()} {Number(AverageOf(group.Rows))} {Number(group.Rows.Sum(row => row.Costs ?? 0))}");
        AssertSame(query, expected, answer["data"]?["trajectoryGroups"], group =>
            $"{KeyOf(by.Select(key => TrajectoryKeys[key].Selection), group["key"]!)} {group["count"]} {group["clients"]} {Number((decimal?)group["averageWaitingDays"])} {Number((decimal?)group["totalCosts"])}", answer);
    }

    private void CheckClients(Random random, List<string> by)
    {
        var filters = Some<(string Text, Func<Client, bool> Keeps)>(random,
        [
            ("birthYear: { gte: 1980 }", row => row.BirthYear >= 1980),
            ("sex: { eq: MALE }", row => row.Sex == Sex.Male),
            ("residenceStatus: { nin: [DUTCH, null] }", row => row.ResidenceStatus is not (null or ResidenceStatus.Dutch)),
            ("trajectories: { some: { law: { eq: YOUTH } } }", row => _registers.Trajectories.Any(one => one.ClientId == row.Id && one.Law == Law.Youth)),
        ], 2);
        var least = random.Next(4);
        var query = $$"""
            { clientGroups(by: [{{string.Join(", ", by)}}], where: { {{string.Join(", ", filters.Select(filter => filter.Text))}} }, having: { or: [{ count: { ngt: 0 } }, { count: { gt: {{least}} } }] }) {
              key { {{string.Join(' ', by.Select(key => ClientKeys[key].Selection))}} } count suppressed } }
            """;
        var answer = _registers.Ask(query);
        var expected = _registers.Clients.Where(row => row.MunicipalityId == _registers.OwnMunicipality && filters.TrueForAll(filter => filter.Keeps(row)))
            .GroupBy(row => string.Join('/', by.Select(key => ClientKeys[key].Of(row) ?? "-")))
            .Where(group => group.Count() > least).Select(group => $"{group.Key} {group.Count()}");
        AssertSame(query, expected, answer["data"]?["clientGroups"], group => $"{KeyOf(by.Select(key => ClientKeys[key].Selection), group["key"]!)} {group["count"]}", answer);
    }

    [SkippableFact]
    public void A_series_of_periods_has_no_gaps_even_where_nothing_was_asked_for()
    {
        _registers.Require();
        var answer = _registers.Ask("""
            { trajectoryGroups(by: [REQUESTED_QUARTER], where: { requestedOn: { gte: "2031-01-01", lte: "2031-12-31" } }) { key { period } count clients averageWaitingDays totalCosts } }
            """);
        Assert.Equal(
            ["2031-Q1", "2031-Q2", "2031-Q3", "2031-Q4"], answer["data"]!["trajectoryGroups"]!.AsArray().Select(group => (string)group!["key"]!["period"]!));
        Assert.All(answer["data"]!["trajectoryGroups"]!.AsArray(), group => Assert.Equal(
            """{"count":0,"clients":0,"averageWaitingDays":null,"totalCosts":0}""",
            new JsonObject(group!.AsObject().Where(one => one.Key != "key").Select(one => KeyValuePair.Create(one.Key, one.Value?.DeepClone()))).ToJsonString()));
    }

    [SkippableTheory]
    [InlineData("""{ trajectoryGroups(by: [REQUESTED_MONTH], where: { requestedOn: { gte: "0001-01-01", lte: "9999-12-31" } }) { count } }""")]
    [InlineData("""{ trajectoryGroups(by: [LAW, REQUESTED_MONTH], where: { requestedOn: { gte: "1900-01-01" } }) { count } }""")]
    public void A_series_that_no_answer_holds_is_refused(string query)
    {
        _registers.Require();
        var error = _registers.Ask(query)["errors"]!.AsArray().Single()!;
        Assert.Equal("GROUP_INVALID", (string)error["extensions"]!["code"]!);
        Assert.Contains("filter on a shorter period", (string)error["message"]!, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_period_that_ends_before_it_begins_is_empty()
    {
        _registers.Require();
        Assert.Empty(_registers.Ask("""
            { trajectoryGroups(by: [REQUESTED_MONTH], where: { requestedOn: { gt: "2026-01-01", lt: "2025-01-01" } }) { count } }
            """)["data"]!["trajectoryGroups"]!.AsArray());
    }

    private List<(string Key, List<Trajectory> Rows)> WithEmptyPeriods(List<string> by, List<Trajectory> rows, (DateOnly? From, DateOnly? To) days)
    {
        string KeyOf(Trajectory row) => string.Join('/', by.Select(key => TrajectoryKeys[key].Of(row, _registers) ?? "-"));
        var groups = rows.GroupBy(KeyOf).Select(group => (group.Key, group.ToList())).ToList();
        var place = by.FindIndex(IsPeriod);
        if (place < 0)
            return groups;
        var dated = rows.Select(row => row.RequestedOn).OfType<DateOnly>().ToList();
        var first = days.From ?? (dated.Count == 0 ? days.To : dated.Min());
        var last = days.To ?? (dated.Count == 0 ? days.From : dated.Max());
        var series = groups.Select(group => Without(group.Key)).DistinctBy(one => string.Join('/', one)).ToList();
        if (by.Count == 1)
            series = [[]];
        if (first > last || first is null)
            return groups;
        var periods = new List<string>();
        for (var day = new DateOnly(first.Value.Year, first.Value.Month, 1); day <= last; day = day.AddMonths(1))
            periods.Add(TrajectoryKeys[by[place]].Of(new SocialSupportTrajectory { SourceKey = "", ClientId = 0, MunicipalityId = 0, Status = default, RequestedOn = day }, _registers)!);
        var known = groups.Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var key in series.SelectMany(one => periods.Distinct().Select(period => string.Join('/', one.Take(place).Append(period).Concat(one.Skip(place))))))
        {
            if (known.Add(key))
                groups.Add((key, []));
        }

        return groups;

        string[] Without(string key) => [.. key.Split('/').Where((_, index) => index != place)];
    }

    private static void AssertSame(string query, IEnumerable<string> expected, JsonNode? found, Func<JsonNode, string> lineOf, JsonNode answer)
    {
        Assert.True(found is not null, $"{query}\n{answer}");
        Assert.All(found!.AsArray(), group => Assert.False((bool)group!["suppressed"]!));
        var (left, right) = (expected.Order(StringComparer.Ordinal).ToList(), found.AsArray().Select(group => lineOf(group!)).Order(StringComparer.Ordinal).ToList());
        Assert.True(left.SequenceEqual(right), $"{query}\nexpected, not found: {string.Join(" | ", left.Except(right))}\nfound, not expected: {string.Join(" | ", right.Except(left))}");
    }

    private static string KeyOf(IEnumerable<string> selections, JsonNode key) => string.Join('/', selections.Select(selection => selection.Split(' ') switch
    {
        [var field, "{", var inner, "}"] => (string?)key[field]?[inner],
        [var field, ..] => (string?)key[field],
        _ => null,
    } ?? "-"));

    private static decimal? AverageOf(List<Trajectory> rows)
    {
        var waits = rows.Select(row => row.WaitingDays).OfType<int>().ToList();
        return waits.Count == 0 ? null : decimal.Round((decimal)waits.Sum() / waits.Count, 2, MidpointRounding.AwayFromZero);
    }

    private static string Band(Client client) => (CountedRegisters.Today.Year - client.BirthYear) switch
    {
        < 18 => "0-17",
        < 27 => "18-26",
        < 45 => "27-44",
        < 65 => "45-64",
        _ => "65+",
    };

    private static bool IsPeriod(string key) => key.StartsWith("REQUESTED", StringComparison.Ordinal);

    private static string Name<T>(T value)
        where T : struct, Enum => SchemaNames.EnumValueOf(value.ToString());

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(decimal? value) => value is { } number ? number.ToString("0.##", CultureInfo.InvariantCulture) : "-";

    private static List<T> Some<T>(Random random, List<T> values, int most) => values.OrderBy(_ => random.Next()).Take(random.Next(1, most + 1)).ToList();
}

/// <summary>The same in SQLite.</summary>
public sealed class GroupsOnSqliteTests(CountedOnSqlite registers) : GroupTests(registers), IClassFixture<CountedOnSqlite>;

/// <summary>The same in PostgreSQL.</summary>
public sealed class GroupsOnPostgreSqlTests(CountedOnPostgreSql registers) : GroupTests(registers), IClassFixture<CountedOnPostgreSql>;
