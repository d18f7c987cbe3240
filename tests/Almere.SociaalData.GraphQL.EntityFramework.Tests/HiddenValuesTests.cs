using Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Naive;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Requests;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests;

/// <summary>Nothing in an answer depends on what the caller may not see.</summary>
public sealed class HiddenValuesTests
{
    [Fact]
    public void Two_databases_that_differ_in_hidden_values_only_give_the_same_bytes() => Property.Holds(25, random =>
    {
        var seed = random.Next();
        var rows = new RandomRows(new(seed)).Library();
        var others = new RandomRows(new(seed)).Library();
        Change(others, random);
        var library = new NaiveLibrary(rows);
        using var database = new LibraryDatabase(rows);
        using var other = new LibraryDatabase(others);
        for (var i = 0; i < 6; i++)
        {
            var request = RequestText.Of(VariableChoice.Literals.Apply(new RandomRequests(random, library).Selection()));
            var answer = Answer(database, request);
            Assert.True(answer == Answer(other, request), $"{request}\nfound    {answer}\nthen     {Answer(other, request)}");
        }

        // The names of these columns occur in no other.
        foreach (var column in new[] { "\"Email\"", "\"Card\"", "\"OpenedOn\"" })
            Assert.DoesNotContain(database.Statements, statement => statement.Text.Contains(column, StringComparison.Ordinal));
    });

    private static string Answer(LibraryDatabase database, RequestText request)
    {
        var caller = new Caller();
        var door = new LibraryDoor(database, caller)
            .WithRule<Branch>(branch => branch.Id != caller.BranchId)
            .WithRule<Member>(member => !member.IsStaff)
            .WithRule<Loan>(loan => loan is FilmLoan || !loan.Member!.IsStaff);
        var gate = new TestGate()
            .Deny("Member.email").Deny("Member.card").Deny("Branch.openedOn").Deny("FilmLoan.minutes")
            .Mask("Member.age", (Member member) => member.Points > 0)
            .Mask("Member.label", (Member member) => member.Points > 0)
            .Mask("Member.fee", (Member member) => member.Points > 0)
            .Mask("Member.formerStanding", (Member member) => member.Standing == Standing.Good)
            .Mask("Loan.title", (Loan loan) => loan.DueOn != null)
            .Mask("Branch.name", (Branch branch) => branch.Id == 2);
        return Runner.RunAsync(door, request.Document, request.Variables, gate).GetAwaiter().GetResult();
    }

    /// <summary>Changes what the view of <see cref="Answer"/> hides, and nothing else.</summary>
    private static void Change(List<object> rows, Random random)
    {
        var draw = new RandomRows(random);
        var branches = rows.OfType<Branch>().ToList();
        foreach (var branch in branches)
        {
            branch.OpenedOn = draw.One(RandomRows.Dates);
            if (branch.Id != 2)
                branch.Name = draw.One(RandomRows.Texts);
        }

        var staff = rows.OfType<Member>().Where(member => member.IsStaff).Select(member => member.Id).ToHashSet();
        foreach (var member in rows.OfType<Member>())
        {
            member.Email = draw.One(RandomRows.Texts);
            member.Card = new CardNumber(draw.One(RandomRows.Cards));
            if (member.Points <= 0 || member.IsStaff)
                (member.Age, member.Fee) = (random.Next(10), draw.One(RandomRows.Fees));
            if (member.Standing != Standing.Good || member.IsStaff)
                member.FormerStanding = draw.One([Standing.Good, Standing.Barred]);
            // To be of the hidden branch is to be of none.
            if (member.BranchId is null or 1)
                member.BranchId = branches.Count > 0 && random.Next(2) == 0 ? 1 : null;
            if (member.IsStaff)
            {
                (member.Name, member.JoinedOn, member.SeenAt, member.Standing) = (draw.One(RandomRows.Texts), draw.One(RandomRows.Dates), null, Standing.OnHold);
                member.BranchId = branches.Count > 0 ? random.Next(branches.Count) + 1 : null;
            }
        }

        foreach (var loan in rows.OfType<Loan>())
        {
            if (loan is BookLoan book && book.FetchedAtId is null or 1)
                ((BookLoan)loan).FetchedAtId = branches.Count > 0 && random.Next(2) == 0 ? 1 : null;
            if (loan is FilmLoan film)
                film.Minutes = random.Next(9);
            if (loan.DueOn is null)
                loan.Title = draw.One(RandomRows.Texts);
            if (!staff.Contains(loan.MemberId))
                continue;
            // Whose loan it is nobody sees; a book of theirs is hidden itself.
            loan.MemberId = draw.One([.. staff]);
            if (loan is BookLoan hidden)
                (hidden.Title, hidden.Pages, hidden.Shelf) = (draw.One(RandomRows.Texts), random.Next(9), draw.One(RandomRows.Texts));
        }
    }
}
