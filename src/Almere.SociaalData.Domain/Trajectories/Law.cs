namespace Almere.SociaalData.Domain.Trajectories;

/// <summary>The law that a trajectory rests on (wet).</summary>
public enum Law
{
    /// <summary>Wet maatschappelijke ondersteuning 2015.</summary>
    Wmo = 1,

    /// <summary>Jeugdwet.</summary>
    Youth = 2,

    /// <summary>Wet inburgering 2021.</summary>
    CivicIntegration = 3,

    /// <summary>Wet gemeentelijke schuldhulpverlening (Wgs).</summary>
    Debt = 4,

    /// <summary>Participatiewet.</summary>
    Participation = 5,
}
