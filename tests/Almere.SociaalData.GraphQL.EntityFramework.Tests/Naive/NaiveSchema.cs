using Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;
using static Almere.SociaalData.GraphQL.EntityFramework.Tests.Naive.FieldShape;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Naive;

/// <summary>The types of the library.</summary>
internal static class NaiveSchema
{
    public static NaiveType Branch { get; } = new("Branch",
    [
        Of<Branch>("id", "ID", Id, branch => branch.Id),
        Of<Branch>("code", "String", Scalar, branch => branch.Code),
        Of<Branch>("name", "String", Scalar, branch => branch.Name),
        Of<Branch>("openedOn", "Date", Scalar, branch => branch.OpenedOn),
        Of<Branch>("members", "Member", Connection, branch => branch.Members),
        Of<Branch>("memberCount", "Member", Count, branch => branch.Members),
    ]);

    public static NaiveType Member { get; } = new("Member",
    [
        Of<Member>("id", "ID", Id, member => member.Id),
        Of<Member>("name", "String", Scalar, member => member.Name),
        Of<Member>("fullName", "String", Scalar, member => member.Name),
        Of<Member>("email", "String", Scalar, member => member.Email),
        Of<Member>("joinedOn", "Date", Scalar, member => member.JoinedOn),
        Of<Member>("joinedYear", "Int", Scalar, member => member.JoinedOn.Year),
        Of<Member>("age", "Int", Scalar, member => member.Age),
        Of<Member>("fee", "Decimal", Scalar, member => member.Fee),
        Of<Member>("standing", "Standing", Scalar, member => member.Standing),
        Of<Member>("formerStanding", "Standing", Scalar, member => member.FormerStanding),
        Of<Member>("isStaff", "Boolean", Scalar, member => member.IsStaff),
        Of<Member>("wantsMail", "Boolean", Scalar, member => member.WantsMail),
        Of<Member>("card", "String", Scalar, member => member.Card?.Digits),
        Of<Member>("seenAt", "DateTime", Scalar, member => member.SeenAt),
        Of<Member>("points", "Long", Scalar, member => member.Points),
        Of<Member>("score", "Float", Scalar, member => member.Score),
        Of<Member>("label", "String", Derived, member => $"{member.Name}/{member.Age}"),
        Of<Member>("branch", "Branch", One, member => member.Branch),
        Of<Member>("loans", "Loan", Connection, member => member.Loans),
        Of<Member>("loanCount", "Loan", Count, member => member.Loans),
        Of<Member>("allLoans", "Loan", List, member => member.Loans.OrderBy(loan => loan.Title, NaiveOrder.Texts).ThenBy(loan => loan.Id)),
        new("loansDue", "Loan", List, (member, arguments) => ((Member)member).Loans
            .Where(loan => arguments.GetValueOrDefault("on") is not string on
                || (loan.DueOn is { } due && due < DateOnly.Parse(on, null) && due.Year == DateOnly.Parse(on, null).Year))
            .Where(loan => arguments.GetValueOrDefault("kinds") is not List<object?> kinds || kinds.Contains(new Requests.EnumName(loan.Kind.ToString().ToUpperInvariant())))
            .OrderBy(loan => loan.Id)),
    ]);

    public static NaiveType Loan { get; } = new("Loan",
    [
        Of<Loan>("id", "ID", Id, loan => loan.Id),
        Of<Loan>("kind", "LoanKind", Scalar, loan => loan.Kind),
        Of<Loan>("title", "String", Scalar, loan => loan.Title),
        Of<Loan>("dueOn", "Date", Scalar, loan => loan.DueOn),
        new("isDue", "Boolean", Derived, (loan, arguments) =>
            ((Loan)loan).DueOn is { } due && due <= (arguments.GetValueOrDefault("on") is string on ? DateOnly.Parse(on, null) : LibrarySchema.Today)),
        Of<Loan>("member", "Member", One, loan => loan.Member),
    ])
    {
        Kinds =
        [
            new("BookLoan", "book", typeof(BookLoan),
            [
                Of<BookLoan>("pages", "Int", Scalar, loan => loan.Pages),
                Of<BookLoan>("shelf", "String", Scalar, loan => loan.Shelf),
                Of<BookLoan>("fetchedAt", "Branch", One, loan => loan.FetchedAt),
            ]),
            new("FilmLoan", "film", typeof(FilmLoan),
            [
                Of<FilmLoan>("minutes", "Int", Scalar, loan => loan.Minutes),
                Of<FilmLoan>("shelf", "String", Scalar, loan => loan.Shelf),
            ]),
        ],
    };

    public static NaiveType Find(string name) => name switch
    {
        "Branch" => Branch,
        "Member" => Member,
        "Loan" => Loan,
        _ => throw new ArgumentException($"The library has no type {name}."),
    };

    private static NaiveField Of<T>(string name, string type, FieldShape shape, Func<T, object?> read) =>
        new(name, type, shape, (entity, _) => read((T)entity));
}
