namespace Almere.SociaalData.Data.Imports;

/// <summary>One file to import.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">What messages and the import record call it: its name without folders, because a folder's name may be personal.</param>
/// <param name="Dataset">The dataset that it holds.</param>
/// <param name="IsFull">Whether it holds the whole dataset, so that rows of the store that it lacks are removed.</param>
public sealed record ImportSource(string Path, string Name, string Dataset, bool IsFull = false);
