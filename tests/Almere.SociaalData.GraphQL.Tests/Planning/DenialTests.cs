using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Planning;

/// <summary>When a denied field is told, and of which coordinates a plan says that they were decided.</summary>
public sealed class DenialTests
{
    private static readonly Schema Trajectories = Schema.Build("""
        type Query { all: [Trajectory!] any: [Thing!] one: Wmo }
        interface Trajectory { status: String kin: Trajectory }
        type Wmo implements Trajectory { status: String kin: Trajectory product: String }
        type Youth implements Trajectory { status: String kin: Trajectory product: String }
        type Debt implements Trajectory { status: String kin: Trajectory amount: Int }
        union Thing = Wmo | Debt
        """);

    [Theory]
    // Asked of all kinds alike: where one kind shows the field, the request has no mistake.
    [InlineData("{ all { status } }", "", "Wmo.status Youth.status Debt.status")]
    [InlineData("{ all { ... on Trajectory { status } } }", "", "Wmo.status Youth.status Debt.status")]
    [InlineData("{ any { ... on Trajectory { status } } }", "", "Wmo.status Debt.status")]
    // Asked of the kind that doesn't show it.
    [InlineData("{ all { ... on Debt { status } } }", "Debt.status 1:23", "Debt.status")]
    [InlineData("{ all { status ... on Debt { status } } }", "Debt.status 1:30", "Wmo.status Youth.status Debt.status")]
    [InlineData("{ all { ... on Debt { status } status } }", "Debt.status 1:23", "Wmo.status Youth.status Debt.status")]
    [InlineData("{ all { ... on Debt { ... on Trajectory { status } } } }", "Debt.status 1:43", "Debt.status")]
    [InlineData("{ all { ...F } } fragment F on Debt { status }", "Debt.status 1:39", "Debt.status")]
    [InlineData("{ any { ... on Debt { status } ... on Wmo { status } } }", "Debt.status 1:23", "Debt.status Wmo.status")]
    [InlineData("{ all { ... on Debt { s: status } ... on Wmo { s: status } } }", "Debt.status 1:23", "Debt.status Wmo.status")]
    // Asked of kinds that show it.
    [InlineData("{ all { ... on Wmo { status } } }", "", "Wmo.status")]
    [InlineData("{ all { ... on Debt @include(if: false) { status } ... on Wmo { status } } }", "", "Wmo.status")]
    // A fragment that is right in one place and wrong in another.
    [InlineData("{ all { ...F kin { ... on Debt { ...F } } } } fragment F on Trajectory { status }", "Debt.status 1:74", "Wmo.status Youth.status Debt.status")]
    public void A_field_of_an_interface_is_denied_aloud_where_it_is_asked_only_of_types_that_deny_it(string document, string told, string decided)
    {
        var plan = Plan(document, new ClosedGate("Debt.status"));
        Assert.Equal(told, string.Join(", ", plan.Errors.Select(error => $"{error.Extensions!["coordinate"]} {error.Locations[0].Line}:{error.Locations[0].Column}")));
        Assert.Equal(decided.Split(' ').Order(), plan.Verdicts.Keys.Where(coordinate => coordinate.Member == "status").Select(coordinate => coordinate.ToString()).Order());
    }

    [Theory]
    [InlineData("{ all { status } }")]
    [InlineData("{ all { ... on Trajectory { status } } }")]
    [InlineData("{ all { ... on Debt { status } } }")]
    public void A_field_that_no_type_shows_is_denied_aloud_once(string document)
    {
        var error = Assert.Single(Plan(document, new ClosedGate("Debt.status", "Wmo.status", "Youth.status")).Errors);
        Assert.Equal("AUTH_NOT_AUTHORIZED", error.Extensions!["code"]);
    }

    [Fact]
    public void A_denied_field_is_null_in_silence_and_aloud()
    {
        foreach (var document in new[] { "{ all { status } }", "{ all { ... on Debt { status } } }" })
        {
            var all = Plan(document, new ClosedGate("Debt.status")).Root.Fields[0];
            Assert.True(Assert.Single(all.Selections[(ObjectType)Trajectories.GetType("Debt")!].Fields).IsDenied);
        }
    }

    private static OperationPlan Plan(string document, IFieldGate gate)
    {
        var prepared = new GraphQLPipeline(Trajectories).Prepare(new(document), new() { Gate = gate });
        Assert.True(prepared.IsReady);
        return prepared.Plan!;
    }
}
