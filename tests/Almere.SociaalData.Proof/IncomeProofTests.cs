using Xunit;
using Xunit.Abstractions;

namespace Almere.SociaalData.Proof;

/// <summary>No case worker for work, income, debts or civic integration reads what he may not: for every purpose, coordinate and position.</summary>
public sealed class IncomeProofTests(ProofTotals totals, ITestOutputHelper output) : IClassFixture<ProofTotals>
{
    /// <summary>The views that are proved here; the others are proved side by side with them.</summary>
    internal static bool IsMeant(ViewUnderProof view) => view is { Role: "caseworker", Purpose: "participatie" or "schuldhulp" or "inburgering" };

    public static TheoryData<string?, string?> Views() => SignedPolicy.Views(IsMeant);

    [Theory, MemberData(nameof(Views))]
    public void Nothing_that_is_hidden_makes_a_difference_and_all_that_is_granted_arrives(string? role, string? purpose) => SignedPolicy.Prove(new(role, purpose), totals, output);
}
