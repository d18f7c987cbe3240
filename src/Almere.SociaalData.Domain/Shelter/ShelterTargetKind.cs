namespace Almere.SociaalData.Domain.Shelter;

/// <summary>Whether a number of places is asked or offered.</summary>
public enum ShelterTargetKind
{
    /// <summary>Opgave: what a statute or its decision asks.</summary>
    Assignment = 1,

    /// <summary>Plan: what the municipalities say they will realise.</summary>
    Plan = 2,
}
