using Almere.SociaalData.Data.Writing;
using Almere.SociaalData.Domain.Districts;
using Almere.SociaalData.Domain.Goals;
using Almere.SociaalData.Domain.Organisations;
using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.Domain.Trajectories;

namespace Almere.SociaalData.Data.Reference;

/// <summary>The code lists and policy figures as rows: what every database starts with, real or example.</summary>
internal sealed class ReferenceData
{
    private readonly Dictionary<string, int> _municipalityIds;

    /// <param name="districtPopulations">Inhabitants by district code, where they are known.</param>
    public ReferenceData(IReadOnlyDictionary<string, int>? districtPopulations = null)
    {
        Municipalities = [.. MunicipalityCodes.OfFlevoland.Concat(MunicipalityCodes.Elsewhere).Select(Municipality)];
        _municipalityIds = Municipalities.ToDictionary(municipality => municipality.Code, municipality => municipality.Id);
        Districts = [.. AlmereDistricts.All.Select((district, index) => AlmereDistrict(district, index + 1, districtPopulations))];
        Organisations = [.. Partners.All.Select(Organisation)];
        Products = [.. ProductCodes.All.Select(Product)];
        Indicators = [.. IndicatorFigures.All.Select(Indicator)];
        Facts = [.. Indicators.SelectMany(FactsOf).Select(Observation)];
        Targets = [.. ShelterTargetFigures.All.Select(Target)];
        Swaps = [.. Targets.Zip(ShelterTargetFigures.All).Where(pair => pair.Second.Swap is not null).Select(Swap)];
    }

    public IReadOnlyList<Municipality> Municipalities { get; }

    public IReadOnlyList<District> Districts { get; }

    public IReadOnlyList<Organisation> Organisations { get; }

    public IReadOnlyList<Product> Products { get; }

    public IReadOnlyList<Indicator> Indicators { get; }

    public IReadOnlyList<Observation> Facts { get; }

    public IReadOnlyList<ShelterTarget> Targets { get; }

    public IReadOnlyList<ShelterTargetSwap> Swaps { get; }

    public int MunicipalityId(string code) => _municipalityIds[code];

    /// <summary>Writes all of it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="realised">What goals have reached, by the goal's key; a goal without is not measured yet.</param>
    public void WriteTo(BulkWriter writer, IReadOnlyDictionary<string, decimal>? realised = null)
    {
        writer.WriteAll(Municipalities);
        writer.WriteAll(Districts);
        writer.WriteAll(Organisations);
        writer.WriteAll(Products);
        writer.WriteAll(Indicators);
        writer.WriteAll(GoalFigures.All.Select((goal, index) => Goal(goal, index + 1, realised)));
        writer.WriteAll(Facts);
        writer.WriteAll(Targets);
        writer.WriteAll(Swaps);
    }

    private static Municipality Municipality(MunicipalityCode code, int index)
    {
        var latest = MunicipalityCodes.Populations.Where(figure => figure.MunicipalityCode == code.Code).MaxBy(figure => figure.On);
        return new Municipality
        {
            Id = index + 1,
            SourceKey = code.Code,
            Code = code.Code,
            Name = code.Name,
            Province = code.Province,
            Population = latest?.Inhabitants,
            PopulationOn = latest?.On,
        };
    }

    private District AlmereDistrict(DistrictCode code, int id, IReadOnlyDictionary<string, int>? populations)
    {
        int? population = populations is not null && populations.TryGetValue(code.Code, out var known) ? known : null;
        return new District
        {
            Id = id,
            SourceKey = $"{code.Code}-{AlmereDistricts.Year}",
            Code = code.Code,
            Year = AlmereDistricts.Year,
            Name = code.Name,
            Part = code.Part,
            MunicipalityId = MunicipalityId(MunicipalityCodes.Almere),
            Population = population,
            Households = HouseholdsOf(population),
        };
    }

    /// <summary>Households of a fictional population: about 2.3 people each.</summary>
    internal static int? HouseholdsOf(int? population) => population * 10 / 23;

    private Organisation Organisation(Partner partner, int index) => new()
    {
        Id = index + 1,
        SourceKey = partner.Code,
        Code = partner.Code,
        Name = partner.Name,
        Kind = partner.Kind,
        MunicipalityId = partner.MunicipalityCode is { } code ? MunicipalityId(code) : null,
    };

    private static Product Product(ProductCode code, int index) => new()
    {
        Id = index + 1,
        SourceKey = $"{code.CodeList}-{code.Code}",
        Code = code.Code,
        Name = code.Name,
        Law = code.Law,
        CodeList = code.CodeList,
        StatisticsGroup = code.StatisticsGroup,
    };

    private static Indicator Indicator(IndicatorFigure figure, int index) => new()
    {
        Id = index + 1,
        SourceKey = figure.Code,
        Code = figure.Code,
        Name = figure.Name,
        Domain = figure.Domain,
        Unit = figure.Unit,
    };

    private PolicyGoal Goal(GoalFigure goal, int id, IReadOnlyDictionary<string, decimal>? realised) => new()
    {
        Id = id,
        SourceKey = goal.Key,
        Year = goal.Year,
        Domain = goal.Domain,
        Statement = goal.Statement,
        Source = goal.Document.Title,
        IndicatorId = Indicators.SingleOrDefault(indicator => indicator.Code == goal.IndicatorCode)?.Id,
        Target = goal.Target,
        Unit = goal.Unit,
        DueOn = goal.DueOn,
        Realised = realised is not null && realised.TryGetValue(goal.Key, out var known) ? known : null,
    };

    private static IEnumerable<(Indicator Indicator, PolicyFact Fact)> FactsOf(Indicator indicator) =>
        IndicatorFigures.All.Single(figure => figure.Code == indicator.Code).Facts.Select(fact => (indicator, fact));

    private static Observation Observation((Indicator Indicator, PolicyFact Fact) stated, int index) => new()
    {
        Id = index + 1,
        SourceKey = $"{stated.Indicator.Code}:{stated.Fact.Period}",
        IndicatorId = stated.Indicator.Id,
        Period = stated.Fact.Period,
        From = new DateOnly(stated.Fact.FromYear, 1, 1),
        To = new DateOnly(stated.Fact.ToYear, 12, 31),
        Value = stated.Fact.Value,
        Qualifier = stated.Fact.Qualifier,
        Suppressed = false,
        Source = stated.Fact.Document.Title,
    };

    private ShelterTarget Target(ShelterTargetFigure figure, int index) => new()
    {
        Id = index + 1,
        SourceKey = figure.Key,
        MunicipalityId = figure.MunicipalityCode is { } code ? MunicipalityId(code) : null,
        Kind = figure.Kind,
        Scheme = ShelterScheme.Asylum,
        Statute = ShelterTargetFigures.Statute,
        Places = figure.Places,
        From = figure.From,
        Source = figure.Source,
    };

    private ShelterTargetSwap Swap((ShelterTarget Target, ShelterTargetFigure Figure) pair, int index)
    {
        var swap = pair.Figure.Swap!;
        return new ShelterTargetSwap
        {
            Id = index + 1,
            SourceKey = $"{pair.Figure.Key}:{swap.WithCode}",
            TargetId = pair.Target.Id,
            WithId = MunicipalityId(swap.WithCode),
            Places = swap.Places,
            From = swap.From,
            To = swap.To,
            Source = swap.Source,
        };
    }
}
