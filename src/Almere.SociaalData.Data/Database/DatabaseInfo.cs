namespace Almere.SociaalData.Data.Database;

/// <summary>What the database says of itself. It is written last, so that its absence shows a database that was never finished.</summary>
public sealed class DatabaseInfo
{
    internal int Id { get; private init; } = 1;

    /// <summary>All rows are fictional: shown wherever data is shown.</summary>
    public required bool IsExampleData { get; init; }

    /// <summary>The seed that the example data was drawn with; absent without example data.</summary>
    public int? Seed { get; init; }

    /// <summary>The day that the example data counts as today, or that the database was made.</summary>
    public required DateOnly CreatedFor { get; init; }
}
