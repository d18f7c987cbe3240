using System.Text;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Almere.SociaalData.GraphQL.Tests.Conformance;

/// <summary>
/// Runs every vector of a file, prints how many passed, and fails on any failure. A vector on which the two releases of the reference implementation disagree and
/// that names no passage of the specification is counted apart where it doesn't pass: the README beside the vectors has them looked at one by one.
/// </summary>
/// <param name="file">The vectors.</param>
/// <param name="output">Where the figures and the remarks go.</param>
/// <param name="report">Where the figures go as well.</param>
/// <param name="excluded">The only way out: name of a vector to the passage of the specification that decides against it.</param>
public sealed class VectorRun(VectorFile file, ITestOutputHelper output, TextWriter report, IReadOnlyDictionary<string, string>? excluded = null)
{
    private const int FailuresShown = 12;

    private readonly List<string> _failures = [];
    private readonly List<string> _remarks = [];
    private int _passed;
    private int _excluded;
    private int _undecided;

    /// <summary>Judges every vector; a judge that throws has failed its vector.</summary>
    public void Run(Func<Vector, Verdict> judge)
    {
        foreach (var vector in file.Vectors)
        {
            Verdict verdict;
            try
            {
                verdict = judge(vector);
            }
            catch (Exception exception)
            {
                verdict = new Verdict.Failed($"threw {exception}");
            }

            Record(vector, verdict);
        }

        Report();
    }

    /// <summary>Judges every vector, one after the other; a judge that throws has failed its vector.</summary>
    public async Task RunAsync(Func<Vector, Task<Verdict>> judge)
    {
        foreach (var vector in file.Vectors)
        {
            Verdict verdict;
            try
            {
                verdict = await judge(vector);
            }
            catch (Exception exception)
            {
                verdict = new Verdict.Failed($"threw {exception}");
            }

            Record(vector, verdict);
        }

        Report();
    }

    private void Record(Vector vector, Verdict verdict)
    {
        if (excluded?.GetValueOrDefault(vector.Name) is { } passage)
        {
            if (verdict is Verdict.Passed)
                _failures.Add($"{vector.Name}\n      is excluded but passes: take it off the list");
            else
                Exclude(vector, passage);
            return;
        }

        switch (verdict)
        {
            case Verdict.Passed(var wording):
                _passed++;
                if (wording is not null)
                    _remarks.Add($"  other words: {vector.Name}\n      {wording}");
                break;
            case Verdict.Failed(var reason) when vector.IsUndecided:
                _undecided++;
                _remarks.Add($"  undecided: {vector.Name} [{vector.From}]: the releases of the reference implementation disagree, and no passage of September 2025 decides\n      {reason}");
                break;
            case Verdict.Failed(var reason):
                _failures.Add($"{vector.Name} [{vector.From} {vector.Agree}]\n      {reason}{(vector.SpecNote is { } note ? $"\n      specification: {note}" : "")}");
                break;
            case Verdict.NotApplicable(var reason):
                Exclude(vector, reason);
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"Unknown verdict {verdict}.");
        }
    }

    private void Exclude(Vector vector, string reason)
    {
        _excluded++;
        _remarks.Add($"  excluded: {vector.Name} ({reason})");
    }

    private void Report()
    {
        var figures = $"{file.Name}: {_passed} passed, {_failures.Count} failed{Also(_excluded, "excluded")}{Also(_undecided, "undecided")}";
        output.WriteLine(figures);
        report.WriteLine(figures);
        foreach (var remark in _remarks)
            output.WriteLine(remark);
        if (_failures.Count == 0)
            return;
        var message = new StringBuilder(figures);
        foreach (var failure in _failures.Take(FailuresShown))
            message.Append("\n  failed: ").Append(failure);
        if (_failures.Count > FailuresShown)
            message.Append($"\n  and {_failures.Count - FailuresShown} more");
        throw new XunitException(message.ToString());
    }

    private static string Also(int count, string what) => count == 0 ? "" : $", {count} {what}";
}
