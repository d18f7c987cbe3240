namespace Almere.SociaalData.Domain.AccessLog;

/// <summary>
/// A part of the index by person: the lines of a stretch of one chain. Persons come in any order, so one index over all lines would have a page read and written
/// again for each of them, however long the log is; a part of limited size stays in memory while it is written, and is only read afterwards.
/// </summary>
public sealed class AccessIndexSegment
{
    /// <summary>From 1, in the order in which they were begun.</summary>
    public required int Id { get; init; }

    /// <summary>The chain.</summary>
    public required int Writer { get; init; }

    /// <summary>The last record of the chain whose lines are in it.</summary>
    public required long Number { get; init; }

    /// <summary>Entries in it.</summary>
    public required int Entries { get; init; }
}
