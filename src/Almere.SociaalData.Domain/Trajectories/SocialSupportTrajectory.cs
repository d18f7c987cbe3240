namespace Almere.SociaalData.Domain.Trajectories;

/// <summary>A facility under the Wmo 2015 (maatwerkvoorziening).</summary>
public sealed class SocialSupportTrajectory() : Trajectory(Law.Wmo)
{
    /// <summary>Datum herbeoordeling.</summary>
    [Classified(Classification.Special)]
    public DateOnly? ReassessedOn { get; init; }

    /// <summary>Leveringsvorm: a name of <see cref="ModelEnumerations.DeliveryForms"/> ("ZIN", "PGB").</summary>
    [Classified(Classification.Personal)]
    public string? DeliveryForm { get; init; }

    /// <summary>Omvang in hours per week.</summary>
    [Classified(Classification.Special), Scale(2)]
    public decimal? HoursPerWeek { get; init; }
}
