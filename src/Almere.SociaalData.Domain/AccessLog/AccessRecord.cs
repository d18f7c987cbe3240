namespace Almere.SociaalData.Domain.AccessLog;

/// <summary>
/// One processing of personal data, or one that was refused: the main action of the Logboek Dataverwerkingen (dataverwerking). It says who asked, for
/// what and of which fields; nothing of the employee who asked, and nothing of what was read.
/// </summary>
/// <seealso href="https://logius-standaarden.github.io/logboek-dataverwerkingen/"/>
public sealed class AccessRecord
{
    /// <summary>Number of the writer and place in its chain, see <see cref="AccessRecordKey"/>.</summary>
    [Classified(Classification.Open)]
    public required long Id { get; init; }

    /// <summary>
    /// The first record of its writer with the same texts (<see cref="Status"/> to <see cref="ExceptionType"/>), or this one. They are kept once, under this key:
    /// most requests ask what others asked before, and differ in when and of whom alone.
    /// </summary>
    [Classified(Classification.Internal)]
    public required long TextsId { get; init; }

    /// <summary>When it began, in UTC, to the millisecond (<c>start_time</c>).</summary>
    [Classified(Classification.Internal)]
    public required DateTime At { get; init; }

    /// <summary>When its answer was ready, in UTC, to the millisecond (<c>end_time</c>).</summary>
    [Classified(Classification.Internal)]
    public required DateTime EndedAt { get; init; }

    /// <summary><c>trace_id</c>: 32 hexadecimal digits; that of the calling application where it sent one.</summary>
    [Classified(Classification.Internal)]
    public required string TraceId { get; init; }

    /// <summary><c>span_id</c>, as a number of 64 bits, big-endian.</summary>
    [Classified(Classification.Internal)]
    public required long SpanId { get; init; }

    /// <summary><c>parent_span_id</c>: the action of the calling application; absent where it sent none.</summary>
    [Classified(Classification.Internal)]
    public long? ParentSpanId { get; init; }

    /// <summary><c>status</c>: <c>Ok</c>, <c>Unset</c> where the request was refused or wrong, <c>Error</c> for a fault of the gateway.</summary>
    [Classified(Classification.Internal)]
    public required string Status { get; init; }

    /// <summary><c>name</c>: the trusted document, or the root fields that were asked for.</summary>
    [Classified(Classification.Internal)]
    public required string Operation { get; init; }

    /// <summary>The purpose, as role files name it; absent where none was chosen.</summary>
    [Classified(Classification.Internal)]
    public string? Purpose { get; init; }

    /// <summary><c>dpl.core.processing_activity_id</c>: the purpose's entry in the register; its version is that of <see cref="At"/>.</summary>
    [Classified(Classification.Internal)]
    public string? ProcessingActivity { get; init; }

    /// <summary>Code of the organisation that asked.</summary>
    [Classified(Classification.Internal)]
    public required string Organisation { get; init; }

    /// <summary>Client id of the application that asked; absent where it was not known yet.</summary>
    [Classified(Classification.Internal)]
    public string? Application { get; init; }

    /// <summary>The schema coordinates that the request touched, one a line: read, filtered by, ordered by, grouped by.</summary>
    [Classified(Classification.Internal)]
    public required string Coordinates { get; init; }

    /// <summary>Those of them that were denied, one a line.</summary>
    [Classified(Classification.Internal)]
    public required string Denied { get; init; }

    /// <summary>The error code of a refusal; absent where nothing was refused.</summary>
    [Classified(Classification.Internal)]
    public string? Refusal { get; init; }

    /// <summary><c>dpl.core.foreign_operation.processor</c>: the calling application, where it names itself.</summary>
    [Classified(Classification.Internal)]
    public string? Processor { get; init; }

    /// <summary><c>exception.type</c>, where the status is <c>Error</c>.</summary>
    [Classified(Classification.Internal)]
    public string? ExceptionType { get; init; }

    /// <summary>Number of persons (betrokkenen) of whom something was read: one line for each, see <see cref="AccessLine.Of"/>.</summary>
    [Classified(Classification.Internal)]
    public required int Subjects { get; init; }

    /// <summary>The <c>span_id</c> of the first line, as a number of 64 bits; the others follow on.</summary>
    [Classified(Classification.Internal)]
    public required long FirstSpan { get; init; }

    /// <summary>The persons, enciphered, in the order of their lines: <see cref="AccessLine.Size"/> bytes each.</summary>
    [Classified(Classification.Personal)]
    public required byte[] Persons { get; init; }

    [Classified(Classification.Internal)]
    public long? ContinuesId { get; init; }

    /// <summary>The record of the same action that this one adds persons to: an answer that leaves in parts is recorded in parts.</summary>
    [Classified(Classification.Internal)]
    public AccessRecord? Continues { get; init; }

    /// <summary>SHA-256 over the record before this one in its chain and this one, its lines among it.</summary>
    [Classified(Classification.Internal)]
    public required byte[] Hash { get; init; }

    /// <summary>The records that add persons to this one.</summary>
    [Classified(Classification.Internal)]
    public List<AccessRecord> Continuations { get; } = [];
}
