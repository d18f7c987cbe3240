using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json.Nodes;
using Almere.SociaalData.GraphQL.EntityFramework.Figures;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Naive;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Requests;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests;

/// <summary>Figures are what counting row by row in memory gives, whatever the keys, the filter, and what is hidden.</summary>
public sealed class GroupTests
{
    private static readonly Counted Members = new(
        "memberGroups", "MemberGroup", NaiveSchema.Member,
        new()
        {
            ["STANDING"] = row => (long)((Member)row).Standing,
            ["FORMER_STANDING"] = row => (long?)((Member)row).FormerStanding,
            ["AGE"] = row => ((Member)row).Age,
            ["BRANCH"] = row => ((Member)row).BranchId,
            ["JOINED_YEAR"] = row => ((Member)row).JoinedOn.Year,
        },
        new()
        {
            ["branches"] = rows => rows.Select(row => ((Member)row).BranchId).OfType<int>().Distinct().Count(),
            ["fees"] = rows => rows.Count(row => ((Member)row).Fee is not null),
            ["feeSum"] = rows => rows.Sum(row => ((Member)row).Fee ?? 0),
            ["ageSum"] = rows => rows.Sum(row => ((Member)row).Age ?? 0),
        },
        [
            Mask<Member>("MemberGroupKey.AGE", caller => member => member.Age >= caller.MinimumAge),
            Mask<Member>("MemberGroupKey.STANDING", caller => member => member.IsStaff),
            Mask<Member>("MemberGroupKey.BRANCH", caller => member => member.BranchId != null && caller.BranchIds.Contains(member.BranchId.Value)),
            Mask<Member>("MemberGroup.branches", caller => member => member.BranchId != caller.HomeBranchId),
            Mask<Member>("MemberGroup.feeSum", caller => member => member.IsStaff),
            Mask<Member>("MemberGroup.ageSum", caller => member => member.Age > caller.MinimumAge),
            Mask<Member>("Query.memberGroups", caller => member => member.Standing <= caller.Worst),
        ]);

    private static readonly Counted Loans = new(
        "loanGroups", "LoanGroup", NaiveSchema.Loan,
        new()
        {
            ["KIND"] = row => (long)((Loan)row).Kind,
            ["MEMBER_STANDING"] = row => (long)((Loan)row).Member!.Standing,
            ["MEMBER_BRANCH"] = row => ((Loan)row).Member!.BranchId,
        },
        new()
        {
            ["members"] = rows => rows.Select(row => ((Loan)row).MemberId).Distinct().Count(),
            ["due"] = rows => rows.Count(row => ((Loan)row).DueOn is not null),
        },
        [
            Mask<Loan>("LoanGroupKey.MEMBER_STANDING", caller => loan => loan.Member!.BranchId == caller.BranchId),
            Mask<Loan>("LoanGroupKey.MEMBER_BRANCH", caller => loan => loan.Member!.Standing == caller.Worst),
            Mask<Loan>("LoanGroup.members", caller => loan => loan is BookLoan),
            Mask<Loan>("Query.loanGroups", caller => loan => loan.Member!.Age >= caller.MinimumAge),
        ]);

    [Fact]
    public void Figures_are_what_a_naive_count_gives() => Property.Holds(30, random => CountsLikeNaive(random, rows => new LibraryDatabase(rows)));

    [Theory]
    [InlineData("{ memberGroups(by: [STANDING]) { keys count } }", "Fee,Age,BranchId")]
    [InlineData("{ memberGroups(by: [STANDING]) { keys count fees } }", "Age,BranchId")]
    [InlineData("{ memberGroups(by: [STANDING], having: { or: [{ branches: { gt: 0 } }] }) { keys feeSum } }", "Age")]
    [InlineData("{ loanGroups(by: [KIND]) { keys count } }", "DueOn,Member\"")]
    public async Task A_column_is_read_only_where_its_figure_is_asked_for(string query, string absent)
    {
        using var database = Libraries.Small();
        Assert.DoesNotContain("errors", await Runner.RunAsync(new(database, new()), query), StringComparison.Ordinal);
        var text = Assert.Single(database.Statements).Text;
        Assert.All(absent.Split(','), column => Assert.DoesNotContain($"\"{column}", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_figure_that_may_not_be_counted_is_null_and_its_column_is_not_named()
    {
        using var database = Libraries.Small();
        var answer = await Runner.RunAsync(
            new(database, new()), "{ memberGroups(by: [STANDING]) { count feeSum } }", gate: new TestGate().Deny("MemberGroup.feeSum"));
        Assert.Contains("\"memberGroups\":[{\"count\":2,\"feeSum\":null},{\"count\":1,\"feeSum\":null}]", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Fee", Assert.Single(database.Statements).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_of_no_values_has_no_sum_but_nothing()
    {
        using var database = Libraries.Small();
        Assert.Equal(
            """{"data":{"memberGroups":[{"keys":[2],"count":1,"fees":0,"feeSum":0.00,"ageSum":0,"branches":0}]}}""",
            (await Runner.RunAsync(new(database, new()), "{ memberGroups(by: [STANDING], where: { isStaff: { eq: true } }) { keys count fees feeSum ageSum branches } }"))
                .Replace("\"feeSum\":0,", "\"feeSum\":0.00,", StringComparison.Ordinal));
    }

    internal static void CountsLikeNaive(Random random, Func<List<object>, LibraryDatabase> create)
    {
        var rows = new RandomRows(random).Library();
        RandomRestrictions restrictions;
        do
            restrictions = new(random);
        while (restrictions.ToString().Contains("denied", StringComparison.Ordinal));
        var (first, caller) = (RandomRestrictions.Caller(random), RandomRestrictions.Caller(random));
        var library = new NaiveLibrary(rows);
        restrictions.Apply(library, caller);
        using var database = create(rows);
        var gate = restrictions.Gate(first);
        var masks = new List<GroupMask>();
        foreach (var mask in Members.Masks.Concat(Loans.Masks).Where(_ => random.Next(3) == 0))
        {
            masks.Add(mask);
            gate.Mask(mask.Coordinate, mask.Condition(first));
        }

        using var kept = new KeptFigures();
        for (var i = 0; i < 6; i++)
        {
            var counted = random.Next(2) == 0 ? Members : Loans;
            var by = Some(random, counted.Keys.Keys.ToList());
            var figures = Some(random, counted.Figures.Keys.ToList());
            var arguments = Fields.Of("by", by.Select(object? (key) => new EnumName(key)).ToList());
            if (new RandomRequests(random, library).Where(counted.Type) is { } where)
                arguments.Add("where", where);
            var ask = new Ask(counted.Name) { Arguments = arguments, Selection = [new("keys"), new("count"), .. figures.Select(figure => new Ask(figure))] };
            var applied = new VariableChoice(() => random.Next(3) == 0).Apply([ask]);
            var request = RequestText.Of(applied);
            // The plan is made for one caller of the view and used by another, who doesn't get the figures that were counted for the one.
            var answer = (JsonNode)null!;
            foreach (var asking in (Caller[])[first, caller])
            {
                answer = JsonNode.Parse(Runner.RunAsync(
                    new(LibrarySchema.Schema), restrictions.Door(database, first), restrictions.Door(database, asking, kept), request.Document, request.Variables, gate)
                    .GetAwaiter().GetResult())!;
            }

            var found = answer["data"]?[counted.Name]!.AsArray().Select(Line).Order(StringComparer.Ordinal).ToList();
            Assert.True(found is not null, $"{request}\n{answer}");
            var expected = Naive(counted, library, by, figures, NaiveEvaluation.Given((Fields)applied[0].Arguments), masks, caller);
            Assert.True(expected.SequenceEqual(found!), $"{restrictions}\n{string.Join('\n', masks)}\n{request}\nexpected {string.Join(' ', expected)}\nfound    {string.Join(' ', found!)}");
        }
    }

    private static List<string> Naive(
        Counted counted, NaiveLibrary library, List<string> by, List<string> figures, Dictionary<string, object?> arguments, List<GroupMask> masks, Caller caller)
    {
        var filter = new NaiveFilter(library);
        var rows = library.Roots(counted.Type.Name).Where(row => Shows($"Query.{counted.Name}", row));
        if (arguments.GetValueOrDefault("where") is Fields where)
            rows = rows.Where(row => filter.Meets(counted.Type, row, where));
        return [.. rows
            .GroupBy(row => string.Join(',', by.Select(key => Shows($"{counted.GroupType}Key.{key}", row) ? Text(counted.Keys[key](row)) : "-")))
            .Select(group => $"[{group.Key}] {group.Count()} {string.Join(' ', figures.Select(figure =>
                Text(counted.Figures[figure]([.. group.Where(row => Shows($"{counted.GroupType}.{figure}", row))]))))}".TrimEnd())
            .Order(StringComparer.Ordinal)];

        bool Shows(string coordinate, object row) =>
            masks.Find(mask => mask.Coordinate == coordinate) is not { } mask || (bool)mask.Condition(caller).Compile().DynamicInvoke(row)!;
    }

    private static string Line(JsonNode? group)
    {
        var keys = string.Join(',', group!["keys"]!.AsArray().Select(key => key is null ? "-" : Text((long)key)));
        var figures = group.AsObject().Where(one => one.Key is not ("keys" or "count")).Select(one => Text((decimal?)one.Value));
        return $"[{keys}] {group["count"]} {string.Join(' ', figures)}".TrimEnd();
    }

    private static string Text(decimal? value) => value is { } number ? number.ToString("0.##", CultureInfo.InvariantCulture) : "-";

    private static List<string> Some(Random random, List<string> values) =>
        values.OrderBy(_ => random.Next()).Take(random.Next(1, Math.Min(4, values.Count) + 1)).ToList();

    private static GroupMask Mask<T>(string coordinate, Func<Caller, Expression<Func<T, bool>>> condition) => new(coordinate, condition);

    /// <summary>A key, figure or list that is hidden on some rows.</summary>
    private sealed record GroupMask(string Coordinate, Func<Caller, LambdaExpression> Condition);

    /// <summary>Rows that are counted, and how that is done in memory.</summary>
    private sealed record Counted(
        string Name, string GroupType, NaiveType Type, Dictionary<string, Func<object, long?>> Keys, Dictionary<string, Func<List<object>, decimal>> Figures,
        List<GroupMask> Masks);
}
