namespace Almere.SociaalData.Domain.AccessLog;

/// <summary>That a record has a line about a person. It follows from the record and is written behind it, many at once; whoever looks for a person has the rest written first.</summary>
public sealed class AccessIndexEntry
{
    /// <summary>The first half of the enciphered key of the person.</summary>
    [Classified(Classification.Personal)]
    public required long PersonId { get; init; }

    [Classified(Classification.Personal)]
    public AccessedPerson? Person { get; init; }

    [Classified(Classification.Internal)]
    public required long RecordId { get; init; }

    /// <summary>The main action.</summary>
    [Classified(Classification.Internal)]
    public AccessRecord? Record { get; init; }
}
