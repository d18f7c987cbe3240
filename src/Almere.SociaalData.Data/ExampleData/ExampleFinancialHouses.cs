using Almere.SociaalData.Domain.FinancialHouses;

namespace Almere.SociaalData.Data.ExampleData;

/// <summary>Six fictional Financiële Huizen: four that have been open for some time, and two that came later. Not every wijk is served.</summary>
internal sealed class ExampleFinancialHouses
{
    // Stands in; serves these; opened so many days before today.
    private static readonly IReadOnlyList<(string Name, string Wijk, int OpenedDaysAgo, string Hours, IReadOnlyList<string> Serves)> Houses =
    [
        ("Haven", "Centrum Almere Haven", 1_400, "ma-vr 9.00-17.00", [
            "Centrum Almere Haven", "De Werven", "De Hoven", "De Meenten", "De Grienden", "De Marken", "De Gouwen", "De Wierden", "De Velden"]),
        ("Stad Centrum", "Centrum Almere Stad", 1_250, "ma-vr 9.00-17.00, do tot 20.00", [
            "Centrum Almere Stad", "Filmwijk", "Staatsliedenwijk", "Stedenwijk", "Kruidenwijk", "Verzetswijk"]),
        ("Buiten", "Centrum Almere Buiten", 1_100, "ma-do 9.00-16.30", [
            "Centrum Almere Buiten", "Oostvaardersbuurt", "Seizoenenbuurt", "Molenbuurt", "Bouwmeesterbuurt", "Landgoederenbuurt", "Faunabuurt",
            "Bloemenbuurt"]),
        ("Stad Oost", "Danswijk", 900, "ma, wo, vr 9.00-17.00", [
            "Danswijk", "Parkwijk", "Waterwijk", "Tussen de Vaarten Noord", "Tussen de Vaarten Zuid", "Verzetswijk"]),
        ("Poort", "Europakwartier West", 250, "di en do 9.00-17.00", [
            "Europakwartier Oost", "Europakwartier West", "Columbuskwartier", "Homeruskwartier", "Olympiakwartier Oost", "Olympiakwartier West", "Duin"]),
        ("Regenboog", "Regenboogbuurt", 160, "di-vr 10.00-15.00", [
            "Regenboogbuurt", "Indischebuurt", "Eilandenbuurt", "Stripheldenbuurt", "Sieradenbuurt"]),
    ];

    private static readonly WeightedChoice<string> Topics = new([
        ("Toeslagen", 20), ("Betalingsachterstand", 18), ("Budgetplan", 14), ("Energierekening", 12), ("Belastingaangifte", 10), ("Bijzondere bijstand", 9),
        ("Stadspas", 7), ("Huurachterstand", 6), ("Zorgverzekering", 4)]);

    private readonly Dictionary<int, FinancialHouse> _byDistrict;

    public ExampleFinancialHouses(ExampleGeography geography, NamePools names, int seed, DateOnly today)
    {
        var random = new SeededRandom(seed, stream: 3);
        var districts = geography.All.Where(district => district.Part is not null).ToDictionary(district => district.Name);
        All = [.. Houses.Select((house, index) => new FinancialHouse
        {
            Id = index + 1,
            SourceKey = $"financieel-huis-{index + 1}",
            Name = ExampleMark.Mark($"Financieel Huis {house.Name}"),
            DistrictId = districts[house.Wijk].Id,
            Address = $"{random.Pick(names.Streets)} {random.Between(1, 120)}",
            OpensOn = today.AddDays(-house.OpenedDaysAgo),
            OpeningHours = house.Hours,
        })];
        Served = [.. Houses.SelectMany((house, index) =>
            house.Serves.Select(name => new FinancialHouseDistrict { HouseId = index + 1, DistrictId = districts[name].Id }))];
        _byDistrict = Served.DistinctBy(row => row.DistrictId).ToDictionary(row => row.DistrictId, row => All[row.HouseId - 1]);
    }

    public IReadOnlyList<FinancialHouse> All { get; }

    public IReadOnlyList<FinancialHouseDistrict> Served { get; }

    /// <summary>The house that serves a wijk, if there is one.</summary>
    public FinancialHouse? Serving(int? districtId) => districtId is { } id && _byDistrict.TryGetValue(id, out var house) ? house : null;

    public static FinancialConsult Consult(SeededRandom random, int id, FinancialHouse house, int? clientId, DateOnly today)
    {
        var open = today.DayNumber - house.OpensOn!.Value.DayNumber;
        return new FinancialConsult
        {
            Id = id,
            SourceKey = $"gesprek-{id}",
            On = today.AddDays(-random.Below(open)),
            Topic = Topics.Draw(random),
            ClientId = clientId,
            HouseId = house.Id,
        };
    }
}
