namespace Almere.SociaalData.Data.Imports;

/// <summary>How far an import is.</summary>
/// <param name="File">The file that is being read.</param>
/// <param name="Doing">What is done with it: checking or writing.</param>
/// <param name="Done">Bytes that were read.</param>
/// <param name="Total">Bytes that there are.</param>
public sealed record ImportProgress(string File, string Doing, long Done, long Total);
