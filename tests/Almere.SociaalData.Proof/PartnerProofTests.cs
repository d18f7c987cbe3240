using Xunit;
using Xunit.Abstractions;

namespace Almere.SociaalData.Proof;

/// <summary>No partner, steward or auditor, and nobody without a role, reads what he may not: for every role, purpose, coordinate and position.</summary>
public sealed class PartnerProofTests(ProofTotals totals, ITestOutputHelper output) : IClassFixture<ProofTotals>
{
    public static TheoryData<string?, string?> Views() => SignedPolicy.Views(view => !MunicipalityProofTests.IsMeant(view) && !IncomeProofTests.IsMeant(view));

    [Theory, MemberData(nameof(Views))]
    public void Nothing_that_is_hidden_makes_a_difference_and_all_that_is_granted_arrives(string? role, string? purpose) => SignedPolicy.Prove(new(role, purpose), totals, output);
}
