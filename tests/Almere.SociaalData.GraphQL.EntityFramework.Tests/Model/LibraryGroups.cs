using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Groups;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;

/// <summary>Figures about the library, as they are counted.</summary>
internal static class LibraryGroups
{
    public const string Sdl =
        """
        enum MemberGroupKey { STANDING FORMER_STANDING AGE BRANCH JOINED_YEAR }
        enum LoanGroupKey { KIND MEMBER_STANDING MEMBER_BRANCH }
        type MemberGroup { keys: [Long]! count: Int! branches: Int fees: Int feeSum: Decimal ageSum: Decimal }
        type LoanGroup { keys: [Long]! count: Int! members: Int due: Int }
        input LibraryHavingInput { and: [LibraryHavingInput!] or: [LibraryHavingInput!] branches: IntOperationFilterInput feeSum: DecimalOperationFilterInput members: IntOperationFilterInput }

        """;

    public static GroupPlanner Members { get; } = new(
        LibrarySchema.Entities, typeof(Member),
        [
            new("STANDING", Of((Member member) => member.Standing)),
            new("FORMER_STANDING", Of((Member member) => member.FormerStanding)),
            new("AGE", Of((Member member) => member.Age)),
            new("BRANCH", Of((Member member) => member.BranchId)),
            new("JOINED_YEAR", Of((Member member) => member.JoinedOn.Year)),
        ],
        [
            new("branches", Of((Member member) => member.BranchId), GroupFigureKind.Distinct),
            new("fees", Of((Member member) => member.Fee), GroupFigureKind.Present),
            new("feeSum", Of((Member member) => member.Fee), GroupFigureKind.Sum),
            new("ageSum", Of((Member member) => member.Age), GroupFigureKind.Sum),
        ],
        groups => new([.. groups.Rows.Select(row => new MemberGroup(row.Keys, row.Count, (int?)row.Figures[0], (int?)row.Figures[1], row.Figures[2], row.Figures[3]))]));

    public static GroupPlanner Loans { get; } = new(
        LibrarySchema.Entities, typeof(Loan),
        [
            new("KIND", Of((Loan loan) => loan.Kind)),
            new("MEMBER_STANDING", Of((Loan loan) => (Standing?)loan.Member!.Standing)),
            new("MEMBER_BRANCH", Of((Loan loan) => loan.Member!.BranchId)),
        ],
        [
            new(null, Of((Loan loan) => loan.MemberId), GroupFigureKind.Distinct),
            new("members", Of((Loan loan) => loan.MemberId), GroupFigureKind.Distinct),
            new("due", Of((Loan loan) => loan.DueOn), GroupFigureKind.Present),
        ],
        groups => new([.. groups.Rows.Select(row => new LoanGroup(row.Keys, row.Count, (int?)row.Figures[1], (int?)row.Figures[2]))]));

    private static LambdaExpression Of<T, TValue>(Expression<Func<T, TValue>> value) => value;

    internal sealed record MemberGroup(IReadOnlyList<long?> Keys, int Count, int? Branches, int? Fees, decimal? FeeSum, decimal? AgeSum);

    internal sealed record LoanGroup(IReadOnlyList<long?> Keys, int Count, int? Members, int? Due);
}
