using Almere.SociaalData.Domain.Imports;

namespace Almere.SociaalData.Data.Imports.Reports;

/// <summary>What an import came to. It holds no value of a file.</summary>
/// <param name="Outcome">What it came to; of a dry run, what it would have come to.</param>
/// <param name="IsDryRun">Whether the files were checked and counted only: then nothing was written, whatever the outcome.</param>
/// <param name="By">Who imported.</param>
/// <param name="StartedAt">When it began, in UTC.</param>
/// <param name="FinishedAt">When it was finished, in UTC.</param>
/// <param name="Files">What each file came to, in the order in which they were read.</param>
/// <param name="ProblemCount">How many problems there are.</param>
/// <param name="Kinds">How many there are of each kind.</param>
/// <param name="Problems">The first of them, each with its place.</param>
public sealed record ImportReport(
    ImportOutcome Outcome, bool IsDryRun, string By, DateTime StartedAt, DateTime FinishedAt, IReadOnlyList<FileReport> Files, long ProblemCount,
    IReadOnlyList<ProblemCount> Kinds, IReadOnlyList<ImportProblem> Problems);
