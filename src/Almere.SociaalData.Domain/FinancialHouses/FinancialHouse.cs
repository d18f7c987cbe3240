using Almere.SociaalData.Domain.Districts;

namespace Almere.SociaalData.Domain.FinancialHouses;

/// <summary>A house in the district for questions about money (Financieel Huis). The GGM has no entity for it: own model.</summary>
public sealed class FinancialHouse
{
    [Classified(Classification.Open)]
    public int Id { get; init; }

    /// <summary>The key of this house in the dataset that it came from; unique there.</summary>
    [Classified(Classification.Internal)]
    public required string SourceKey { get; init; }

    [Classified(Classification.Open)]
    public required string Name { get; init; }

    [Classified(Classification.Open)]
    public required int DistrictId { get; init; }

    /// <summary>Wijk that it stands in.</summary>
    [Classified(Classification.Open)]
    public District? District { get; init; }

    [Classified(Classification.Open)]
    public string? Address { get; init; }

    /// <summary>First day that it is open.</summary>
    [Classified(Classification.Open)]
    public DateOnly? OpensOn { get; init; }

    /// <summary>First day that it is closed for good.</summary>
    [Classified(Classification.Open)]
    public DateOnly? ClosesOn { get; init; }

    /// <summary>Openingstijden, in words.</summary>
    [Classified(Classification.Open)]
    public string? OpeningHours { get; init; }

    /// <summary>The wijken that it serves.</summary>
    [Classified(Classification.Open)]
    public List<District> Districts { get; } = [];

    /// <summary>The same relation, row by row.</summary>
    [Classified(Classification.Open)]
    public List<FinancialHouseDistrict> FinancialHouseDistricts { get; } = [];

    /// <summary>Gesprekken held here.</summary>
    [Classified(Classification.Internal)]
    public List<FinancialConsult> Consults { get; } = [];
}
