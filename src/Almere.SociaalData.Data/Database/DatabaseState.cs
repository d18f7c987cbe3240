namespace Almere.SociaalData.Data.Database;

/// <summary>What was found in a database.</summary>
/// <param name="Info">What it says of itself; null while it is unfinished.</param>
/// <param name="Applied">The migrations that it has been through; null where there is no record of them.</param>
internal sealed record DatabaseState(DatabaseInfo? Info, IReadOnlyList<string>? Applied);
