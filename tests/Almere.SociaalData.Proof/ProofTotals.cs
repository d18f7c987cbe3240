using Xunit.Abstractions;
using Xunit.Sdk;

namespace Almere.SociaalData.Proof;

/// <summary>Shows the figures of each view, and those of all views so far, in the output of every test run, whatever its verbosity.</summary>
/// <param name="sink">Where the test framework takes messages that belong to no single test; <c>xunit.runner.json</c> has them shown.</param>
public sealed class ProofTotals(IMessageSink sink)
{
    private static int _views;
    private static int _combinations;

    internal void Add(ViewUnderProof view, ProofReport report, TimeSpan elapsed)
    {
        var (views, combinations) = (Interlocked.Increment(ref _views), Interlocked.Add(ref _combinations, report.Combinations));
        sink.OnMessage(new DiagnosticMessage(
            $"{view.Name}: {report.Combinations} combinations of {report.Positions} positions, {report.FailureCount} fail; {elapsed.TotalSeconds:0.0} s, {report.Asked} requests. {combinations} combinations of {views} views so far."));
    }
}
