using System.Globalization;
using System.Text.Json.Nodes;
using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.Api.Tests.Shelter;

/// <summary>Capacity on a day and through time is what counting in memory gives, whatever is selected of it.</summary>
public abstract class CapacityTests
{
    private static readonly string[] OfAll =
        ["locations", "places", "occupied", "blocked", "available", "occupancyRate", "plannedPlaces", "target", "gap", "targetRate"];

    private static readonly string[] OfPart = ["locations", "places", "occupied", "available", "target", "gap"];

    private readonly ShelterRegisters _registers;

    private protected CapacityTests(ShelterRegisters registers) => _registers = registers;

    [SkippableFact]
    public void The_figures_of_a_day_and_of_a_period_are_those_of_counting_in_memory() => Holds(keeps: false);

    [SkippableFact]
    public void They_are_where_they_are_kept_whoever_asked_before_for_whatever_day() => Holds(keeps: true);

    private void Holds(bool keeps)
    {
        _registers.Require();
        // Who asks: the caller, and two operators whose statements are the same.
        int?[] askers = [null, .. _registers.Locations.Select(one => one.OperatorId).OfType<int>().GroupBy(key => key).OrderByDescending(locations => locations.Count()).Take(2).Select(locations => locations.Key)];
        Property.Holds(keeps ? 8 : 40, random =>
        {
            var schemes = random.Next(4) == 0 ? null : Some(random, [.. Enum.GetValues<ShelterScheme>(), ShelterScheme.Asylum]);
            var municipalities = random.Next(3) == 0 ? null : Some(random, ["GM0034", "GM0303", "GM0995", "GM0171", "GM0184", "GM0050", "GM0034", "GM9999"]);
            var (all, part) = (Some(random, OfAll), Some(random, OfPart));
            var selection = string.Join(
                ' ', (string[])["on", .. all, .. part.Count == 0 ? [] : (string[])[$"byScheme {{ scheme {string.Join(' ', part)} }} byMunicipality {{ municipality {{ code }} {string.Join(' ', part)} }}"]]);
            var places = $"{(schemes is null ? "" : $", scheme: [{string.Join(", ", schemes.Select(Name))}]")}{(municipalities is null ? "" : ", municipality: $codes")}";
            // The codes stand in the question as often as beside it.
            var isInline = random.Next(2) == 0;
            if (isInline && municipalities is not null)
                places = places.Replace("$codes", $"[{string.Join(", ", municipalities.Select(code => $"\"{code}\""))}]", StringComparison.Ordinal);
            var declared = isInline || municipalities is null ? "" : ", $codes: [String!]";
            var from = ShelterRegisters.First.AddDays(random.Next(-4, 5));
            var query = $$"""
                query ($day: Date!{{declared}}) {
                  shelterCapacity(on: $day{{places}}) { {{selection}} }
                  shelterCapacityHistory(from: "{{Text(from)}}", to: $day, interval: DAY{{places}}) { {{selection}} }
                }
                """;
            DateOnly[] days = [.. Enumerable.Range(0, 2).Select(_ => from.AddDays(random.Next(ShelterRegisters.Days)))];
            // What is kept of one question answers others unless they are told apart.
            IEnumerable<(int? Asker, DateOnly Day)> asked = !keeps ? [(askers[random.Next(askers.Length)], days[0])]
                : askers.SelectMany(_ => days, (asker, day) => (asker, day)).SelectMany(one => Enumerable.Repeat(one, 2)).OrderBy(_ => random.Next());
            foreach (var (asker, day) in asked)
            {
                var variables = new JsonObject { ["day"] = Text(day) };
                if (declared.Length > 0)
                    variables["codes"] = new JsonArray([.. municipalities!.Select(code => (JsonNode)code)]);
                var answer = _registers.Ask(query, variables, keeps, asker);
                Assert.True(answer["errors"] is null, $"{query}\n{answer}");
                AssertSame(Counted(day, asker), answer["data"]!["shelterCapacity"]!);
                var history = answer["data"]!["shelterCapacityHistory"]!.AsArray();
                Assert.Equal(day.DayNumber - from.DayNumber + 1, history.Count);
                Assert.All(history, one => AssertSame(Counted(DateOnly.Parse((string)one!["on"]!, CultureInfo.InvariantCulture), asker), one));
            }

            JsonObject Counted(DateOnly on, int? asker)
            {
                var asked = _registers.Locations.Where(one => asker is null || one.OperatorId == asker).Where(one => schemes?.Contains(one.Scheme) != false && municipalities?.Contains(one.Municipality!.Code) != false).ToList();
                var open = asked.Where(one => one.Status != ShelterStatus.Planned && !(one.OpensOn > on) && !(one.ClosesOn <= on)).ToList();
                var planned = asked.Where(one => one.OpensOn > on || (one.Status == ShelterStatus.Planned && !(one.ClosesOn <= on)));
                var targets = _registers.Targets.Where(one => one.Kind == ShelterTargetKind.Assignment && one.From <= on && !(one.To <= on)).ToList();
                var counted = schemes?.Distinct().ToList() ?? [.. open.Select(one => one.Scheme).Distinct()];
                var answer = Figures(open, TargetOf(counted, OfScheme), all, on, asker);
                if (all.Contains("plannedPlaces"))
                    answer["plannedPlaces"] = planned.Sum(one => one.PlannedPlaces ?? 0);
                answer["on"] = Text(on);
                if (part.Count == 0)
                    return answer;
                answer["byScheme"] = new JsonArray([.. counted.Order().Select(scheme =>
                    With("scheme", Name(scheme), Figures(open.Where(one => one.Scheme == scheme), OfScheme(scheme), part, on, asker)))]);
                var there = open.Select(one => (one.MunicipalityId, one.Municipality!.Code)).Union(targets
                    .Where(one => counted.Contains(one.Scheme) && one.Municipality is not null && municipalities?.Contains(one.Municipality.Code) != false)
                    .Select(one => (one.MunicipalityId!.Value, one.Municipality!.Code)));
                answer["byMunicipality"] = new JsonArray([.. there.Order().Select(municipality => With(
                    "municipality", new JsonObject { ["code"] = municipality.Code },
                    Figures(open.Where(one => one.MunicipalityId == municipality.Item1), TargetOf(counted, scheme => Sum(targets.Where(one => one.Scheme == scheme && one.MunicipalityId == municipality.Item1))), part, on, asker)))]);
                return answer;

                int? OfScheme(ShelterScheme scheme)
                {
                    var ofScheme = targets.Where(one => one.Scheme == scheme);
                    if (municipalities is null)
                        return Sum(ofScheme.Where(one => one.MunicipalityId is null).OrderBy(one => one.Id).Take(1));
                    var each = municipalities.Distinct().Select(code => Sum(ofScheme.Where(one => one.Municipality?.Code == code))).ToList();
                    return each.Count > 0 && each.TrueForAll(one => one is not null) ? each.Sum() : null;
                }

                int? Sum(IEnumerable<ShelterTarget> some) => some.Any() ? some.Sum(one => one.EffectivePlaces(on)) : null;
            }
        });
    }

    private static int? TargetOf(List<ShelterScheme> schemes, Func<ShelterScheme, int?> targetOf) =>
        schemes.Count > 0 && schemes.TrueForAll(scheme => targetOf(scheme) is not null) ? schemes.Sum(targetOf) : null;

    /// <summary>Sums over open locations; the caller sees what was measured where people are sheltered for asylum, an operator what was measured at its own.</summary>
    private static JsonObject Figures(IEnumerable<ShelterLocation> open, int? target, List<string> selected, DateOnly on, int? asker)
    {
        var locations = open.ToList();
        var measured = locations.Where(one => asker is not null || one.Scheme == ShelterScheme.Asylum)
            .Select(one => one.Snapshots.Where(snapshot => snapshot.Date <= on).MaxBy(snapshot => snapshot.Date)).OfType<CapacitySnapshot>().ToList();
        var (places, occupied) = (measured.Sum(one => one.Places), Reported(one => one.Occupied));
        var reported = measured.Where(one => one.Occupied is not null).Sum(one => one.Places);
        var figures = new JsonObject();
        foreach (var field in selected)
        {
            figures[field] = field switch
            {
                "locations" => locations.Count,
                "places" => places,
                "occupied" => occupied,
                "blocked" => Reported(one => one.Blocked),
                "available" => Reported(one => one.Available),
                "occupancyRate" => Rate(occupied, reported),
                "target" => target,
                "gap" => target - places,
                "targetRate" => Rate(places, target),
                _ => null,
            };
        }

        return figures;

        int? Reported(Func<CapacitySnapshot, int?> number) => measured.Exists(one => number(one) is not null) ? measured.Sum(number) : null;
    }

    private static decimal? Rate(int? part, int? whole) => part is null || whole is not > 0 ? null : decimal.Round((decimal)part.Value / whole.Value, 4, MidpointRounding.AwayFromZero);

    private static JsonObject With(string name, JsonNode value, JsonObject figures)
    {
        figures[name] = value;
        return figures;
    }

    private static void AssertSame(JsonNode expected, JsonNode found) =>
        Assert.True(JsonNode.DeepEquals(expected, found), $"expected {expected.ToJsonString()}\nfound    {found.ToJsonString()}");

    private static string Name(ShelterScheme scheme) => SchemaNames.EnumValueOf(scheme.ToString());

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<T> Some<T>(Random random, IReadOnlyList<T> values) => values.OrderBy(_ => random.Next()).Take(random.Next(values.Count + 1)).ToList();
}

/// <summary>The same in SQLite.</summary>
public sealed class CapacityOnSqliteTests(ShelterOnSqlite registers) : CapacityTests(registers), IClassFixture<ShelterOnSqlite>;

/// <summary>The same in PostgreSQL.</summary>
public sealed class CapacityOnPostgreSqlTests(ShelterOnPostgreSql registers) : CapacityTests(registers), IClassFixture<ShelterOnPostgreSql>;
