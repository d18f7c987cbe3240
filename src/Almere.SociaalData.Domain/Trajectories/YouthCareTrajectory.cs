namespace Almere.SociaalData.Domain.Trajectories;

/// <summary>Help under the Jeugdwet (jeugdhulp).</summary>
public sealed class YouthCareTrajectory() : Trajectory(Law.Youth)
{
    /// <summary>Soort verwijzer: a name of <see cref="ModelEnumerations.ReferrerKinds"/> ("Huisarts").</summary>
    [Classified(Classification.Special)]
    public string? Referrer { get; init; }

    /// <summary>Jeugdhulp met verblijf.</summary>
    [Classified(Classification.Special)]
    public bool? WithResidence { get; init; }
}
