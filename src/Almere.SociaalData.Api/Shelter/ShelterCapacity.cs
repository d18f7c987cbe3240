using Almere.SociaalData.Domain.Shelter;

namespace Almere.SociaalData.Api.Shelter;

/// <summary>Capacity on one day, of some schemes in some municipalities; its members are those of the schema. Many requests may read the same one at once.</summary>
internal sealed class ShelterCapacity
{
    private readonly ShelterQuestion.Asked _asked;
    private readonly DayCapacity _day;
    private readonly List<ShelterScheme> _schemes;
    private readonly CapacityFigures _figures;

    /// <param name="asked">What is asked for.</param>
    /// <param name="on">The day.</param>
    /// <param name="day">What counts on that day.</param>
    public ShelterCapacity(ShelterQuestion.Asked asked, DateOnly on, DayCapacity day)
    {
        (_asked, _day, On) = (asked, day, on);
        _schemes = [.. (asked.Schemes ?? day.Open.Select(location => location.Scheme)).Distinct()];
        _figures = CapacityFigures.Of(day.Open);
        Target = TargetOf(TargetOfScheme);
    }

    public DateOnly On { get; }

    public int Locations => _figures.Locations;

    public int Places => _figures.Places;

    public int? Occupied => _figures.Occupied;

    public int? Blocked => _figures.Blocked;

    public int? Available => _figures.Available;

    public decimal? OccupancyRate => Rates.Of(Occupied, _figures.ReportedPlaces);

    public int PlannedPlaces => _day.PlannedPlaces;

    public int? Target { get; }

    public int? Gap => Target - Places;

    public decimal? TargetRate => Rates.Of(Places, Target);

    /// <summary>How many rows it was made of.</summary>
    internal int Rows => _day.Open.Count + _day.Targets.Count;

    // Summed when they are first selected, and not before; who selects them at the same moment sums the same.
    public IReadOnlyList<ShelterSchemeCapacity> ByScheme => field ??= [.. _schemes.Order().Select(scheme =>
        new ShelterSchemeCapacity(scheme, CapacityFigures.Of(_day.Open.FindAll(location => location.Scheme == scheme)), TargetOfScheme(scheme)))];

    public IReadOnlyList<MunicipalityCapacity> ByMunicipality => field ??= [.. Municipalities().Order().Select(id =>
        new MunicipalityCapacity(id, CapacityFigures.Of(_day.Open.FindAll(location => location.MunicipalityId == id)), TargetOf(scheme => TargetOfMunicipality(scheme, id))))];

    private IEnumerable<int> Municipalities() => _day.Open.Select(location => location.MunicipalityId)
        .Union(_day.Targets.Where(target => _schemes.Contains(target.Scheme)).Select(target => target.MunicipalityId).OfType<int>());

    /// <summary>A sum of targets says something only where each of the stocks has one.</summary>
    private int? TargetOf(Func<ShelterScheme, int?> targetOf) => _schemes.Count == 0 ? null : _schemes.Select(targetOf).Aggregate((sum, target) => sum + target);

    /// <summary>The target of the municipalities asked for if each has one; of the whole province its own target.</summary>
    private int? TargetOfScheme(ShelterScheme scheme)
    {
        var ofScheme = _day.Targets.FindAll(target => target.Scheme == scheme);
        if (_asked.Municipalities is not { } codes)
            return ofScheme.FindAll(target => target.MunicipalityId is null) is [_, ..] ofProvince ? ofProvince.MinBy(target => target.Id).Places : null;
        // Of the municipalities asked for, and of no other.
        return ofScheme.Count > 0 && ofScheme.DistinctBy(target => target.MunicipalityId).Count() == codes.Distinct().Count() ? ofScheme.Sum(target => target.Places) : null;
    }

    private int? TargetOfMunicipality(ShelterScheme scheme, int municipality) =>
        _day.Targets.FindAll(target => target.Scheme == scheme && target.MunicipalityId == municipality) is [_, ..] found ? found.Sum(target => target.Places) : null;
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
    /// <summary>Sums the measurements of open locations.</summary>
    public static CapacityFigures Of(IReadOnlyCollection<OpenLocation> open)
    {
        var (places, reportedPlaces) = (0, 0);
        var (occupied, blocked, available) = ((int?)null, (int?)null, (int?)null);
        foreach (var (_, _, measured) in open)
        {
            var existing = measured.Places ?? 0;
            places += existing;
            reportedPlaces += measured.Occupied is null ? 0 : existing;
            occupied = Sum(occupied, measured.Occupied);
            blocked = Sum(blocked, measured.Blocked);
            available = Sum(available, measured.Available);
        }

        return new(open.Count, places, occupied, blocked, available, reportedPlaces);
    }

    private static int? Sum(int? sum, int? value) => value is null ? sum : (sum ?? 0) + value;
}
