using System.Diagnostics;
using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Testing;
using Xunit;
using Xunit.Abstractions;

namespace Almere.SociaalData.Proof;

/// <summary>The role files of the repository, and the proof of one of their views.</summary>
internal static class SignedPolicy
{
    public static AccessPolicy Value { get; } = AccessPolicy.Load(Path.Combine(RepositoryFiles.Root, "schema", "access"), ViewProof.Schema.Catalog) switch
    {
        PolicyLoad.Loaded(var policy) => policy,
        PolicyLoad.Refused(var problems) => throw new InvalidOperationException(string.Join('\n', problems)),
        var other => throw new UnreachableException($"{other}"),
    };

    // Which views pass with the schema as it is. The others fail on the proof's own data (too few persons for figures under disclosure control), or haven't been looked at.
    private static readonly HashSet<string> Proved = ["everyone"];

    /// <summary>Skips what is not proved yet, unless the environment variable PROOF_VIEWS is "all".</summary>
    public static void SkipUnlessAll(bool isProved) => Skip.If(
        !isProved && Environment.GetEnvironmentVariable("PROOF_VIEWS") != "all", "Not proved yet with the schema as it is: PROOF_VIEWS=all runs it, and tells what fails.");

    /// <summary>The views that are meant, as the data of a theory.</summary>
    public static TheoryData<string?, string?> Views(Func<ViewUnderProof, bool> isMeant)
    {
        var views = new TheoryData<string?, string?>();
        foreach (var view in ViewUnderProof.Of(Value).Where(isMeant))
            views.Add(view.Role, view.Purpose);
        return views;
    }

    /// <summary>Proves one view, and says in how many combinations.</summary>
    public static void Prove(ViewUnderProof view, ITestOutputHelper output)
    {
        SkipUnlessAll(Proved.Contains(view.Name));
        var watch = Stopwatch.StartNew();
        using var proof = new ViewProof(Value, view, new(Value));
        Assert.Empty(proof.UnknownTypes);
        var report = proof.Run();
        output.WriteLine($"{view.Name}: {report.Combinations} combinations of {report.Positions} positions proved in {watch.Elapsed.TotalSeconds:0.0} s.");
        if (report.DecidedByScope.Count > 0)
            output.WriteLine($"Held by their statements alone, because they decide which rows there are: {string.Join(", ", report.DecidedByScope)}.");
        Assert.True(report.FailureCount == 0, $"{report.FailureCount} of {report.Combinations} combinations fail:\n{string.Join('\n', report.Failures)}");
    }
}
