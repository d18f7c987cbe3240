using Almere.SociaalData.Domain.Districts;

namespace Almere.SociaalData.Domain.Shelter;

/// <summary>Places that municipalities exchange for a time (uitruil).</summary>
public sealed class ShelterTargetSwap
{
    [Classified(Classification.Open)]
    public int Id { get; init; }

    /// <summary>The key of this swap in the dataset that it came from; unique there.</summary>
    [Classified(Classification.Internal)]
    public required string SourceKey { get; init; }

    [Classified(Classification.Open)]
    public required int TargetId { get; init; }

    [Classified(Classification.Open)]
    public ShelterTarget? Target { get; init; }

    [Classified(Classification.Open)]
    public required int WithId { get; init; }

    /// <summary>The other municipality.</summary>
    [Classified(Classification.Open)]
    public Municipality? With { get; init; }

    /// <summary>Places taken over from the other (above zero) or handed over to it (below zero).</summary>
    [Classified(Classification.Open)]
    public required int Places { get; init; }

    /// <summary>First day that it holds.</summary>
    [Classified(Classification.Open)]
    public required DateOnly From { get; init; }

    /// <summary>First day that it no longer holds.</summary>
    [Classified(Classification.Open)]
    public required DateOnly To { get; init; }

    /// <summary>Where the agreement is written down.</summary>
    [Classified(Classification.Open)]
    public required string Source { get; init; }

    /// <summary>Whether the swap holds on a day; <see cref="To"/> itself is no longer part of it.</summary>
    public bool HoldsOn(DateOnly on) => From <= on && on < To;
}
