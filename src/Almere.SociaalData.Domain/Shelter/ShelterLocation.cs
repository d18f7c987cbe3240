using Almere.SociaalData.Domain.Districts;
using Almere.SociaalData.Domain.Organisations;

namespace Almere.SociaalData.Domain.Shelter;

/// <summary>A place where people are sheltered (opvanglocatie). The GGM has no entity for it: own model.</summary>
public sealed class ShelterLocation
{
    [Classified(Classification.Open)]
    public int Id { get; init; }

    /// <summary>The key of this location in the dataset that it came from; unique there.</summary>
    [Classified(Classification.Internal)]
    public required string SourceKey { get; init; }

    [Classified(Classification.Open)]
    public required string Name { get; init; }

    [Classified(Classification.Open)]
    public required ShelterScheme Scheme { get; init; }

    [Classified(Classification.Open)]
    public required ShelterForm Form { get; init; }

    [Classified(Classification.Open)]
    public required ShelterStatus Status { get; init; }

    [Classified(Classification.Internal)]
    public int? OperatorId { get; init; }

    /// <summary>Uitvoerder.</summary>
    [Classified(Classification.Internal)]
    public Organisation? Operator { get; init; }

    [Classified(Classification.Open)]
    public required int MunicipalityId { get; init; }

    [Classified(Classification.Open)]
    public Municipality? Municipality { get; init; }

    [Classified(Classification.Internal)]
    public int? DistrictId { get; init; }

    /// <summary>Wijk; absent where the address is secret.</summary>
    [Classified(Classification.Internal)]
    public District? District { get; init; }

    /// <summary>Street and house number; absent where the address is secret, as in vrouwenopvang.</summary>
    [Classified(Classification.Internal)]
    public string? Address { get; init; }

    /// <summary>Postcode as four digits and two letters without a space ("1315AB").</summary>
    [Classified(Classification.Internal)]
    public string? PostalCode { get; init; }

    /// <summary>First day that people are taken in, expected or real.</summary>
    [Classified(Classification.Open)]
    public DateOnly? OpensOn { get; init; }

    /// <summary>First day that it is closed, expected or real.</summary>
    [Classified(Classification.Open)]
    public DateOnly? ClosesOn { get; init; }

    /// <summary>Places that a planned location will have; what an open one has stands in its snapshots.</summary>
    [Classified(Classification.Open)]
    public int? PlannedPlaces { get; init; }

    [Classified(Classification.Open)]
    public int? LatestSnapshotId { get; init; }

    /// <summary>The snapshot with the latest date, kept by every write so that a list of locations needs one join.</summary>
    [Classified(Classification.Open)]
    public CapacitySnapshot? LatestSnapshot { get; init; }

    [Classified(Classification.Open)]
    public List<CapacitySnapshot> Snapshots { get; } = [];

    [Classified(Classification.Special)]
    public List<ShelterStay> Stays { get; } = [];
}
