namespace Almere.SociaalData.Proof.Data;

/// <summary>One row: what it is, its key, and the values that matter.</summary>
internal sealed record ProofRow(Type Entity, int Id, params (string Property, object? Value)[] Values);
