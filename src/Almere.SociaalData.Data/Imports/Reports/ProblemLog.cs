using System.Runtime.InteropServices;

namespace Almere.SociaalData.Data.Imports.Reports;

/// <summary>The problems of a run: all are counted, the first are kept, so that a file of a million wrong lines needs no more memory than one of a thousand.</summary>
internal sealed class ProblemLog
{
    /// <summary>Problems that are kept with their lines.</summary>
    public const int Kept = 1_000;

    // Kinds of problem whose count is kept.
    private const int KeptKinds = 1_000;

    private readonly List<ImportProblem> _first = [];
    private readonly Dictionary<(string File, string? Column, string Reason), long> _kinds = [];

    /// <summary>The first problems, in the order of the files.</summary>
    public IReadOnlyList<ImportProblem> First => _first;

    /// <summary>How many there are in all.</summary>
    public long Count { get; private set; }

    /// <summary>How many there are of each kind, the most frequent first; no line numbers.</summary>
    public IReadOnlyList<ProblemCount> Kinds => [.. _kinds
        .OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key.File, StringComparer.Ordinal).ThenBy(kind => kind.Key.Column, StringComparer.Ordinal)
        .Select(kind => new ProblemCount(kind.Key.File, kind.Key.Column, kind.Key.Reason, kind.Value))];

    public void Add(string file, int line, string? column, string? found, string reason)
    {
        Count++;
        if (_first.Count < Kept) _first.Add(new(file, line, column, found, reason));
        var kind = (file, column, reason);
        if (_kinds.Count < KeptKinds) CollectionsMarshal.GetValueRefOrAddDefault(_kinds, kind, out _)++;
        else if (_kinds.TryGetValue(kind, out var known)) _kinds[kind] = known + 1;
    }
}

/// <summary>How often one thing is wrong in one column of a file.</summary>
public sealed record ProblemCount(string File, string? Column, string Reason, long Count);
