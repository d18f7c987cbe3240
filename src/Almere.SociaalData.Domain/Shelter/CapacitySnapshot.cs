namespace Almere.SociaalData.Domain.Shelter;

/// <summary>Capacity and use of one location at the end of one day (capaciteitsmeting).</summary>
public sealed class CapacitySnapshot
{
    [Classified(Classification.Open)]
    public int Id { get; init; }

    /// <summary>The key of this measurement in the dataset that it came from; unique there.</summary>
    [Classified(Classification.Internal)]
    public required string SourceKey { get; init; }

    [Classified(Classification.Open)]
    public required int LocationId { get; init; }

    [Classified(Classification.Open)]
    public ShelterLocation? Location { get; init; }

    /// <summary>Day of the measurement; one snapshot per location and day.</summary>
    [Classified(Classification.Open)]
    public required DateOnly Date { get; init; }

    /// <summary>Places that exist.</summary>
    [Classified(Classification.Open)]
    public required int Places
    {
        get;
        init
        {
            field = value;
            Available = Free(Places, Occupied, Blocked);
        }
    }

    /// <summary>Places in use; absent when it wasn't reported.</summary>
    [Classified(Classification.Internal)]
    public int? Occupied
    {
        get;
        init
        {
            field = value;
            Available = Free(Places, Occupied, Blocked);
        }
    }

    /// <summary>Places that can't be used, for repairs or quarantine; absent when it wasn't reported.</summary>
    [Classified(Classification.Internal)]
    public int? Blocked
    {
        get;
        init
        {
            field = value;
            Available = Free(Places, Occupied, Blocked);
        }
    }

    /// <summary>
    /// Places that can be given out: <see cref="Places"/> less <see cref="Occupied"/> and <see cref="Blocked"/> (none when not
    /// reported); absent without <see cref="Occupied"/>, negative when more people are in than there are places.
    /// </summary>
    [Classified(Classification.Internal)]
    public int? Available { get; private set; }

    private static int? Free(int places, int? occupied, int? blocked) => places - occupied - (blocked ?? 0);
}
