using Almere.SociaalData.Domain.Districts;

namespace Almere.SociaalData.Domain.Goals;

/// <summary>One measured value of an indicator (waarneming), already under disclosure control.</summary>
public sealed class Observation
{
    [Classified(Classification.Open)]
    public int Id { get; init; }

    /// <summary>The key of this observation in the dataset that it came from; unique there.</summary>
    [Classified(Classification.Internal)]
    public required string SourceKey { get; init; }

    [Classified(Classification.Open)]
    public required int IndicatorId { get; init; }

    [Classified(Classification.Open)]
    public Indicator? Indicator { get; init; }

    /// <summary>The period in words ("2026-Q3", "2018-2019").</summary>
    [Classified(Classification.Open)]
    public required string Period { get; init; }

    /// <summary>First day of the period.</summary>
    [Classified(Classification.Open)]
    public required DateOnly From { get; init; }

    /// <summary>Last day of the period.</summary>
    [Classified(Classification.Open)]
    public required DateOnly To { get; init; }

    [Classified(Classification.Open)]
    public int? DistrictId { get; init; }

    /// <summary>The wijk that it holds for; none for the area as a whole, which the indicator names.</summary>
    [Classified(Classification.Open)]
    public District? District { get; init; }

    /// <summary>The value in the indicator's unit; absent when suppressed or not known.</summary>
    [Classified(Classification.Open), Scale(4)]
    public decimal? Value { get; init; }

    /// <summary>How exact the value is, in Dutch ("circa", "meer dan"); absent for an exact one.</summary>
    [Classified(Classification.Open)]
    public string? Qualifier { get; init; }

    /// <summary>Hidden by disclosure control: too few people.</summary>
    [Classified(Classification.Open)]
    public required bool Suppressed { get; init; }

    /// <summary>Document and year, or register, that the value comes from.</summary>
    [Classified(Classification.Open)]
    public required string Source { get; init; }
}
