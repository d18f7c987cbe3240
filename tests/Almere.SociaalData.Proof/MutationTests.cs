using System.Text;
using Almere.SociaalData.Access;
using Almere.SociaalData.Access.Files;
using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Domain.Trajectories;
using Almere.SociaalData.GraphQL;
using Almere.SociaalData.GraphQL.EntityFramework;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.Proof.Mutants;
using Almere.SociaalData.Proof.Positions;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.Proof;

/// <summary>The proof fails when it should: each gateway here has one fault, and is found out; without the fault the same questions prove it right.</summary>
public sealed class MutationTests
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "schema", "access");

    private static readonly ViewUnderProof Coa = new("coa", null);
    private static readonly ViewUnderProof Vng = new("vng", "landelijke-verantwoording");
    private static readonly ViewUnderProof Steward = new("steward", "gegevenskwaliteit");
    private static readonly ViewUnderProof Provider = new("provider", "levering");
    private static readonly ViewUnderProof CaseWorker = new("caseworker", "wmo");
    private static readonly ViewUnderProof Dashboard = new("dashboard", "monitor");

    // Sex of some persons only, and costs of some trajectories only: cells that figures are made of.
    private static readonly AccessPolicy WithFigureCells = With(
        "vng.json",
        ("\"birthYear\", \"sex\", \"municipality\" ],", "\"birthYear\", \"municipality\" ], \"cells\": [ { \"fields\": [ \"sex\" ], \"rows\": \"protectedLiving\" } ],"),
        ("\"client\", \"waitingDays\", \"costs\" ],", "\"client\", \"waitingDays\" ], \"cells\": [ { \"fields\": [ \"costs\" ], \"rows\": \"protectedLiving\" } ],"));

    [Fact]
    public void A_grant_that_nobody_signed() => Finds(
        Steward, new(With("steward.json", ("\"birthYear\", \"sex\", \"postcode4\"", "\"birthYear\", \"sex\", \"residenceStatus\", \"postcode4\""))),
        position => position.Coordinate == "Client.residenceStatus");

    [Fact]
    public void Cells_that_nobody_signed() => Finds(
        Coa, new(With("coa.json", ("\"rows\": \"publicAddress\"", "\"rows\": \"all\""))), position => position.Coordinate == "ShelterLocation.address");

    [Fact]
    public void Rows_that_nobody_signed() => Finds(
        Provider, new(With("provider.json", ("\"rows\": \"ownTrajectories\"", "\"rows\": \"all\""))), position => position is { Field: "outcome", Type: "SocialSupportTrajectory" });

    [Theory]
    [InlineData("FilterInput")]
    [InlineData("SortInput")]
    public void A_check_that_is_skipped_in(string inputType) => Finds(
        CaseWorker, Skipping(coordinate => coordinate.Type.EndsWith(inputType, StringComparison.Ordinal)), position => position.Coordinate is "Client.bsn" or "Client.residenceStatus");

    [Fact]
    public void A_check_that_is_skipped_on_what_is_read() => Finds(
        Dashboard, Skipping(coordinate => coordinate == new Coordinate("Client", "familyName")), position => position.Coordinate == "Client.familyName");

    [Fact]
    public void A_check_that_is_skipped_on_a_key_of_groups() => Finds(
        Vng, Skipping(coordinate => coordinate.Type == "ClientGroupKey"), position => position.Coordinate == "Client.residenceStatus");

    // Either check alone, of the condition or of the figure that it speaks of, keeps the costs out of the statement.
    [Fact]
    public void A_check_that_is_skipped_in_having() => Finds(
        Vng, Skipping(coordinate => coordinate.Type == "GroupHavingInput" || coordinate == new Coordinate("TrajectoryGroup", "totalCosts"), WithoutCosts),
        position => position.Form.StartsWith("having totalCosts", StringComparison.Ordinal), WithoutCosts);

    [Fact]
    public void A_check_that_is_skipped_in_the_filter_of_figures() => Finds(
        Vng, Skipping(coordinate => coordinate is { Type: "ClientFilterInput", ArgumentOf: "Query.clientGroups" }), position => position.Coordinate == "Client.familyName");

    [Theory]
    [InlineData("ShelterLocation", "read")]
    [InlineData("FilterInput", "filter")]
    [InlineData("SortInput", "order")]
    [InlineData("SortInput", "cursor")]
    public void A_mask_that_is_left_out_in(string type, string form) => Finds(
        Coa, Skipping(coordinate => coordinate.Type.EndsWith(type, StringComparison.Ordinal) && coordinate.Member == "address"),
        position => position.Coordinate == "ShelterLocation.address" && position.Form.StartsWith(form, StringComparison.Ordinal));

    [Fact]
    public void A_mask_that_is_left_out_in_groups() => Finds(
        Vng, Skipping(coordinate => coordinate.Type == "ClientGroupKey", WithFigureCells),
        position => position.Coordinate == "Client.sex" && position.Form.StartsWith("group", StringComparison.Ordinal), WithFigureCells);

    [Fact]
    public void A_mask_that_is_left_out_in_the_filter_of_figures() => Finds(
        Vng, Skipping(coordinate => coordinate is { Member: "sex", ArgumentOf: "Query.clientGroups" }, WithFigureCells),
        position => position.Coordinate == "Client.sex" && position.Form.Contains("of Query.clientGroups", StringComparison.Ordinal), WithFigureCells);

    [Fact]
    public void The_rows_of_a_relation_that_are_left_out() => Finds(
        Dashboard, new(SignedPolicy.Value, context => context with { PlanningState = Open(context), State = Open(context) }),
        position => position is { Coordinate: "Client.trajectories", Use: FieldUse.Filter } && position.Form.Contains("any", StringComparison.Ordinal));

    private static OpenDoor Open(RequestContext context) => new((IRowDoor)context.State!, typeof(Trajectory));

    private static AccessPolicy WithoutCosts { get; } = With("vng.json", ("\"client\", \"waitingDays\", \"costs\" ],", "\"client\", \"waitingDays\" ],"));

    private static ProofSubject Skipping(Func<Coordinate, bool> isSkipped, AccessPolicy? policy = null) =>
        new(policy ?? SignedPolicy.Value, context => context with { Gate = new SkippingGate(context.Gate!, isSkipped) });

    private static void Finds(ViewUnderProof view, ProofSubject mutant, Func<Position, bool> isMeant, AccessPolicy? signed = null)
    {
        var policy = signed ?? SignedPolicy.Value;
        using (var right = new ViewProof(policy, view, new(policy), isMeant))
        {
            var report = right.Run();
            Assert.True(report.Positions > 0, "Nothing was asked.");
            Assert.True(report.FailureCount == 0, string.Join('\n', report.Failures));
        }

        using var wrong = new ViewProof(policy, view, mutant, isMeant);
        Assert.True(wrong.Run().FailureCount > 0, "The fault wasn't found.");
    }

    /// <summary>The signed files, one of them changed.</summary>
    private static AccessPolicy With(string file, params (string From, string To)[] changes)
    {
        var files = Directory.GetFiles(Folder, "*.json").Where(path => !path.EndsWith(".schema.json", StringComparison.Ordinal)).Select(path =>
        {
            var text = File.ReadAllText(path);
            if (Path.GetFileName(path) == file)
            {
                foreach (var (from, to) in changes)
                    text = text.Contains(from, StringComparison.Ordinal) ? text.Replace(from, to, StringComparison.Ordinal) : throw new InvalidOperationException($"{file} has no {from}.");
            }

            return new PolicyFile(Path.GetFileName(path), Encoding.UTF8.GetBytes(text));
        });
        return AccessPolicy.Load([.. files], SignedView.Schema.Catalog) switch
        {
            PolicyLoad.Loaded(var policy) => policy,
            PolicyLoad.Refused(var problems) => throw new InvalidOperationException(string.Join('\n', problems)),
            var other => throw new InvalidOperationException($"{other}"),
        };
    }
}
