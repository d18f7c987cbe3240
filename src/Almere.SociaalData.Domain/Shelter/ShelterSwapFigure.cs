namespace Almere.SociaalData.Domain.Shelter;

/// <summary>An exchange of places between municipalities.</summary>
/// <param name="WithCode">CBS code of the other municipality.</param>
/// <param name="Places">Taken over from it (above zero) or handed over to it (below zero).</param>
/// <param name="From">First day that it holds.</param>
/// <param name="To">First day that it no longer holds.</param>
/// <param name="Source">Document and date.</param>
public sealed record ShelterSwapFigure(string WithCode, int Places, DateOnly From, DateOnly To, string Source);
