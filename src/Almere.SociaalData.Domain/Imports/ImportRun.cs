namespace Almere.SociaalData.Domain.Imports;

/// <summary>One run of the import (inleesronde): who brought which files in, when, and what came of it. It holds no value of a file.</summary>
public sealed class ImportRun
{
    [Classified(Classification.Internal)]
    public int Id { get; init; }

    /// <summary>When it began, in UTC.</summary>
    [Classified(Classification.Internal)]
    public required DateTime StartedAt { get; init; }

    /// <summary>When it was ready to be kept, in UTC.</summary>
    [Classified(Classification.Internal)]
    public required DateTime FinishedAt { get; init; }

    /// <summary>The account or the job that imported.</summary>
    [Classified(Classification.Internal)]
    public required string By { get; init; }

    [Classified(Classification.Internal)]
    public required ImportOutcome Outcome { get; init; }

    /// <summary>How many problems were found; the report beside the file names them.</summary>
    [Classified(Classification.Internal)]
    public required int Problems { get; init; }

    [Classified(Classification.Internal)]
    public List<ImportedFile> Files { get; init; } = [];
}
