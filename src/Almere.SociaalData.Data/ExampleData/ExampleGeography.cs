using Almere.SociaalData.Domain.Districts;

namespace Almere.SociaalData.Data.ExampleData;

/// <summary>
/// Where people live: fictional populations for the wijken of Almere that add up to its population, and a few fictional wijken for the other municipalities,
/// for which there is no code list.
/// </summary>
internal sealed class ExampleGeography
{
    // Shares of the inhabitants, by stadsdeel; fictional, in the order of size that the stadsdelen have.
    private static readonly Dictionary<string, double> PartShares = new()
    {
        ["Almere Stad"] = 0.50,
        ["Almere Buiten"] = 0.27,
        ["Almere Haven"] = 0.11,
        ["Almere Poort"] = 0.08,
        ["Almere Hout"] = 0.038,
        ["Almere Pampus"] = 0.002,
    };

    // Business parks and the countryside: hardly anybody lives there.
    private static readonly IReadOnlyList<string> HardlyInhabited = ["kant", "De Steiger", "Poldervlak", "De Vaart", "Buitenvaart", "Randstad", "Overig"];

    // Numbers 91 and up: not the codes of real wijken.
    private static readonly IReadOnlyList<(int Number, string Name, double Share)> OtherWijken =
        [(91, "Centrum", 0.30), (92, "Noord", 0.33), (93, "Zuid", 0.29), (94, "Buitengebied", 0.08)];

    // The four digits of a postcode lie in these ranges.
    private static readonly Dictionary<string, (int First, int Last)> Postcodes = new()
    {
        ["Almere Haven"] = (1351, 1358),
        ["Almere Stad"] = (1311, 1329),
        ["Almere Buiten"] = (1331, 1339),
        ["Almere Poort"] = (1361, 1363),
        ["Almere Hout"] = (1341, 1349),
        ["Almere Pampus"] = (1309, 1309),
        ["GM0303"] = (8250, 8256),
        ["GM0995"] = (8211, 8245),
        ["GM0171"] = (8300, 8317),
        ["GM0184"] = (8321, 8322),
        ["GM0050"] = (3890, 3899),
    };

    private readonly Dictionary<int, WeightedChoice<District>> _byMunicipality;
    private readonly Dictionary<int, int> _postcodes;

    public ExampleGeography(IReadOnlyList<Municipality> municipalities, IReadOnlyList<District> districtsOfAlmere)
    {
        Others = [.. municipalities.Where(IsOther).SelectMany(OtherDistricts)
            .Select((district, index) => Numbered(district, districtsOfAlmere.Count + index + 1))];
        All = [.. districtsOfAlmere, .. Others];
        _byMunicipality = All.GroupBy(district => district.MunicipalityId).ToDictionary(
            group => group.Key, group => new WeightedChoice<District>(group.Select(district => (district, (double)(district.Population ?? 0)))));
        var codes = municipalities.ToDictionary(municipality => municipality.Id, municipality => municipality.Code);
        _postcodes = All.ToDictionary(district => district.Id, district => PostcodeOf(district, codes[district.MunicipalityId]));
    }

    /// <summary>Every wijk: those of Almere and the fictional ones of the others.</summary>
    public IReadOnlyList<District> All { get; }

    /// <summary>The fictional wijken.</summary>
    public IReadOnlyList<District> Others { get; }

    /// <summary>Fictional inhabitants of each wijk of Almere; together the population of Almere.</summary>
    public static IReadOnlyDictionary<string, int> PopulationsOfAlmere(int seed)
    {
        var total = MunicipalityCodes.Populations
            .Where(figure => figure.MunicipalityCode == MunicipalityCodes.Almere)
            .MaxBy(figure => figure.On)!.Inhabitants;
        var random = new SeededRandom(seed, stream: 1);
        var weights = AlmereDistricts.All
            .Select(district => (district, Weight: (0.6 + random.Unit()) * (IsHardlyInhabited(district.Name) ? 0.01 : 1)))
            .ToList();
        var perPart = weights.GroupBy(item => item.district.Part).ToDictionary(group => group.Key, group => group.Sum(item => item.Weight));
        var populations = weights.ToDictionary(
            item => item.district.Code, item => (int)(total * PartShares[item.district.Part] * item.Weight / perPart[item.district.Part]));
        populations[populations.MaxBy(item => item.Value).Key] += total - populations.Values.Sum();
        return populations;
    }

    /// <summary>A wijk of a municipality, as often as people live there.</summary>
    public District Draw(SeededRandom random, int municipalityId) => _byMunicipality[municipalityId].Draw(random);

    /// <summary>A postcode in a wijk: its four digits and two letters that no postcode lacks.</summary>
    public string DrawPostalCode(SeededRandom random, District district)
    {
        const string Letters = "ABCDEGHJKLMNPRTVWXZ";
        return $"{_postcodes[district.Id]}{Letters[random.Below(Letters.Length)]}{Letters[random.Below(Letters.Length)]}";
    }

    private static bool IsHardlyInhabited(string name) => HardlyInhabited.Any(word => name.Contains(word, StringComparison.Ordinal));

    private static bool IsOther(Municipality municipality) =>
        municipality.Province == MunicipalityCodes.Flevoland && municipality.Code != MunicipalityCodes.Almere;

    private static IEnumerable<(Municipality Municipality, int Number, string Name, double Share)> OtherDistricts(Municipality municipality) =>
        OtherWijken.Select(wijk => (municipality, wijk.Number, wijk.Name, wijk.Share));

    private static District Numbered((Municipality Municipality, int Number, string Name, double Share) wijk, int id)
    {
        var code = $"WK{wijk.Municipality.Code[2..]}{wijk.Number}";
        var population = (int)((wijk.Municipality.Population ?? 0) * wijk.Share);
        return new District
        {
            Id = id,
            SourceKey = $"{code}-voorbeeld",
            Code = code,
            Year = AlmereDistricts.Year,
            Name = ExampleMark.Mark($"{wijk.Municipality.Name} {wijk.Name}"),
            MunicipalityId = wijk.Municipality.Id,
            Population = population,
            Households = Reference.ReferenceData.HouseholdsOf(population),
        };
    }

    private static int PostcodeOf(District district, string municipalityCode)
    {
        var (first, last) = Postcodes[district.Part ?? municipalityCode];
        return first + (district.Id * 7 % (last - first + 1));
    }
}
