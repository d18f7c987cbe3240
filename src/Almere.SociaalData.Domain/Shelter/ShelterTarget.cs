using Almere.SociaalData.Domain.Districts;

namespace Almere.SociaalData.Domain.Shelter;

/// <summary>Places that a statute asks of a municipality or of the province (opvangopgave). A target, never a stock.</summary>
public sealed class ShelterTarget
{
    [Classified(Classification.Open)]
    public int Id { get; init; }

    /// <summary>The key of this target in the dataset that it came from; unique there.</summary>
    [Classified(Classification.Internal)]
    public required string SourceKey { get; init; }

    [Classified(Classification.Open)]
    public int? MunicipalityId { get; init; }

    /// <summary>The municipality that has to provide the places; none for the province of Flevoland as a whole.</summary>
    [Classified(Classification.Open)]
    public Municipality? Municipality { get; init; }

    [Classified(Classification.Open)]
    public required ShelterTargetKind Kind { get; init; }

    [Classified(Classification.Open)]
    public required ShelterScheme Scheme { get; init; }

    /// <summary>The statute that sets it ("Spreidingswet").</summary>
    [Classified(Classification.Open)]
    public required string Statute { get; init; }

    /// <summary>Places asked, before swaps.</summary>
    [Classified(Classification.Open)]
    public required int Places { get; init; }

    /// <summary>First day that it holds.</summary>
    [Classified(Classification.Open)]
    public required DateOnly From { get; init; }

    /// <summary>First day that it no longer holds; absent while no end is set.</summary>
    [Classified(Classification.Open)]
    public DateOnly? To { get; init; }

    /// <summary>Document and year that the figure comes from.</summary>
    [Classified(Classification.Open)]
    public required string Source { get; init; }

    [Classified(Classification.Open)]
    public List<ShelterTargetSwap> Swaps { get; } = [];

    /// <summary>The places asked on a day: <see cref="Places"/> and the swaps that hold then.</summary>
    public int EffectivePlaces(DateOnly on) => Places + Swaps.Where(swap => swap.HoldsOn(on)).Sum(swap => swap.Places);

    /// <summary>Whether the target holds on a day; <see cref="To"/> itself is no longer part of it.</summary>
    public bool HoldsOn(DateOnly on) => From <= on && (To is not { } end || on < end);
}
