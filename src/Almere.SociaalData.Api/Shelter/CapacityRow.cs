using Almere.SociaalData.Domain.Shelter;

namespace Almere.SociaalData.Api.Shelter;

/// <summary>What counts on a day, as the statement gives it: an open location, a planned one, or a target.</summary>
internal sealed class CapacityRow
{
    /// <summary>The target; null for a location.</summary>
    public int? TargetId { get; init; }

    /// <summary>What the places are for.</summary>
    public ShelterScheme Scheme { get; init; }

    /// <summary>The municipality; null for a target of the province.</summary>
    public int? MunicipalityId { get; init; }

    /// <summary>Places that a target asks, swaps included, or that a planned location will have; null for an open location.</summary>
    public int? Asked { get; init; }

    /// <summary>Places that exist at an open location.</summary>
    public int? Places { get; init; }

    /// <summary>Places in use.</summary>
    public int? Occupied { get; init; }

    /// <summary>Places that can't be used.</summary>
    public int? Blocked { get; init; }

    /// <summary>Places that can be given out.</summary>
    public int? Available { get; init; }
}
