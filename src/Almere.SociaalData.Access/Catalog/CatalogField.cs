using Almere.SociaalData.Domain;

namespace Almere.SociaalData.Access.Catalog;

/// <summary>A field that the schema offers.</summary>
/// <param name="Name">Its name in the schema ("birthYear").</param>
/// <param name="Classification">How much harm it can do.</param>
/// <param name="Nullable">Whether an answer may hold <c>null</c> for it: what not every reader of the type may read has to be.</param>
/// <param name="Target">The type that the field leads to ("Trajectory" for a connection of trajectories); none for a value.</param>
public sealed record CatalogField(string Name, Classification Classification, bool Nullable, string? Target = null);
