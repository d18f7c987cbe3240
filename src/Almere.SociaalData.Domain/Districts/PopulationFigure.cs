namespace Almere.SociaalData.Domain.Districts;

/// <summary>Inhabitants of a municipality on one day.</summary>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="On">The day that the number holds for.</param>
/// <param name="Inhabitants">Number of people in the BRP.</param>
public sealed record PopulationFigure(string MunicipalityCode, DateOnly On, int Inhabitants);
