namespace Almere.SociaalData.Domain.Trajectories;

/// <summary>Leerroute of the Wet inburgering 2021.</summary>
public enum LearningRoute
{
    /// <summary>B1-route: language at B1, with work or volunteering.</summary>
    B1 = 1,

    /// <summary>Onderwijsroute: towards a Dutch diploma.</summary>
    Education = 2,

    /// <summary>Zelfredzaamheidsroute (Z-route).</summary>
    Z = 3,
}
