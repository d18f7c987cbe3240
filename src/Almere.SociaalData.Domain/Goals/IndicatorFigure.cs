namespace Almere.SociaalData.Domain.Goals;

/// <summary>An indicator of the monitor.</summary>
/// <param name="Code">Short name, lower case with hyphens.</param>
/// <param name="Name">Dutch name; it says so where it is not about Almere.</param>
/// <param name="Domain">Part of the social domain.</param>
/// <param name="Unit">Unit of its values.</param>
/// <param name="Facts">What the policy documents say of it, each with its period.</param>
public sealed record IndicatorFigure(string Code, string Name, PolicyDomain Domain, string Unit, IReadOnlyList<PolicyFact> Facts);
