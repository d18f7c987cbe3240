namespace Almere.SociaalData.Domain.Imports;

/// <summary>What a run of the import came to.</summary>
public enum ImportOutcome
{
    /// <summary>Rows were inserted, changed or removed.</summary>
    Applied = 1,

    /// <summary>The store had every row already.</summary>
    NothingChanged = 2,

    /// <summary>Nothing was written: something is wrong with a file.</summary>
    Refused = 3,
}
