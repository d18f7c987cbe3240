using Xunit;
using Xunit.Abstractions;

namespace Almere.SociaalData.Proof;

/// <summary>Nobody at a municipality reads what he may not, for care, for figures or without a purpose: for every coordinate and position.</summary>
public sealed class MunicipalityProofTests(ProofTotals totals, ITestOutputHelper output) : IClassFixture<ProofTotals>
{
    /// <summary>The views that are proved here; the others are proved side by side with them.</summary>
    internal static bool IsMeant(ViewUnderProof view) => view.Role is "caseworker" or "dashboard" && !IncomeProofTests.IsMeant(view);

    public static TheoryData<string?, string?> Views() => SignedPolicy.Views(IsMeant);

    [Theory, MemberData(nameof(Views))]
    public void Nothing_that_is_hidden_makes_a_difference_and_all_that_is_granted_arrives(string? role, string? purpose) => SignedPolicy.Prove(new(role, purpose), totals, output);
}
