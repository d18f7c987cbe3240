using System.Diagnostics;

namespace Almere.SociaalData.Access.AccessLog;

/// <summary>What is known of a processing when it begins. Nothing of the employee behind it: that belongs in the log of the organisation that asked.</summary>
public sealed record AccessAction
{
    /// <summary>When it began.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The trace: the caller's own, or a new one.</summary>
    public required ActivityTraceId TraceId { get; init; }

    /// <summary>The main action.</summary>
    public required ActivitySpanId SpanId { get; init; }

    /// <summary>The action of the calling application; all zeros where it sent none.</summary>
    public ActivitySpanId ParentSpanId { get; init; }

    /// <summary>What it is, for people: the trusted document, or the root fields.</summary>
    public required string Name { get; init; }

    /// <summary>The purpose; absent where none was chosen.</summary>
    public Purposes.Purpose? Purpose { get; init; }

    /// <summary>Code of the organisation that asks.</summary>
    public required string Organisation { get; init; }

    /// <summary>Client id of the application that asks.</summary>
    public string? Application { get; init; }

    /// <summary>The schema coordinates that it touches, one a line.</summary>
    public string Coordinates { get; init; } = "";

    /// <summary>Those that are denied, one a line.</summary>
    public string Denied { get; init; } = "";

    /// <summary>The error code of a refusal.</summary>
    public string? Refusal { get; init; }

    /// <summary>The address of the calling application, where it names itself.</summary>
    public string? Processor { get; init; }
}
