namespace Almere.SociaalData.Domain.Goals;

/// <summary>What a policy document promises (doelstelling). A target is what should be, never what is.</summary>
public sealed class PolicyGoal
{
    [Classified(Classification.Open)]
    public int Id { get; init; }

    /// <summary>The key of this goal in the dataset that it came from; unique there.</summary>
    [Classified(Classification.Internal)]
    public required string SourceKey { get; init; }

    /// <summary>The year that the goal is set for.</summary>
    [Classified(Classification.Open)]
    public required int Year { get; init; }

    [Classified(Classification.Open)]
    public required PolicyDomain Domain { get; init; }

    /// <summary>The goal in words, in Dutch as in the document.</summary>
    [Classified(Classification.Open)]
    public required string Statement { get; init; }

    /// <summary>Document and year ("Programmabegroting 2026, gemeente Almere").</summary>
    [Classified(Classification.Open)]
    public required string Source { get; init; }

    [Classified(Classification.Open)]
    public int? IndicatorId { get; init; }

    /// <summary>What it is measured with.</summary>
    [Classified(Classification.Open)]
    public Indicator? Indicator { get; init; }

    /// <summary>Streefwaarde in <see cref="Unit"/>; absent where the document gives no number.</summary>
    [Classified(Classification.Open), Scale(4)]
    public decimal? Target { get; init; }

    /// <summary>Unit of the target ("plaatsen", "%").</summary>
    [Classified(Classification.Open)]
    public string? Unit { get; init; }

    /// <summary>When it should be reached.</summary>
    [Classified(Classification.Open)]
    public DateOnly? DueOn { get; init; }

    /// <summary>What has been reached, in <see cref="Unit"/>; absent until it is measured.</summary>
    [Classified(Classification.Open), Scale(4)]
    public decimal? Realised { get; init; }
}
