using Almere.SociaalData.Domain.AccessLog;

namespace Almere.SociaalData.Access.AccessLog;

/// <summary>What is written at once: a processing, or more persons of one that was written before.</summary>
/// <param name="Action">The processing.</param>
/// <param name="EndedAt">When its answer, or this part of it, was ready.</param>
/// <param name="Status">How it ended, as far as is known.</param>
/// <param name="Subjects">The persons of whom something was read, enciphered, each once in all entries of the action.</param>
/// <param name="FirstSpan">The <c>span_id</c> of the first of them, at random; those of the others follow on.</param>
public sealed record AccessLogEntry(AccessAction Action, DateTimeOffset EndedAt, AccessStatus Status, ReadOnlyMemory<SubjectId> Subjects, long FirstSpan)
{
    /// <summary>The <c>span_id</c> of a person's line.</summary>
    /// <param name="ordinal">The place of the person, from 0.</param>
    public long SpanOf(int ordinal) => AccessLine.SpanOf(FirstSpan, ordinal);

    /// <summary>The receipt of the entry that this one continues; null for the first.</summary>
    public long? Continues { get; init; }

    /// <summary>The type of the fault, where the status is <see cref="AccessStatus.Error"/>; never its message, which can quote a value.</summary>
    public string? ExceptionType { get; init; }
}
