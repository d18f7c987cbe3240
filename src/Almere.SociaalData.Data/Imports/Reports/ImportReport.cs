namespace Almere.SociaalData.Data.Imports.Reports;

/// <summary>What an import came to. It holds no value of a file.</summary>
/// <param name="Outcome">Whether rows were written.</param>
/// <param name="By">Who imported.</param>
/// <param name="At">When it was finished.</param>
/// <param name="Files">What each file came to, in the order in which they were read.</param>
/// <param name="ProblemCount">How many problems there are.</param>
/// <param name="Kinds">How many there are of each kind.</param>
/// <param name="Problems">The first of them, each with its place.</param>
public sealed record ImportReport(
    ImportOutcome Outcome, string By, DateTimeOffset At, IReadOnlyList<ImportedFile> Files, long ProblemCount, IReadOnlyList<ProblemCount> Kinds,
    IReadOnlyList<ImportProblem> Problems)
{
    /// <summary>Whether the files are right and, unless it was a dry run, in the store.</summary>
    public bool IsAccepted => Outcome != ImportOutcome.Refused;
}

/// <summary>What one file came to.</summary>
/// <param name="File">The file, without its folder.</param>
/// <param name="Dataset">What it holds.</param>
/// <param name="Hash">SHA-256 of the file in hexadecimals; empty when it couldn't be read.</param>
/// <param name="Rows">Rows that it has.</param>
/// <param name="Inserted">Rows that were new.</param>
/// <param name="Changed">Rows that differed from those of the store.</param>
/// <param name="Unchanged">Rows that the store had already.</param>
/// <param name="Removed">Rows of the store that were removed because this full load lacks them.</param>
public sealed record ImportedFile(string File, string Dataset, string Hash, int Rows, int Inserted, int Changed, int Unchanged, int Removed);

/// <summary>Whether rows were written.</summary>
public enum ImportOutcome
{
    /// <summary>Rows were inserted, changed or removed.</summary>
    Applied = 1,

    /// <summary>The store had every row already.</summary>
    NothingChanged = 2,

    /// <summary>Nothing was written: the files were only checked and counted.</summary>
    DryRun = 3,

    /// <summary>Nothing was written: something is wrong.</summary>
    Refused = 4,
}
