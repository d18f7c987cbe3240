using Almere.SociaalData.Domain.Clients;

namespace Almere.SociaalData.Domain.Shelter;

/// <summary>One person's stay at one location (verblijf).</summary>
public sealed class ShelterStay
{
    [Classified(Classification.Open)]
    public int Id { get; init; }

    /// <summary>The key of this stay in the dataset that it came from; unique there.</summary>
    [Classified(Classification.Identifier)]
    public required string SourceKey { get; init; }

    [Classified(Classification.Personal)]
    public required int ClientId { get; init; }

    [Classified(Classification.Personal)]
    public Client? Client { get; init; }

    [Classified(Classification.Special)]
    public required int LocationId { get; init; }

    [Classified(Classification.Special)]
    public ShelterLocation? Location { get; init; }

    /// <summary>First night.</summary>
    [Classified(Classification.Personal)]
    public required DateOnly From { get; init; }

    /// <summary>Day of departure; absent while it lasts.</summary>
    [Classified(Classification.Personal)]
    public DateOnly? To { get; init; }

    /// <summary>Where the person lived before: a number of <see cref="HousingSituations.EthosLight"/>, 1 to 6.</summary>
    [Classified(Classification.Special)]
    public int? EthosCategory { get; init; }
}
