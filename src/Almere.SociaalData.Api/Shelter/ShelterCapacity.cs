using Almere.SociaalData.Domain.Shelter;

namespace Almere.SociaalData.Api.Shelter;

/// <summary>Capacity on one day, of some schemes in some municipalities; its members are those of the schema.</summary>
internal sealed record ShelterCapacity(
    DateOnly On, CapacityFigures Figures, int PlannedPlaces, int? Target, Func<IReadOnlyList<ShelterSchemeCapacity>> SumByScheme,
    Func<IReadOnlyList<MunicipalityCapacity>> SumByMunicipality)
{
    // Summed where they are selected, and not before.
    public IReadOnlyList<ShelterSchemeCapacity> ByScheme => SumByScheme();

    public IReadOnlyList<MunicipalityCapacity> ByMunicipality => SumByMunicipality();

    public int Locations => Figures.Locations;

    public int Places => Figures.Places;

    public int? Occupied => Figures.Occupied;

    public int? Blocked => Figures.Blocked;

    public int? Available => Figures.Available;

    public decimal? OccupancyRate => Rates.Of(Occupied, Figures.ReportedPlaces);

    public int? Gap => Target - Places;

    public decimal? TargetRate => Rates.Of(Places, Target);
}

/// <summary>Capacity of one scheme.</summary>
internal sealed record ShelterSchemeCapacity(ShelterScheme Scheme, CapacityFigures Figures, int? Target)
{
    public int Locations => Figures.Locations;

    public int Places => Figures.Places;

    public int? Occupied => Figures.Occupied;

    public int? Available => Figures.Available;

    public int? Gap => Target - Places;
}

/// <summary>Capacity in one municipality.</summary>
internal sealed record MunicipalityCapacity(int MunicipalityId, CapacityFigures Figures, int? Target)
{
    public int Locations => Figures.Locations;

    public int Places => Figures.Places;

    public int? Occupied => Figures.Occupied;

    public int? Available => Figures.Available;

    public int? Gap => Target - Places;
}

/// <summary>Sums over open locations.</summary>
/// <param name="Locations">Number of locations.</param>
/// <param name="Places">Places that exist.</param>
/// <param name="Occupied">Places in use; null when no location reported it.</param>
/// <param name="Blocked">Places that can't be used; null when no location reported it.</param>
/// <param name="Available">Places that can be given out; null when no location reported its use.</param>
/// <param name="ReportedPlaces">Places of the locations that reported their use: what a rate is taken of.</param>
internal sealed record CapacityFigures(int Locations, int Places, int? Occupied, int? Blocked, int? Available, int ReportedPlaces)
{
    /// <summary>Sums measurements, one for each open location.</summary>
    public static CapacityFigures Of(IEnumerable<LocationMeasurement> open)
    {
        var figures = new CapacityFigures(0, 0, null, null, null, 0);
        foreach (var location in open)
        {
            var measured = location.Measured;
            var places = measured.Places ?? 0;
            figures = new(
                figures.Locations + 1, figures.Places + places, Sum(figures.Occupied, measured.Occupied), Sum(figures.Blocked, measured.Blocked),
                Sum(figures.Available, measured.Available), figures.ReportedPlaces + (measured.Occupied is null ? 0 : places));
        }

        return figures;
    }

    private static int? Sum(int? sum, int? value) => value is null ? sum : (sum ?? 0) + value;
}

/// <summary>One location on one day, with its last measurement until then.</summary>
internal sealed record LocationMeasurement(
    int Id, ShelterScheme Scheme, int MunicipalityId, DateOnly? OpensOn, DateOnly? ClosesOn, ShelterStatus Status, int? PlannedPlaces, Measured Measured)
{
    /// <summary>Whether people are taken in on a day.</summary>
    public bool IsOpenOn(DateOnly on) => Status != ShelterStatus.Planned && (OpensOn is not { } opens || opens <= on) && (ClosesOn is not { } closes || on < closes);

    /// <summary>Whether it is planned, and not yet open, on a day.</summary>
    public bool IsPlannedOn(DateOnly on) => Status == ShelterStatus.Planned && (ClosesOn is not { } closes || on < closes) || OpensOn is { } opens && on < opens;
}
