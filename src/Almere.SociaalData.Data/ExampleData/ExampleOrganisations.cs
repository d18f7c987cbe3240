using Almere.SociaalData.Domain.Organisations;
using Almere.SociaalData.Domain.Trajectories;

namespace Almere.SociaalData.Data.ExampleData;

/// <summary>Forty fictional providers and six fictional shelter operators, and who provides what.</summary>
internal sealed class ExampleOrganisations
{
    private static readonly IReadOnlyList<(Law Law, string Kind, IReadOnlyList<string> Names)> ProviderNames =
    [
        (Law.Wmo, "Zorggroep", [
            "Lepelaar", "Kiekendief", "Visarend", "Grutto", "Rietzanger", "Baardman", "Roerdomp", "Zilverreiger", "Kluut", "Wulp", "Tureluur",
            "Scholekster", "Krakeend", "Bergeend", "Smient", "Aalscholver"]),
        (Law.Youth, "Jeugdhulp", [
            "Waterlelie", "Zonnedauw", "Dotterbloem", "Klaproos", "Duizendblad", "Wolgras", "Lisdodde", "Kattenstaart", "Zwanenbloem", "Gele Lis",
            "Watermunt", "Egelskop"]),
        (Law.CivicIntegration, "Taalschool", ["Zuiderzee", "Pampusland", "Waterlandseweg", "Noordpolder", "Markermeer", "Gooimeer"]),
        (Law.Debt, "Budgetbureau", ["Sluiswachter", "Dijkgraaf"]),
        (Law.Participation, "Werkplein", ["Gemaal", "Polderpeil", "Strokendam", "Ketelbrug"]),
    ];

    private static readonly IReadOnlyList<string> OperatorNames = ["Rietland", "Wilgenhof", "Populierenhof", "Havenlicht", "Sterrenkroos", "Vlierbes"];

    private readonly Dictionary<Law, WeightedChoice<Organisation>> _providers;

    public ExampleOrganisations(IReadOnlyList<Organisation> partners)
    {
        var providers = ProviderNames
            .SelectMany(group => group.Names.Select(name => (group.Law, Name: $"{group.Kind} {name}")))
            .Select((item, index) =>
                (item.Law, Provider: Fictional(partners.Count + index + 1, $"aanbieder-{index + 1}", item.Name, OrganisationKind.CareProvider)))
            .ToList();
        Operators = [.. OperatorNames.Select((name, index) =>
            Fictional(partners.Count + providers.Count + index + 1, $"opvang-{index + 1}", $"Opvang {name}", OrganisationKind.ShelterOperator))];
        Fictionals = [.. providers.Select(item => item.Provider), .. Operators];
        Partners = partners.ToDictionary(partner => partner.Code);

        // The first of a list serves most, the last fewest, as in most regions.
        _providers = providers.GroupBy(item => item.Law).ToDictionary(
            group => group.Key, group => new WeightedChoice<Organisation>(group.Select((item, rank) => (item.Provider, 1.0 / (rank + 2)))));
    }

    public IReadOnlyList<Organisation> Fictionals { get; }

    public IReadOnlyList<Organisation> Operators { get; }

    /// <summary>The real partners by their code.</summary>
    public IReadOnlyDictionary<string, Organisation> Partners { get; }

    public Organisation DrawProvider(SeededRandom random, Law law) => _providers[law].Draw(random);

    private static Organisation Fictional(int id, string code, string name, OrganisationKind kind) => new()
    {
        Id = id,
        SourceKey = code,
        Code = code,
        Name = ExampleMark.Mark(name),
        Kind = kind,
    };
}
