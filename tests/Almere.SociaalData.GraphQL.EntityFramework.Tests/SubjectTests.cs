using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.GraphQL.EntityFramework.SchemaText;
using Almere.SociaalData.GraphQL.EntityFramework.Steps;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;
using Xunit;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests;

/// <summary>The door is told of each row about a person that is shown, whatever way leads to it, and of no other.</summary>
public sealed class SubjectTests
{
    private static readonly EntityModel Model = new(
        [
            new EntityMap<Branch>("Branch", "A branch: about all its members.").HasKey(branch => branch.Id).IsAboutAll("members")
                .Field("name", branch => branch.Name, "Its name.")
                .List("members", branch => branch.Members, "Member", "Its members.", nonNull: false),
            new EntityMap<Member>("Member", "A member.").HasKey(member => member.Id).IsAbout(member => member.Id)
                .Field("name", member => member.Name, "Name.")
                .One("branch", member => member.Branch, "Branch", "The branch.")
                .Many("loans", member => member.Loans, "Loan", "Loans."),
            new EntityMap<Loan>("Loan", "A loan.").HasKey(loan => loan.Id).IsAbout(loan => loan.MemberId)
                .Field("title", loan => loan.Title, "Title.")
                .One("member", loan => loan.Member, "Member", "Who."),
        ],
        []);

    private static readonly Schema Schema = Schema.Build(
        Language.Parser.Parse($$""""
            interface Node { id: ID! }
            type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
            type Query {
              nodes(ids: [ID!]!): [Node]!
              branches: [Branch!]!
              members({{SchemaWriter.ConnectionArgumentsOf("Member", ConnectionArguments.All)}}): MemberConnection
              loans({{SchemaWriter.ConnectionArgumentsOf("Loan", ConnectionArguments.All)}}): LoanConnection
            }
            {{CommonScalars.Sdl}}
            {{SchemaWriter.Write(Model)}}
            """"),
        new SchemaBehaviors
        {
            Fields = new Dictionary<string, FieldBehavior>
            {
                ["Query.nodes"] = new PlannedBehavior(new NodePlanner(Model)),
                ["Query.branches"] = new PlannedBehavior(new ListPlanner(Model, typeof(Branch))),
                ["Query.members"] = new PlannedBehavior(new ConnectionPlanner(Model, typeof(Member), new(5, 100))),
                ["Query.loans"] = new PlannedBehavior(new ConnectionPlanner(Model, typeof(Loan), new(5, 100))),
            },
            EnumValues = EnumValues.Of(Model),
            Scalars = CommonScalars.All,
        });

    [Theory]
    [InlineData("{ members(first: 2) { nodes { name } } }", "1 2")]
    [InlineData("{ members(last: 2) { nodes { name } } }", "2 3")]
    [InlineData("{ members(first: 2, where: { name: { eq: \"Chris\" } }) { nodes { __typename } pageInfo { hasNextPage } } }", "3")]
    [InlineData("{ members(first: 2) { edges { cursor } } }", "1 2")]
    [InlineData("{ members(first: 2) { edges { node { id } } nodes { id } } }", "1 2")]
    [InlineData("{ members(first: 2) { totalCount pageInfo { hasNextPage } } }", "")]
    [InlineData("{ loans(first: 3) { nodes { title } } }", "1 2")]
    [InlineData("{ loans(where: { title: { eq: \"Z\" } }) { nodes { title member { name } } } }", "2")]
    [InlineData("{ members(first: 1) { nodes { loans(first: 1) { nodes { title } } branch { name } } } }", "1")]
    [InlineData("{ members(where: { name: { eq: \"Bob\" } }) { nodes { branch { name } } } }", "")]
    [InlineData("{ branches { name } }", "1 3")]
    [InlineData("{ branches { name members { name } } }", "1 3")]
    [InlineData("{ nodes(ids: [\"Me00000000000003\", \"Me00000000000099\", \"Br00000000000001\"]) { id ... on Member { name } } }", "1 3")]
    public async Task Whoever_is_shown_is_told_of(string query, string persons)
    {
        using var database = Libraries.Small();
        var door = new LibraryDoor(database, new Caller());
        var answer = await Runner.RunAsync(new GraphQLPipeline(Schema), door, door, query);
        Assert.DoesNotContain("errors", answer, StringComparison.Ordinal);
        Assert.Equal(persons, string.Join(' ', door.Subjects.Distinct().Order()));
    }

    [Fact]
    public async Task A_row_that_the_caller_may_not_see_is_not_told_of()
    {
        using var database = Libraries.Small();
        var door = new LibraryDoor(database, new Caller()).WithRule<Member>(member => member.Id != 1);
        await Runner.RunAsync(new GraphQLPipeline(Schema), door, door, "{ branches { name } loans(where: { title: { eq: \"Z\" } }) { nodes { member { name } } } members { nodes { id } } }");
        Assert.DoesNotContain(1, door.Subjects);
    }
}
