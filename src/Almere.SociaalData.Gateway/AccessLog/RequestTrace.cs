using System.Diagnostics;

namespace Almere.SociaalData.Gateway.AccessLog;

/// <summary>The trace that a request belongs to: the caller's own where it sends one, otherwise a new one. Whether the caller samples it changes nothing: everything is recorded.</summary>
/// <param name="TraceId">The trace.</param>
/// <param name="SpanId">The main action of this request.</param>
/// <param name="ParentSpanId">The caller's action; all zeros where it sends none.</param>
/// <param name="IsSampled">Whether the caller samples the trace.</param>
/// <seealso href="https://www.w3.org/TR/trace-context/"/>
internal readonly record struct RequestTrace(ActivityTraceId TraceId, ActivitySpanId SpanId, ActivitySpanId ParentSpanId, bool IsSampled)
{
    /// <summary>The header in which the trace is told to the caller.</summary>
    /// <seealso href="https://w3c.github.io/trace-context/#traceresponse-header"/>
    public const string TraceResponse = "traceresponse";

    /// <summary>The trace of a request.</summary>
    public static RequestTrace Of(HttpContext context) =>
        context.Request.Headers.TraceParent is [{ } sent] && ActivityContext.TryParse(sent, context.Request.Headers.TraceState, isRemote: true, out var caller)
            ? new(caller.TraceId, ActivitySpanId.CreateRandom(), caller.SpanId, caller.TraceFlags.HasFlag(ActivityTraceFlags.Recorded))
            : new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), default, IsSampled: false);

    /// <summary>The trace as its caller is told.</summary>
    public override string ToString() => string.Concat((ReadOnlySpan<string?>)["00-", TraceId.ToHexString(), "-", SpanId.ToHexString(), IsSampled ? "-01" : "-00"]);
}
