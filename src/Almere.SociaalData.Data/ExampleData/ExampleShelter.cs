using System.Diagnostics;
using Almere.SociaalData.Domain.Organisations;
using Almere.SociaalData.Domain.Shelter;

namespace Almere.SociaalData.Data.ExampleData;

/// <summary>Fictional shelter locations with a snapshot for each day that they were open.</summary>
internal sealed class ExampleShelter
{
    private static readonly IReadOnlyList<string> Names =
    [
        "Zeilmaker", "Touwslager", "Loswal", "Kombuis", "Ankerplaats", "Stuurboord", "Bakboord", "Voorsteven", "Achterdek", "Kajuit", "Roerganger",
        "Bootsman", "Vuurtoren", "Baken", "Boei", "Kade", "Steiger", "Sluis", "Dijk", "Duiker", "Gemaal", "Polderhof", "Kwelder", "Oeverwal",
        "Elzenbroek", "Wilgenroos", "Hazelaar", "Meidoorn", "Sleedoorn", "Kornoelje",
    ];

    private static readonly DateOnly FirstUkraineShelter = new(2022, 3, 7);

    private readonly Dictionary<ShelterScheme, List<ShelterLocation>> _inUse;

    public ExampleShelter(
        ExampleDataOptions options, DateOnly today, Func<string, int> municipalityId, ExampleGeography geography, ExampleOrganisations organisations,
        NamePools names)
    {
        var random = new SeededRandom(options.Seed, stream: 4);
        var locations = new List<ShelterLocation>();
        for (var index = 0; index < options.Locations; index++)
        {
            var template = ShelterTemplate.All[index % ShelterTemplate.All.Count];
            var (drawn, closes) = Period(random, template.Status, today, options.Days);
            var opens = template.Scheme == ShelterScheme.Ukraine ? Later(drawn, FirstUkraineShelter) : drawn;
            var snapshots = SnapshotsOf(options, template, index + 1, Snapshots.Count, opens, closes, today);
            Snapshots.AddRange(snapshots);
            locations.Add(Location(index, template, opens, closes, snapshots));
        }
        Locations = locations;
        _inUse = locations.Where(location => location.LatestSnapshotId is not null)
            .GroupBy(location => location.Scheme)
            .ToDictionary(group => group.Key, group => group.ToList());

        ShelterLocation Location(int index, ShelterTemplate template, DateOnly opens, DateOnly? closes, List<CapacitySnapshot> snapshots)
        {
            var municipality = municipalityId(template.Municipality);
            // Vrouwenopvang keeps its addresses secret; that of a private host is a home.
            var secret = template.Scheme == ShelterScheme.Women || template.Form == ShelterForm.PrivateHosts;
            var district = geography.Draw(random, municipality);
            var round = index / Names.Count;
            return new ShelterLocation
            {
                Id = index + 1,
                SourceKey = $"opvang-{index + 1}",
                Name = ExampleMark.Mark($"{Kind(template.Scheme)} {Names[index % Names.Count]}{(round > 0 ? $" {round + 1}" : "")}"),
                Scheme = template.Scheme,
                Form = template.Form,
                Status = template.Status,
                OperatorId = Operator(template, organisations, random).Id,
                MunicipalityId = municipality,
                DistrictId = secret ? null : district.Id,
                Address = secret ? null : $"{random.Pick(names.Streets)} {random.Between(1, 250)}",
                PostalCode = secret ? null : geography.DrawPostalCode(random, district),
                OpensOn = opens,
                ClosesOn = closes,
                PlannedPlaces = template.Status == ShelterStatus.Planned ? template.Places : null,
                LatestSnapshotId = snapshots.Count > 0 ? snapshots[^1].Id : null,
            };
        }
    }

    public IReadOnlyList<ShelterLocation> Locations { get; }

    public List<CapacitySnapshot> Snapshots { get; } = [];

    /// <summary>Places of a scheme that were open in a municipality on a day.</summary>
    public int OpenPlaces(ShelterScheme scheme, int municipalityId, DateOnly on)
    {
        var locations = Locations.Where(location => location.Scheme == scheme && location.MunicipalityId == municipalityId)
            .Select(location => location.Id)
            .ToHashSet();
        return Snapshots.Where(snapshot => snapshot.Date == on && locations.Contains(snapshot.LocationId)).Sum(snapshot => snapshot.Places);
    }

    /// <summary>A stay at a location of a scheme, if there is one that has been open.</summary>
    public ShelterStay? Stay(SeededRandom random, int id, int clientId, ShelterScheme scheme, int ethosCategory, bool lasting, DateOnly today)
    {
        if (!_inUse.TryGetValue(scheme, out var locations)) return null;
        var location = random.Pick(locations);
        var last = location.ClosesOn is { } closed && closed < today ? closed : today;
        var open = last.DayNumber - location.OpensOn!.Value.DayNumber;
        var from = last.AddDays(-Math.Min(random.Days(240), open));
        DateOnly? to = lasting && last == today ? null : from.AddDays(random.Below(last.DayNumber - from.DayNumber + 1));
        return new ShelterStay
        {
            Id = id,
            SourceKey = $"verblijf-{id}",
            ClientId = clientId,
            LocationId = location.Id,
            From = from,
            To = to,
            EthosCategory = ethosCategory,
        };
    }

    private static string Kind(ShelterScheme scheme) => scheme switch
    {
        ShelterScheme.Asylum => "Opvanglocatie",
        ShelterScheme.Ukraine => "Opvang Oekraïne",
        ShelterScheme.Transition => "Doorstroomlocatie",
        ShelterScheme.Homeless => "Maatschappelijke opvang",
        ShelterScheme.Family => "Gezinsopvang",
        ShelterScheme.Women => "Vrouwenopvang",
        _ => throw new UnreachableException($"Unknown scheme {scheme}."),
    };

    private static Organisation Operator(ShelterTemplate template, ExampleOrganisations organisations, SeededRandom random) => template.Scheme switch
    {
        ShelterScheme.Asylum => organisations.Partners[Partners.Coa],
        ShelterScheme.Women => organisations.Partners[Partners.BlijfGroep],
        ShelterScheme.Ukraine or ShelterScheme.Transition =>
            organisations.Partners[Partners.All.Single(partner => partner.MunicipalityCode == template.Municipality).Code],
        _ => random.Pick(organisations.Operators),
    };

    private static (DateOnly Opens, DateOnly? Closes) Period(SeededRandom random, ShelterStatus status, DateOnly today, int days) => status switch
    {
        ShelterStatus.Planned => (today.AddDays(random.Between(30, 400)), null),
        ShelterStatus.Closed => (today.AddDays(-random.Between(days, days + 1_500)), today.AddDays(-random.Between(1, Math.Max(1, days / 2)))),
        _ when random.Chance(0.15) => (today.AddDays(-random.Between(1, Math.Max(1, days - 30))), null),
        _ => (today.AddDays(-random.Between(days, days + 2_500)), null),
    };

    private static List<CapacitySnapshot> SnapshotsOf(
        ExampleDataOptions options, ShelterTemplate template, int locationId, int written, DateOnly opens, DateOnly? closes, DateOnly today)
    {
        var random = new SeededRandom(options.Seed, stream: 1_000 + locationId);
        var first = Later(opens, today.AddDays(1 - options.Days));
        var last = closes is { } closed ? closed.AddDays(-1) : today;
        var snapshots = new List<CapacitySnapshot>();

        // Places grew once or twice to what they are now; use drifts around the scheme's own level and never exceeds what isn't blocked.
        var grewAt = first.AddDays(random.Between(30, 500));
        var before = (int)(template.Places * (0.8 + (0.2 * random.Unit())));
        var drift = 0.0;
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            var places = date < grewAt && date < today ? before : template.Places;
            var blocked = random.Chance(0.2) ? (int)(places * 0.03 * random.Unit()) : 0;
            drift = (0.97 * drift) + (0.006 * random.Normal());
            var occupied = Math.Clamp((int)(places * (UsualUse(template.Scheme) + drift)), 0, places - blocked);
            var reported = date == today || !random.Chance(0.005);
            snapshots.Add(new CapacitySnapshot
            {
                Id = written + snapshots.Count + 1,
                SourceKey = $"opvang-{locationId}:{date:yyyy-MM-dd}",
                LocationId = locationId,
                Date = date,
                Places = places,
                Occupied = reported ? occupied : null,
                Blocked = reported ? blocked : null,
            });
        }
        return snapshots;
    }

    private static double UsualUse(ShelterScheme scheme) => scheme switch
    {
        ShelterScheme.Asylum => (double)ShelterTargetFigures.UseNorm,
        ShelterScheme.Ukraine => 0.91,
        ShelterScheme.Transition => 0.85,
        ShelterScheme.Homeless => 0.94,
        ShelterScheme.Family => 0.93,
        ShelterScheme.Women => 0.88,
        _ => throw new UnreachableException($"Unknown scheme {scheme}."),
    };

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
