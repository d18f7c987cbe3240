using Almere.SociaalData.Access;
using Almere.SociaalData.Access.Grants;

namespace Almere.SociaalData.Api.Requests;

/// <summary>One decision about a document, and what it rests on.</summary>
/// <param name="Coordinate">Where the document touches the schema ("Client.bsn", "ClientFilterInput.bsn").</param>
/// <param name="ArgumentOf">The field in whose argument it is named; null for a field that is selected.</param>
/// <param name="Asks">What is asked for: a field, or any field of a type; null for a coordinate that no grant can open.</param>
/// <param name="Use">What is done with it; null for a coordinate that no grant can open.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Reason">Why it is denied; null when it isn't.</param>
/// <param name="Grants">The grants that open it.</param>
public sealed record ExplainedDecision(
    string Coordinate, string? ArgumentOf, string? Asks, FieldUse? Use, AccessDecision Decision, string? Reason, IReadOnlyList<Grant> Grants);
