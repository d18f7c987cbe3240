namespace Almere.SociaalData.GraphQL.Execution;

/// <summary>What execution writes into the errors that it makes itself.</summary>
public sealed record ExecutionOptions
{
    /// <summary>No codes.</summary>
    public static ExecutionOptions Default { get; } = new();

    /// <summary>Error code of a field whose arguments can't be coerced; null for none.</summary>
    public string? ArgumentCode { get; init; }

    /// <summary>Error code of a field that fails through no fault of the request: its value doesn't fit its type, or something broke; null for none.</summary>
    public string? InternalCode { get; init; }
}
