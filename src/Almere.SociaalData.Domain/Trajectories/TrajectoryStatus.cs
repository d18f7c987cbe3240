namespace Almere.SociaalData.Domain.Trajectories;

/// <summary>How far a trajectory is.</summary>
public enum TrajectoryStatus
{
    /// <summary>Aangevraagd: asked for, not yet decided.</summary>
    Requested = 1,

    /// <summary>Wachtend: granted, not yet started.</summary>
    Waiting = 2,

    /// <summary>Lopend.</summary>
    Active = 3,

    /// <summary>Afgerond as planned.</summary>
    Completed = 4,

    /// <summary>Voortijdig gestopt.</summary>
    Stopped = 5,
}
