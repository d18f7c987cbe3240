namespace Almere.SociaalData.Domain.Shelter;

/// <summary>What a shelter place is for (soort opvang). Separate stocks: never added up silently.</summary>
public enum ShelterScheme
{
    /// <summary>Asielopvang under the COA.</summary>
    Asylum = 1,

    /// <summary>Opvang van ontheemden uit Oekraïne: municipal (GOO) and private (POO).</summary>
    Ukraine = 2,

    /// <summary>Doorstroomlocatie for vergunninghouders (Stcrt 2025, 11378); the COA is not involved.</summary>
    Transition = 3,

    /// <summary>Maatschappelijke opvang.</summary>
    Homeless = 4,

    /// <summary>Gezinsopvang.</summary>
    Family = 5,

    /// <summary>Vrouwenopvang; its addresses are secret.</summary>
    Women = 6,
}
