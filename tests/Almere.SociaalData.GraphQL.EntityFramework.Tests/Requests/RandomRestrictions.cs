using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Figures;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Naive;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Requests;

/// <summary>Draws what a view hides: row rules, and fields that are hidden on some rows or altogether. Two callers of one view have the same rules, with values of their own.</summary>
internal sealed class RandomRestrictions
{
    private readonly List<(Type Entity, Func<Caller, LambdaExpression> Rule)> _rules = [];
    private readonly List<(string Coordinate, Func<Caller, LambdaExpression> Condition)> _masks = [];
    private readonly List<string> _denied = [];

    public RandomRestrictions(Random random)
    {
        foreach (var rules in new[] { BranchRules, MemberRules, LoanRules })
        {
            if (random.Next(3) > 0)
                _rules.Add(rules[random.Next(rules.Count)]);
        }

        _masks.AddRange(Masks.Where(_ => random.Next(6) == 0).DistinctBy(mask => mask.Coordinate));
        _denied.AddRange(new[] { "Member.email", "Member.card", "Loan.dueOn", "Branch.openedOn", "FilmLoan.shelf", "Member.loanCount" }
            .Where(coordinate => random.Next(10) == 0 && !_masks.Exists(mask => mask.Coordinate == coordinate)));
    }

    private static List<(Type, Func<Caller, LambdaExpression>)> BranchRules { get; } =
    [
        Rule<Branch>(caller => branch => branch.Id == caller.BranchId),
        Rule<Branch>(caller => branch => caller.BranchIds.Contains(branch.Id)),
        Rule<Branch>(caller => branch => branch.OpenedOn <= caller.Today),
        Rule<Branch>(caller => branch => !(branch.OpenedOn <= caller.Today)),
        Rule<Branch>(caller => branch => branch.Members.Any(member => member.Age >= caller.MinimumAge)),
        Rule<Branch>(caller => branch => caller.HomeBranchId.HasValue && branch.Id != caller.HomeBranchId.Value),
    ];

    private static List<(Type, Func<Caller, LambdaExpression>)> MemberRules { get; } =
    [
        Rule<Member>(caller => member => member.Age >= caller.MinimumAge),
        Rule<Member>(caller => member => member.BranchId == caller.HomeBranchId),
        Rule<Member>(caller => member => member.BranchId != caller.HomeBranchId),
        Rule<Member>(caller => member => caller.HomeBranchId != null && member.BranchId == caller.HomeBranchId),
        Rule<Member>(caller => member => caller.HomeBranchId == null || member.BranchId == caller.HomeBranchId),
        Rule<Member>(caller => member => member.Standing <= caller.Worst && member.FormerStanding != caller.Worst),
        Rule<Member>(caller => member => member.Branch != null && member.Branch.Code == "A"),
        Rule<Member>(caller => member => member.Loans.Any(loan => loan.Title != caller.Title)),
        Rule<Member>(caller => member => caller.MinimumAge > 0 || member.IsStaff),
        Rule<Member>(caller => member => member.Standing == Standing.OnHold && member.Age >= caller.MinimumAge),
        Rule<Member>(caller => member => member.Standing == Standing.Good || member.IsStaff),
        Rule<Member>(caller => member => Standing.Good == member.FormerStanding),
        Rule<Member>(caller => member => false),
    ];

    private static List<(Type, Func<Caller, LambdaExpression>)> LoanRules { get; } =
    [
        Rule<Loan>(caller => loan => loan.Member!.BranchId == caller.BranchId),
        Rule<Loan>(caller => loan => loan is BookLoan),
        Rule<Loan>(caller => loan => loan.DueOn > caller.Today.AddDays(-30)),
        Rule<Loan>(caller => loan => !(loan.DueOn > caller.Today)),
        Rule<Loan>(caller => loan => loan.Title == caller.Title),
        Rule<Loan>(caller => loan => loan.Title != caller.Title),
        Rule<Loan>(caller => loan => caller.Title != null && loan.Title != caller.Title),
        Rule<Loan>(caller => loan => loan is FilmLoan && ((FilmLoan)loan).Minutes > caller.MinimumAge),
    ];

    private static List<(string Coordinate, Func<Caller, LambdaExpression> Condition)> Masks { get; } =
    [
        Mask<Member>("Member.age", caller => member => member.IsStaff),
        Mask<Member>("Member.age", caller => member => member.Age >= caller.MinimumAge),
        Mask<Member>("Member.name", caller => member => member.BranchId == caller.BranchId),
        Mask<Member>("Member.email", caller => member => member.BranchId == caller.HomeBranchId),
        Mask<Member>("Member.fee", caller => member => member.Fee != null),
        Mask<Member>("Member.standing", caller => member => member.Age > caller.MinimumAge),
        Mask<Member>("Member.isStaff", caller => member => member.Loans.Any(loan => loan is BookLoan)),
        Mask<Member>("Member.card", caller => member => member.WantsMail == true),
        Mask<Member>("Member.seenAt", caller => member => member.WantsMail != true),
        Mask<Member>("Member.joinedYear", caller => member => member.IsStaff),
        Mask<Member>("Member.branch", caller => member => member.Age > caller.MinimumAge),
        Mask<Member>("Member.loans", caller => member => !member.IsStaff),
        Mask<Member>("Member.allLoans", caller => member => member.BranchId != null),
        Mask<Member>("Member.loanCount", caller => member => member.IsStaff),
        Mask<Member>("Member.label", caller => member => member.IsStaff),
        Mask<Branch>("Branch.name", caller => branch => branch.Id == caller.BranchId),
        Mask<Branch>("Branch.members", caller => branch => branch.OpenedOn != null),
        Mask<Loan>("Loan.title", caller => loan => loan is BookLoan),
        Mask<Loan>("Loan.member", caller => loan => loan.DueOn <= caller.Today),
        Mask<Loan>("Loan.isDue", caller => loan => loan is FilmLoan),
        Mask<BookLoan>("BookLoan.pages", caller => book => book.Shelf != null),
        Mask<BookLoan>("BookLoan.fetchedAt", caller => book => book.FetchedAt != null && caller.BranchIds.Contains(book.FetchedAt.Id)),
        Mask<FilmLoan>("FilmLoan.shelf", caller => film => film.Minutes > 0),
    ];

    public static Caller Caller(Random random) => new()
    {
        BranchId = random.Next(1, 4),
        HomeBranchId = random.Next(2) == 0 ? null : random.Next(1, 4),
        BranchIds = [.. Enumerable.Range(1, 4).Where(_ => random.Next(2) == 0)],
        MinimumAge = random.Next(3),
        Worst = new[] { Standing.Good, Standing.OnHold, Standing.Barred }[random.Next(3)],
        Title = random.Next(3) == 0 ? null : RandomRows.Texts[random.Next(RandomRows.Texts.Count)],
    };

    public LibraryDoor Door(LibraryDatabase database, Caller caller, KeptFigures? kept = null) =>
        _rules.Aggregate(new LibraryDoor(database, caller) { KeptFigures = kept }, (door, rule) => door.WithRule(rule.Entity, rule.Rule(caller)));

    public TestGate Gate(Caller caller)
    {
        var gate = _masks.Aggregate(new TestGate(), (gate, mask) => gate.Mask(mask.Coordinate, mask.Condition(caller)));
        return _denied.Aggregate(gate, (gate, coordinate) => gate.Deny(coordinate));
    }

    public void Apply(NaiveLibrary library, Caller caller)
    {
        foreach (var (entity, rule) in _rules)
            library.Rule(entity, rule(caller));
        foreach (var (coordinate, condition) in _masks)
            library.Mask(coordinate, condition(caller));
        library.Denied.UnionWith(_denied);
    }

    public override string ToString() =>
        string.Join('\n', _rules.Select(rule => $"rule {rule.Entity.Name}: {rule.Rule(new()).Body}")
            .Concat(_masks.Select(mask => $"mask {mask.Coordinate}: {mask.Condition(new()).Body}"))
            .Concat(_denied.Select(coordinate => $"denied {coordinate}")));

    private static (Type, Func<Caller, LambdaExpression>) Rule<T>(Func<Caller, Expression<Func<T, bool>>> rule) => (typeof(T), rule);

    private static (string, Func<Caller, LambdaExpression>) Mask<T>(string coordinate, Func<Caller, Expression<Func<T, bool>>> condition) => (coordinate, condition);
}
