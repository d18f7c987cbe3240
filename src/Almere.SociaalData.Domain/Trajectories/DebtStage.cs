namespace Almere.SociaalData.Domain.Trajectories;

/// <summary>Stages of debt help, from the DDAS exchange standard 1.0, in their order.</summary>
public enum DebtStage
{
    /// <summary>Informatie en advies.</summary>
    Information = 1,

    /// <summary>Aanmelding (crisisinterventie included).</summary>
    Application = 2,

    /// <summary>Intake.</summary>
    Intake = 3,

    /// <summary>Plan van aanpak.</summary>
    Plan = 4,

    /// <summary>Stabilisatie.</summary>
    Stabilisation = 5,

    /// <summary>Oplossing, schuldregeling (moratorium, voorlopige voorziening, WSNP).</summary>
    Solution = 6,

    /// <summary>Begeleiding.</summary>
    Guidance = 7,

    /// <summary>Nazorg.</summary>
    Aftercare = 8,

    /// <summary>Uitstroom.</summary>
    Outflow = 9,
}
