using Almere.SociaalData.Domain.Shelter;

namespace Almere.SociaalData.Domain.Districts;

/// <summary>A municipality (gemeente): the six of Flevoland, and those elsewhere that places are exchanged with.</summary>
public sealed class Municipality
{
    [Classified(Classification.Open)]
    public int Id { get; init; }

    /// <summary>The key of this municipality in the dataset that it came from; unique there.</summary>
    [Classified(Classification.Internal)]
    public required string SourceKey { get; init; }

    /// <summary>CBS code, GM and four digits ("GM0034").</summary>
    [Classified(Classification.Open)]
    public required string Code { get; init; }

    [Classified(Classification.Open)]
    public required string Name { get; init; }

    /// <summary>The province by name; what concerns Flevoland only asks for <see cref="MunicipalityCodes.Flevoland"/>.</summary>
    [Classified(Classification.Open)]
    public required string Province { get; init; }

    /// <summary>Inhabitants (inwonertal) on <see cref="PopulationOn"/>.</summary>
    [Classified(Classification.Open)]
    public int? Population { get; init; }

    /// <summary>The day that <see cref="Population"/> holds for; years may differ between municipalities.</summary>
    [Classified(Classification.Open)]
    public DateOnly? PopulationOn { get; init; }

    /// <summary>Wijken.</summary>
    [Classified(Classification.Open)]
    public List<District> Districts { get; } = [];

    /// <summary>Opvangopgaven set for this municipality.</summary>
    [Classified(Classification.Open)]
    public List<ShelterTarget> ShelterTargets { get; } = [];
}
