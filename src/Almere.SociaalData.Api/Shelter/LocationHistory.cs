using Almere.SociaalData.Domain.Shelter;

namespace Almere.SociaalData.Api.Shelter;

/// <summary>A location as it was measured last until the first day of a period, with its measurements in the period.</summary>
internal sealed record LocationHistory(
    ShelterScheme Scheme, int MunicipalityId, DateOnly? OpensOn, DateOnly? ClosesOn, ShelterStatus Status, int? PlannedPlaces, Measured Before)
{
    /// <summary>The measurements, oldest first.</summary>
    public List<(DateOnly Date, Measured Measured)> Measurements { get; } = [];

    /// <summary>Whether people are taken in on a day.</summary>
    public bool IsOpenOn(DateOnly on) => Status != ShelterStatus.Planned && (OpensOn is not { } opens || opens <= on) && (ClosesOn is not { } closes || on < closes);

    /// <summary>Whether it is planned, and not yet open, on a day.</summary>
    public bool IsPlannedOn(DateOnly on) => Status == ShelterStatus.Planned && (ClosesOn is not { } closes || on < closes) || OpensOn is { } opens && on < opens;

    /// <summary>The last measurement until a day of the period.</summary>
    public Measured LastUntil(DateOnly on) => Measurements.FindLastIndex(measurement => measurement.Date <= on) is >= 0 and var last ? Measurements[last].Measured : Before;
}
