namespace Almere.SociaalData.Benchmarks.Gateway.Servers;

/// <summary>What a process has used.</summary>
/// <param name="Processor">Processor time of all its threads.</param>
/// <param name="AllocatedBytes">Memory that its managed code has asked for, in bytes.</param>
/// <param name="Compiling">Time in which its code was compiled.</param>
public readonly record struct ProcessCounters(TimeSpan Processor, long AllocatedBytes, TimeSpan Compiling)
{
    /// <summary>What was used between two readings.</summary>
    public static ProcessCounters operator -(ProcessCounters after, ProcessCounters before) =>
        new(after.Processor - before.Processor, after.AllocatedBytes - before.AllocatedBytes, after.Compiling - before.Compiling);

    /// <summary>What was used in two stretches of time together.</summary>
    public static ProcessCounters operator +(ProcessCounters one, ProcessCounters other) =>
        new(one.Processor + other.Processor, one.AllocatedBytes + other.AllocatedBytes, one.Compiling + other.Compiling);
}
