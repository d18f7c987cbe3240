namespace Almere.SociaalData.Data.Imports.Reports;

/// <summary>What one file came to.</summary>
/// <param name="File">The file, without its folder.</param>
/// <param name="Dataset">What it holds.</param>
/// <param name="IsFull">Whether it holds the whole dataset.</param>
/// <param name="Hash">SHA-256 of the file in hexadecimals; absent when it couldn't be read to its end.</param>
/// <param name="Rows">Rows that it has.</param>
/// <param name="Inserted">Rows that were new.</param>
/// <param name="Changed">Rows that differed from those of the store.</param>
/// <param name="Unchanged">Rows that the store had already.</param>
/// <param name="Removed">Rows of the store that were removed because this full load lacks them.</param>
public sealed record FileReport(string File, string Dataset, bool IsFull, string? Hash, int Rows, int Inserted, int Changed, int Unchanged, int Removed);
