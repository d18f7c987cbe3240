using Almere.SociaalData.Domain.Shelter;

namespace Almere.SociaalData.Api.Shelter;

/// <summary>What counts on one day.</summary>
internal sealed class DayCapacity
{
    /// <summary>The open locations.</summary>
    public List<OpenLocation> Open { get; } = [];

    /// <summary>Places of locations that are planned on that day.</summary>
    public int PlannedPlaces { get; set; }

    /// <summary>The targets that hold.</summary>
    public List<HoldingTarget> Targets { get; } = [];
}

/// <summary>An open location, with its last measurement until the day.</summary>
internal readonly record struct OpenLocation(ShelterScheme Scheme, int MunicipalityId, Measured Measured);

/// <summary>A target that holds on the day, with the places that it asks then, swaps included; of the province where it has no municipality.</summary>
internal readonly record struct HoldingTarget(int Id, ShelterScheme Scheme, int? MunicipalityId, int Places);
