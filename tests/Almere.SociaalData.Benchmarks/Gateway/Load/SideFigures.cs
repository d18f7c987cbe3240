namespace Almere.SociaalData.Benchmarks.Gateway.Load;

/// <summary>What was measured of one side.</summary>
/// <param name="Name">The side.</param>
/// <param name="Requests">Requests that were answered.</param>
/// <param name="PerSecond">Requests per second.</param>
/// <param name="Median">Half of the requests were answered within this time, in milliseconds.</param>
/// <param name="Slowest">99 of 100 requests were answered within this time, in milliseconds.</param>
/// <param name="ProcessorMicroseconds">Processor time of the server for one request, in microseconds.</param>
/// <param name="AllocatedBytes">Memory that the server allocated for one request, in bytes.</param>
public sealed record SideFigures(
    string Name, long Requests, double PerSecond, double Median, double Slowest, double ProcessorMicroseconds, double AllocatedBytes);
