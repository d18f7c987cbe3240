using System.Buffers.Binary;

namespace Almere.SociaalData.Domain.AccessLog;

/// <summary>
/// That one person's data was read: a line of the Logboek Dataverwerkingen with a <c>span_id</c> of its own under the main action. The person is
/// enciphered; name, status, times and purpose are those of the record, which keeps its lines together.
/// </summary>
/// <param name="Span"><c>span_id</c>, as a number of 64 bits, big-endian.</param>
/// <param name="PersonId">The first half of <c>dpl.core.data_subject_id</c>: lines are found by it.</param>
/// <param name="PersonRest">The second half.</param>
public readonly record struct AccessLine(long Span, long PersonId, long PersonRest)
{
    /// <summary>Bytes that a record keeps of a line: the person.</summary>
    public const int Size = 2 * sizeof(long);

    /// <summary>The <c>span_id</c> of a line: they follow on from the first, which is random.</summary>
    /// <param name="first">That of the first line.</param>
    /// <param name="ordinal">The place of the line, from 0.</param>
    public static long SpanOf(long first, int ordinal) => unchecked(first + ordinal);

    /// <summary>The lines of a record, in their order.</summary>
    public static IReadOnlyList<AccessLine> Of(AccessRecord record)
    {
        var lines = new AccessLine[record.Persons.Length / Size];
        for (var i = 0; i < lines.Length; i++)
        {
            var person = record.Persons.AsSpan(i * Size, Size);
            lines[i] = new(
                SpanOf(record.FirstSpan, i), BinaryPrimitives.ReadInt64BigEndian(person), BinaryPrimitives.ReadInt64BigEndian(person[sizeof(long)..]));
        }

        return lines;
    }
}
