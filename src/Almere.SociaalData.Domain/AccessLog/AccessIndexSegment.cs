namespace Almere.SociaalData.Domain.AccessLog;

/// <summary>
/// A part of the index by person: the lines of a stretch of one chain. Persons come in any order, so one index over all lines would have a page read and written
/// again for each of them, however long the log is; a part of limited size is sorted first, written in its order at the end of the index, and only read afterwards.
/// Finding somebody takes a search in each: about 300 for ten million lines, on PostgreSQL, where parts are smaller, 1,200.
/// </summary>
public sealed class AccessIndexSegment
{
    /// <summary>From 1, in the order in which they were begun.</summary>
    public required int Id { get; init; }

    /// <summary>The chain.</summary>
    public required int Writer { get; init; }

    /// <summary>The last record of the chain whose lines are in it; where it begins, until all of them are.</summary>
    public required long Number { get; init; }

    /// <summary>Entries in it; 0 until all of them are there, and what isn't whole doesn't count.</summary>
    public required int Entries { get; init; }
}
