namespace Almere.SociaalData.Domain.Shelter;

/// <summary>A number of places that a document sets.</summary>
/// <param name="Key">Stable name of the figure.</param>
/// <param name="MunicipalityCode">CBS code; none for the province of Flevoland.</param>
/// <param name="Kind">Asked or offered.</param>
/// <param name="Places">Number of places, before swaps.</param>
/// <param name="From">First day that it holds.</param>
/// <param name="Source">Document and date.</param>
/// <param name="Swap">Places exchanged for a time.</param>
public sealed record ShelterTargetFigure(
    string Key, string? MunicipalityCode, ShelterTargetKind Kind, int Places, DateOnly From, string Source, ShelterSwapFigure? Swap = null);
