namespace Almere.SociaalData.Domain.Imports;

/// <summary>What one file of a run came to (ingelezen bestand). It holds no value of the file.</summary>
public sealed class ImportedFile
{
    [Classified(Classification.Internal)]
    public int Id { get; init; }

    [Classified(Classification.Internal)]
    public int RunId { get; init; }

    [Classified(Classification.Internal)]
    public ImportRun? Run { get; init; }

    /// <summary>Place in the order in which the files were read, from 1.</summary>
    [Classified(Classification.Internal)]
    public required int Place { get; init; }

    /// <summary>The file's name, without its folder.</summary>
    [Classified(Classification.Internal)]
    public required string Name { get; init; }

    [Classified(Classification.Internal)]
    public required string Dataset { get; init; }

    /// <summary>SHA-256 of the file in hexadecimals; absent when it couldn't be read to its end.</summary>
    [Classified(Classification.Internal)]
    public string? Hash { get; init; }

    /// <summary>Whether it held the whole dataset, so that rows that it lacks were removed.</summary>
    [Classified(Classification.Internal)]
    public required bool IsFull { get; init; }

    /// <summary>Rows in the file.</summary>
    [Classified(Classification.Internal)]
    public required int Rows { get; init; }

    /// <summary>Rows that were new.</summary>
    [Classified(Classification.Internal)]
    public required int Inserted { get; init; }

    /// <summary>Rows that differed from those of the store.</summary>
    [Classified(Classification.Internal)]
    public required int Changed { get; init; }

    /// <summary>Rows that the store had already.</summary>
    [Classified(Classification.Internal)]
    public required int Unchanged { get; init; }

    /// <summary>Rows of the store that were removed because this full load lacks them.</summary>
    [Classified(Classification.Internal)]
    public required int Removed { get; init; }
}
