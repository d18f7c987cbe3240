using Almere.SociaalData.Access.Purposes;

namespace Almere.SociaalData.Access.Callers;

/// <summary>Who calls, and for what.</summary>
/// <param name="Organisation">Code of the organisation.</param>
/// <param name="Application">Client id of the application.</param>
/// <param name="Roles">Names of its roles, sorted, each once; what everyone may read comes on top.</param>
/// <param name="Purposes">The purposes that its roles hold grants for today.</param>
/// <param name="Purpose">
/// The purpose of this request: the one that was asked for, or the only one there is. None when there are several and none was chosen: personal data is denied
/// then, with a reason that names the choice.
/// </param>
public sealed record Caller(string Organisation, string? Application, IReadOnlyList<string> Roles, IReadOnlyList<Purpose> Purposes, Purpose? Purpose);
