using System.Diagnostics;
using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Testing;
using Xunit;
using Xunit.Abstractions;

namespace Almere.SociaalData.Proof;

/// <summary>The role files of the repository, and the proof of one of their views.</summary>
internal static class SignedPolicy
{
    public static AccessPolicy Value { get; } = AccessPolicy.Load(Path.Combine(RepositoryFiles.Root, "schema", "access"), SignedView.Schema.Catalog) switch
    {
        PolicyLoad.Loaded(var policy) => policy,
        PolicyLoad.Refused(var problems) => throw new InvalidOperationException(string.Join('\n', problems)),
        var other => throw new UnreachableException($"{other}"),
    };

    /// <summary>The views that are meant, as the data of a theory.</summary>
    public static TheoryData<string?, string?> Views(Func<ViewUnderProof, bool> isMeant)
    {
        var views = new TheoryData<string?, string?>();
        foreach (var view in ViewUnderProof.Of(Value).Where(isMeant))
            views.Add(view.Role, view.Purpose);
        return views;
    }

    /// <summary>Proves one view, and says in how many combinations.</summary>
    public static void Prove(ViewUnderProof view, ProofTotals totals, ITestOutputHelper output)
    {
        var watch = Stopwatch.StartNew();
        using var proof = new ViewProof(Value, view, new(Value));
        Assert.Empty(proof.UnknownTypes);
        var report = proof.Run();
        totals.Add(view, report, watch.Elapsed);
        if (report.DecidedByScope.Count > 0)
            output.WriteLine($"Held by their statements alone, because they decide which rows there are: {string.Join(", ", report.DecidedByScope)}.");
        if (report.NamedAnyway.Count > 0)
            output.WriteLine($"Named though not granted: {string.Join(", ", report.NamedAnyway)}.");
        if (report.Masked.Count > 0)
            output.WriteLine($"Masks read in the statements: {string.Join(", ", report.Masked.Select(one => $"{one.Key} {one.Value}"))}.");
        Assert.True(report.FailureCount == 0, $"{report.FailureCount} of {report.Combinations} combinations fail:\n{string.Join('\n', report.Failures)}");
    }
}
