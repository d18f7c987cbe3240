using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.GraphQL.EntityFramework.Paging;
using Almere.SociaalData.GraphQL.EntityFramework.SchemaText;
using Almere.SociaalData.GraphQL.EntityFramework.Steps;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;

internal static class LibrarySchema
{
    public static EntityModel Entities { get; } = new(
        [
            new EntityMap<Branch>("Branch", "A branch.").HasKey(branch => branch.Id)
                .Required("code", branch => branch.Code, "Its code.")
                .Required("name", branch => branch.Name, "Its name.")
                .Many("members", branch => branch.Members, "Member", "Its members.")
                .Count("memberCount", branch => branch.Members, "How many members."),
            new EntityMap<Member>("Member", "A member.").HasKey(member => member.Id)
                .Field("name", member => member.Name, "Name.")
                .Field("email", member => member.Email, "E-mail.")
                .Field("joinedOn", member => member.JoinedOn, "Since when.")
                .Field("age", member => member.Age, "Age.")
                .Field("fee", member => member.Fee, "Fee.")
                .Field("standing", member => member.Standing, "Standing.")
                .Field("isStaff", member => member.IsStaff, "Whether staff.")
                .One("branch", member => member.Branch, "Branch", "The branch.")
                .Many("loans", member => member.Loans, "Loan", "Loans.")
                .List("allLoans", member => member.Loans, "Loan", "All loans.", order: loan => loan.Title),
            new EntityMap<Loan>("Loan", "A loan.").HasKey(loan => loan.Id).KindBy(loan => loan.Kind)
                .Required("kind", loan => loan.Kind, "Kind.")
                .Field("title", loan => loan.Title, "Title.")
                .Field("dueOn", loan => loan.DueOn, "Due on.")
                .One("member", loan => loan.Member, "Member", "Who.")
                .Kind<BookLoan>("BookLoan", "book", LoanKind.Book, "A book.", book => book.Field("pages", loan => loan.Pages, "Pages."))
                .Kind<FilmLoan>("FilmLoan", "film", LoanKind.Film, "A film.", film => film.Field("minutes", loan => loan.Minutes, "Minutes.")),
        ],
        [
            new EnumMap(typeof(LoanKind), "Kind.", new Dictionary<string, string>()),
            new EnumMap(typeof(Standing), "Standing.", new Dictionary<string, string>()),
        ]);

    public static string Sdl { get; } =
        $$"""
        interface Node { id: ID! }
        type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
        type Query {
          node(id: ID!): Node
          nodes(ids: [ID!]!): [Node]!
          branches: [Branch!]!
          members({{SchemaWriter.ConnectionArgumentsOf("Member", ConnectionArguments.All)}}): MemberConnection
          loans({{SchemaWriter.ConnectionArgumentsOf("Loan", ConnectionArguments.All)}}): LoanConnection
        }

        """ + CommonScalars.Sdl + SchemaWriter.Write(Entities);

    public static Schema Schema { get; } = Schema.Build(Language.Parser.Parse(Sdl), new SchemaBehaviors
    {
        Fields = new Dictionary<string, FieldBehavior>
        {
            ["Query.node"] = new PlannedBehavior(new NodePlanner(Entities)),
            ["Query.nodes"] = new PlannedBehavior(new NodePlanner(Entities)),
            ["Query.branches"] = new PlannedBehavior(new ListPlanner(Entities, typeof(Branch))),
            ["Query.members"] = new PlannedBehavior(new ConnectionPlanner(Entities, typeof(Member), new PageSizes(5, 100))),
            ["Query.loans"] = new PlannedBehavior(new ConnectionPlanner(Entities, typeof(Loan), new PageSizes(5, 100))),
        },
        EnumValues = EnumValues.Of(Entities),
        Scalars = CommonScalars.All,
    });
}
