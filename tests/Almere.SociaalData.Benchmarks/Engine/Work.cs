using System.Diagnostics;

namespace Almere.SociaalData.Benchmarks.Engine;

/// <summary>Something to measure.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Other">What graphql-js does meanwhile; null where it has nothing like it.</param>
/// <param name="Run">One run; gives what the other side's check is compared with, or 0.</param>
internal sealed record Work(string Name, string? Other, Func<int> Run)
{
    /// <summary>Runs the work for some time. What is told is processor time of the whole process, which other programs on the machine don't change.</summary>
    /// <param name="milliseconds">How long, in milliseconds.</param>
    public Sample Measure(int milliseconds)
    {
        var limit = TimeSpan.FromMilliseconds(milliseconds);
        var start = Stopwatch.GetTimestamp();
        var usedBefore = Environment.CpuUsage.TotalTime;
        var (count, check, elapsed) = (0L, 0, TimeSpan.Zero);
        // The clock is read once in a while only, so that it doesn't weigh on short works.
        for (var batch = 1; elapsed < limit; batch = Math.Min(batch * 2, 64))
        {
            for (var i = 0; i < batch; i++)
                check = Run();
            count += batch;
            elapsed = Stopwatch.GetElapsedTime(start);
        }

        return new((Environment.CpuUsage.TotalTime - usedBefore).TotalNanoseconds / count, check);
    }

    /// <summary>Bytes that one run allocates on this thread.</summary>
    public double AllocatedBytes()
    {
        const int Runs = 50;
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Runs; i++)
            Run();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Runs;
    }
}
