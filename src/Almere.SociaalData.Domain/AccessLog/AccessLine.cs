namespace Almere.SociaalData.Domain.AccessLog;

/// <summary>
/// That one person's data was read: a line of the Logboek Dataverwerkingen with a <c>span_id</c> of its own under the main action. The person is
/// enciphered; name, status, times and purpose are those of the record.
/// </summary>
public sealed class AccessLine
{
    [Classified(Classification.Internal)]
    public required long RecordId { get; init; }

    /// <summary>The main action.</summary>
    [Classified(Classification.Internal)]
    public AccessRecord? Record { get; init; }

    /// <summary>Place among the lines of the record, from 0.</summary>
    [Classified(Classification.Internal)]
    public required int Ordinal { get; init; }

    /// <summary><c>span_id</c>, as a number of 64 bits, big-endian.</summary>
    [Classified(Classification.Internal)]
    public required long Span { get; init; }

    /// <summary>The first half of <c>dpl.core.data_subject_id</c>: lines are found by it.</summary>
    [Classified(Classification.Personal)]
    public required long PersonId { get; init; }

    [Classified(Classification.Personal)]
    public AccessedPerson? Person { get; init; }

    /// <summary>The second half.</summary>
    [Classified(Classification.Personal)]
    public required long PersonRest { get; init; }
}
