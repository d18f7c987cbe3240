namespace Almere.SociaalData.Benchmarks.Engine;

/// <summary>One measurement.</summary>
/// <param name="Nanoseconds">Processor time of one run, in nanoseconds.</param>
/// <param name="Check">What the work gave, to be compared with the other side; null where there is nothing to compare.</param>
internal readonly record struct Sample(double Nanoseconds, int? Check);
