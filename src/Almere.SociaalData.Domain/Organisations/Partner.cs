namespace Almere.SociaalData.Domain.Organisations;

/// <summary>An organisation that the policy documents name as a partner.</summary>
/// <param name="Code">Short name that callers are bound to.</param>
/// <param name="Name">Its own name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="MunicipalityCode">CBS code, for a municipality.</param>
public sealed record Partner(string Code, string Name, OrganisationKind Kind, string? MunicipalityCode = null);
