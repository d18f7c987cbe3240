namespace Almere.SociaalData.Domain.Shelter;

/// <summary>Whether a location takes people in.</summary>
public enum ShelterStatus
{
    /// <summary>Gepland.</summary>
    Planned = 1,

    /// <summary>Open.</summary>
    Open = 2,

    /// <summary>Gesloten.</summary>
    Closed = 3,
}
