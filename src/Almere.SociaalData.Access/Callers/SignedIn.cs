using Almere.SociaalData.Domain.Organisations;

namespace Almere.SociaalData.Access.Callers;

/// <summary>What a validated token and the settings say of its bearer; the gateway reads it, and nothing else, from the token.</summary>
/// <param name="Organisation">Code of the organisation that the settings bind to the token's tenant.</param>
/// <param name="Kind">What kind of organisation the register says that it is: it decides the roles that it may hold.</param>
/// <param name="Application">Client id of the calling application.</param>
/// <param name="Roles">The roles of the token that the settings admit for its tenant.</param>
public sealed record SignedIn(string Organisation, OrganisationKind Kind, string? Application, IReadOnlyList<string> Roles);
