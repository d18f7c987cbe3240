namespace Almere.SociaalData.Proof;

/// <summary>What a proof found.</summary>
internal sealed class ProofReport
{
    private const int Kept = 60;
    private readonly Dictionary<string, (string Example, int Count)> _failures = [];

    /// <summary>Pairs of answers that were compared, and statements of introspection that were checked.</summary>
    public int Combinations { get; private set; }

    /// <summary>Positions of the view, each asked at least once.</summary>
    public int Positions { get; set; }

    /// <summary>Requests that were sent; where no statement speaks of the tables that changed, the answer follows from the one before.</summary>
    public int Asked { get; set; }

    /// <summary>Number of failures, also those that aren't kept.</summary>
    public int FailureCount { get; private set; }

    /// <summary>The failures, those of the same kind once with how often.</summary>
    public IEnumerable<string> Failures => _failures.Values.Take(Kept).Select(failure => failure.Count == 1 ? failure.Example : $"{failure.Example}\n    ({failure.Count} times)");

    /// <summary>Coordinates whose value decides which rows the view shows: another value is another set of rows, so they are held by their statements alone.</summary>
    public SortedSet<string> DecidedByScope { get; } = [];

    /// <summary>Columns that statements name though nothing of them is granted, with the reason.</summary>
    public SortedSet<string> NamedAnyway { get; } = [];

    /// <summary>How many statements were read in which a value that is hidden on some rows is used, by what is done with it.</summary>
    public SortedDictionary<string, int> Masked { get; } = [];

    /// <summary>Another combination that holds.</summary>
    public void Holds() => Combinations++;

    public void Compare(string kind, Func<string> what, bool holds, Func<string> explain)
    {
        Combinations++;
        if (!holds)
            Fail(kind, () => $"{what()}\n    {explain()}");
    }

    public void Fail(string kind, string failure) => Fail(kind, () => failure);

    /// <summary>A failure that takes work to explain: the first of its kind is.</summary>
    public void Fail(string kind, Func<string> explain)
    {
        FailureCount++;
        _failures[kind] = _failures.TryGetValue(kind, out var known) ? (known.Example, known.Count + 1) : (explain(), 1);
    }
}
