using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.GraphQL.EntityFramework.Paging;
using Almere.SociaalData.GraphQL.EntityFramework.SchemaText;
using Almere.SociaalData.GraphQL.EntityFramework.Steps;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;

internal static class LibrarySchema
{
    public static readonly DateOnly Today = new(2026, 7, 1);

    public static PageSizes Sizes { get; } = new(5, 100);

    public static EntityModel Entities { get; } = new(
        [
            new EntityMap<Branch>("Branch", "A branch.").HasKey(branch => branch.Id)
                .Required("code", branch => branch.Code, "Its code.")
                .Field("name", branch => branch.Name, "Its name.")
                .Field("openedOn", branch => branch.OpenedOn, "Since when.")
                .Many("members", branch => branch.Members, "Member", "Its members.")
                .Count("memberCount", branch => branch.Members, "How many members."),
            new EntityMap<Member>("Member", "A member.").HasKey(member => member.Id)
                .Field("name", member => member.Name, "Name.")
                .Field("fullName", member => member.Name, "The name under another name.")
                .Field("email", member => member.Email, "E-mail.")
                .Field("joinedOn", member => member.JoinedOn, "Since when.")
                .Field("joinedYear", member => member.JoinedOn.Year, "Since which year.")
                .Field("age", member => member.Age, "Age.")
                .Field("fee", member => member.Fee, "Fee in euros.")
                .Field("standing", member => member.Standing, "Standing.")
                .Field("formerStanding", member => member.FormerStanding, "Standing before.")
                .Field("isStaff", member => member.IsStaff, "Whether staff.")
                .Field("wantsMail", member => member.WantsMail, "Whether mail is welcome.")
                .Field("card", member => member.Card, "Number of the card.")
                .Field("seenAt", member => member.SeenAt, "Last seen.")
                .Field("points", member => member.Points, "Points.")
                .Field("score", member => member.Score, "Score.")
                .Derived("label", "String", values => $"{values[0]}/{values[1]}", "Name and age.", member => member.Name, member => member.Age)
                .One("branch", member => member.Branch, "Branch", "The branch.")
                .Many("loans", member => member.Loans, "Loan", "Loans.")
                .Count("loanCount", member => member.Loans, "How many loans.")
                .List("allLoans", member => member.Loans, "Loan", "All loans.", nonNull: false, order: loan => loan.Title)
                .List(
                    "loansDue", member => member.Loans, "Loan", "Loans due in the year of a day, before that day.", nonNull: false, arguments:
                    [
                        new ListArgument("on", "Date", (Loan loan, DateOnly on) => new DateOnly(on.Year, 1, 1) <= loan.DueOn && loan.DueOn <= on && loan.DueOn != on),
                        new ListArgument("kinds", "[LoanKind!]", (Loan loan, List<LoanKind> kinds) => kinds.Contains(loan.Kind)),
                    ]),
            new EntityMap<Loan>("Loan", "A loan.").HasKey(loan => loan.Id).KindBy(loan => loan.Kind)
                .Required("kind", loan => loan.Kind, "Kind.")
                .Field("title", loan => loan.Title, "Title.")
                .Field("dueOn", loan => loan.DueOn, "Due on.")
                .Argument("isDue", "on", (Loan loan, DateOnly on) => loan.DueOn != null && loan.DueOn <= on, _ => Today, "Whether due.")
                .One("member", loan => loan.Member, "Member", "Who.")
                .Kind<BookLoan>("BookLoan", "book", LoanKind.Book, "A book.", book => book
                    .Field("pages", loan => loan.Pages, "Pages.")
                    .Field("shelf", loan => loan.Shelf, "Shelf.")
                    .One("fetchedAt", loan => loan.FetchedAt, "Branch", "Where it was fetched."))
                .Kind<FilmLoan>("FilmLoan", "film", LoanKind.Film, "A film.", film => film
                    .Field("minutes", loan => loan.Minutes, "Minutes.")
                    .Field("shelf", loan => loan.Shelf, "Shelf.")),
        ],
        [
            new EnumMap(typeof(LoanKind), "Kind of a loan.", new Dictionary<string, string> { ["Film"] = "On a disc." }),
            new EnumMap(typeof(Standing), "Standing of a member.", new Dictionary<string, string>()),
        ]);

    public static string Sdl { get; } =
        $$""""
        """An object with an id."""
        interface Node { id: ID! }
        """Where a page lies."""
        type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
        type Query {
          node(id: ID!): Node
          nodes(ids: [ID!]!): [Node]!
          branches: [Branch!]!
          branchesOpenedIn(from: Date, to: Date): [Branch!]!
          members({{SchemaWriter.ConnectionArgumentsOf("Member", ConnectionArguments.All)}}): MemberConnection
          loans({{SchemaWriter.ConnectionArgumentsOf("Loan", ConnectionArguments.All)}}): LoanConnection
          desks: [Desk!]!
          memberGroups(by: [MemberGroupKey!]!, where: MemberFilterInput, having: LibraryHavingInput): [MemberGroup!]
          loanGroups(by: [LoanGroupKey!]!, where: LoanFilterInput, having: LibraryHavingInput): [LoanGroup!]
        }
        type Desk { number: Int! member: Member }

        """" + LibraryGroups.Sdl + CommonScalars.Sdl + SchemaWriter.Write(Entities);

    public static Schema Schema { get; } = Build(Sizes);

    /// <summary>The schema with other sizes of pages.</summary>
    public static Schema Build(PageSizes sizes) => Schema.Build(Language.Parser.Parse(Sdl), new SchemaBehaviors
    {
        Fields = new Dictionary<string, FieldBehavior>
        {
            ["Query.node"] = new PlannedBehavior(new NodePlanner(Entities, sizes)),
            ["Query.nodes"] = new PlannedBehavior(new NodePlanner(Entities, sizes)),
            ["Query.branches"] = new PlannedBehavior(new ListPlanner(Entities, typeof(Branch), sizes)),
            ["Query.branchesOpenedIn"] = new PlannedBehavior(new ListPlanner(
                Entities, typeof(Branch), sizes, (Branch branch) => branch.OpenedOn,
                new ListArgument("from", "Date", (Branch branch, DateOnly from) => branch.OpenedOn >= from),
                new ListArgument("to", "Date", (Branch branch, DateOnly to) => branch.OpenedOn <= to))),
            ["Query.members"] = new PlannedBehavior(new ConnectionPlanner(Entities, typeof(Member), sizes)),
            ["Query.loans"] = new PlannedBehavior(new ConnectionPlanner(Entities, typeof(Loan), sizes)),
            ["Query.memberGroups"] = new PlannedBehavior(LibraryGroups.Members),
            ["Query.loanGroups"] = new PlannedBehavior(LibraryGroups.Loans),
            ["Query.desks"] = new ResolverBehavior(_ => new List<Desk> { new(1, 1), new(2, null), new(3, 3), new(4, 1), new(5, 4_000) }),
            ["Desk.member"] = new PlannedBehavior(new ReferencePlanner(Entities, typeof(Member), sizes, desk => ((Desk)desk).MemberId)),
        },
        EnumValues = EnumValues.Of(Entities),
        Scalars = CommonScalars.All,
    });
}
