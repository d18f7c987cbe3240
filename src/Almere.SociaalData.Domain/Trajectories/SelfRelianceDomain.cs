namespace Almere.SociaalData.Domain.Trajectories;

/// <summary>A domain of the Zelfredzaamheid-Matrix.</summary>
/// <param name="Number">Place in the matrix, 1 to 13.</param>
/// <param name="Name">Official Dutch name.</param>
/// <param name="Strict">Among the fields that are guarded most: health, addiction and justice.</param>
public sealed record SelfRelianceDomain(int Number, string Name, bool Strict);
