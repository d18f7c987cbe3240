namespace Almere.SociaalData.Domain.Trajectories;

/// <summary>Taalniveau of the Common European Framework of Reference.</summary>
public enum LanguageLevel
{
    A1 = 1,
    A2 = 2,
    B1 = 3,
    B2 = 4,
}
