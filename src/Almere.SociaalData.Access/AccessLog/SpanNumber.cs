using System.Buffers.Binary;
using System.Diagnostics;

namespace Almere.SociaalData.Access.AccessLog;

/// <summary>The <c>span_id</c> of an action as the log keeps it.</summary>
public static class SpanNumber
{
    /// <summary>A <c>span_id</c> as a number of 64 bits, big-endian.</summary>
    public static long Of(ActivitySpanId span)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        span.CopyTo(bytes);
        return BinaryPrimitives.ReadInt64BigEndian(bytes);
    }
}
