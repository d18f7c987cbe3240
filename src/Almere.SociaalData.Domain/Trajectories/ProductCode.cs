namespace Almere.SociaalData.Domain.Trajectories;

/// <summary>A product of a code list.</summary>
/// <param name="Code">Code in the list.</param>
/// <param name="Name">Official Dutch name.</param>
/// <param name="Law">Law that it is granted under.</param>
/// <param name="CodeList">The list's name.</param>
/// <param name="StatisticsGroup">The CBS group that it is published under; only for the Wmo.</param>
public sealed record ProductCode(string Code, string Name, Law Law, string CodeList, string? StatisticsGroup = null);
