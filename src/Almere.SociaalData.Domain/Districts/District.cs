using Almere.SociaalData.Domain.FinancialHouses;

namespace Almere.SociaalData.Domain.Districts;

/// <summary>A CBS district (wijk). A code is valid with its year only: in 2020 the wijken of Almere were the stadsdelen.</summary>
public sealed class District
{
    [Classified(Classification.Open)]
    public int Id { get; init; }

    /// <summary>The key of this district in the dataset that it came from; unique there.</summary>
    [Classified(Classification.Internal)]
    public required string SourceKey { get; init; }

    /// <summary>CBS code, WK and six digits ("WK003418"); unique within its <see cref="Year"/>.</summary>
    [Classified(Classification.Open)]
    public required string Code { get; init; }

    /// <summary>Indelingsjaar: the year of the division that the code belongs to.</summary>
    [Classified(Classification.Open)]
    public required int Year { get; init; }

    [Classified(Classification.Open)]
    public required string Name { get; init; }

    /// <summary>Stadsdeel ("Almere Haven"); only where the municipality has parts.</summary>
    [Classified(Classification.Open)]
    public string? Part { get; init; }

    [Classified(Classification.Open)]
    public required int MunicipalityId { get; init; }

    [Classified(Classification.Open)]
    public Municipality? Municipality { get; init; }

    /// <summary>Inhabitants.</summary>
    [Classified(Classification.Open)]
    public int? Population { get; init; }

    /// <summary>Number of households (huishoudens).</summary>
    [Classified(Classification.Open)]
    public int? Households { get; init; }

    /// <summary>The Financiële Huizen that serve this district, wherever they stand.</summary>
    [Classified(Classification.Open)]
    public List<FinancialHouse> FinancialHouses { get; } = [];

    /// <summary>The same relation, row by row.</summary>
    [Classified(Classification.Open)]
    public List<FinancialHouseDistrict> FinancialHouseDistricts { get; } = [];
}
