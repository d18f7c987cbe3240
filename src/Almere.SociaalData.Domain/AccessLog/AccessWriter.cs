namespace Almere.SociaalData.Domain.AccessLog;

/// <summary>One process that has written to the access log, and how far its chain is.</summary>
public sealed class AccessWriter
{
    /// <summary>Its number; the next writer has the next one.</summary>
    public required int Id { get; init; }

    /// <summary>When it began, in milliseconds since 1970 in UTC.</summary>
    public required long StartedAt { get; init; }

    /// <summary>What its chain begins with: SHA-256 over the beginning of the writer before it, its number and when it began.</summary>
    public required byte[] Genesis { get; init; }

    /// <summary>Number of its last record; 0 before the first.</summary>
    public required long Number { get; init; }

    /// <summary>The hash of its last record; <see cref="Genesis"/> before the first.</summary>
    public required byte[] Hash { get; init; }
}
