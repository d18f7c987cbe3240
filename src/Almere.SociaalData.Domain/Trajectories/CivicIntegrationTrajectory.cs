namespace Almere.SociaalData.Domain.Trajectories;

/// <summary>Civic integration under the Wet inburgering 2021 (inburgeringstraject).</summary>
public sealed class CivicIntegrationTrajectory() : Trajectory(Law.CivicIntegration)
{
    /// <summary>Leerroute.</summary>
    [Classified(Classification.Personal)]
    public LearningRoute? Route { get; init; }

    /// <summary>Date of the Persoonlijk plan Inburgering en Participatie (PIP).</summary>
    [Classified(Classification.Personal)]
    public DateOnly? PipOn { get; init; }

    /// <summary>Takes or took part in a brugklas inburgering.</summary>
    [Classified(Classification.Personal)]
    public bool? BridgeClass { get; init; }

    /// <summary>Highest taalniveau reached.</summary>
    [Classified(Classification.Personal)]
    public LanguageLevel? LanguageLevel { get; init; }

    /// <summary>Mate van arbeidsparticipatie in hours per week.</summary>
    [Classified(Classification.Personal), Scale(2)]
    public decimal? ParticipationHours { get; init; }

    /// <summary>Datum inburgeringsexamen behaald.</summary>
    [Classified(Classification.Personal)]
    public DateOnly? ExamPassedOn { get; init; }

    /// <summary>End of the inburgeringstermijn, three years after the PIP unless it was extended.</summary>
    [Classified(Classification.Personal)]
    public DateOnly? DueOn { get; init; }
}
