namespace Almere.SociaalData.Domain.Trajectories;

/// <summary>Income or work under the Participatiewet (participatietraject).</summary>
public sealed class ParticipationTrajectory() : Trajectory(Law.Participation)
{
    /// <summary>Instrument ("Jobcarving", "Proefplaatsing").</summary>
    [Classified(Classification.Personal)]
    public string? Instrument { get; init; }

    /// <summary>Loonkostensubsidie (LKS); tells of a limited capacity for work.</summary>
    [Classified(Classification.Special)]
    public bool? WageCostSubsidy { get; init; }

    /// <summary>Hours of work per week.</summary>
    [Classified(Classification.Personal), Scale(2)]
    public decimal? HoursPerWeek { get; init; }
}
