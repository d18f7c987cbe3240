using Almere.SociaalData.Proof.Data;
using Almere.SociaalData.Proof.Positions;
using Xunit;
using Xunit.Abstractions;

namespace Almere.SociaalData.Proof.Http;

/// <summary>A sample of the proof on the gateway as it runs: sign-in, limits, access log, headers and all.</summary>
public sealed class HttpProofTests(ServedDatabase served, ITestOutputHelper output) : IClassFixture<ServedDatabase>
{
    private const int PositionsOfAView = 80;

    [Theory]
    [InlineData("coa", null)]
    [InlineData("ggd", "oggz")]
    [InlineData("vng", "landelijke-verantwoording")]
    [InlineData("provider", "levering")]
    [InlineData("dashboard", "monitor")]
    [InlineData("caseworker", "wmo")]
    [InlineData("steward", "gegevenskwaliteit")]
    [InlineData("auditor", null)]
    public async Task What_is_hidden_changes_no_status_no_header_and_no_byte(string role, string? purpose)
    {
        var (database, gateway) = (served.Database, served.Gateway);
        var view = new SignedView(SignedPolicy.Value, new(role, purpose), database);
        using var client = await gateway.SignInAsync(role, purpose);
        // The log of a gateway that runs grows with every request: what it shows is proved where it stands still.
        var all = view.Positions((_, _) => false).Where(position => !ReadsLog(position)).ToList();
        var positions = Enumerable.Range(0, PositionsOfAView).Select(i => all[i * all.Count / PositionsOfAView]).ToList();

        List<string> before, after, other;
        try
        {
            before = await AskAsync(client, positions);
            var hidden = view.Granted.Hidden(database.Columns);
            view.HiddenRows().ChangeValues(hidden);
            foreach (var column in hidden)
                database.Change(column, ChangeKind.Other, _ => true);
            after = await AskAsync(client, positions);
            // All but who the caller is.
            foreach (var column in database.Columns.Where(column => column.Table != "Organisations"))
                database.Change(column, ChangeKind.Other, _ => true);
            other = await AskAsync(client, positions);
        }
        finally
        {
            foreach (var table in database.Columns.Select(column => column.Table).Distinct())
                database.Restore(table);
        }

        for (var i = 0; i < positions.Count; i++)
            Assert.True(before[i] == after[i], $"{positions[i]}\n{before[i]}\n{after[i]}");
        var changed = before.Zip(other).Count(pair => pair.First != pair.Second);
        Assert.True(changed > 0, "No answer depends on the database.");
        output.WriteLine($"{role}: {positions.Count} positions over HTTP, byte for byte the same; {changed} of them change with what the view may read.");
    }

    private static bool ReadsLog(Position position) =>
        position.Document.Contains("accessLog", StringComparison.Ordinal) || position.Document.Contains("accessedBy", StringComparison.Ordinal);

    private static async Task<List<string>> AskAsync(HttpClient client, IReadOnlyList<Position> positions)
    {
        var answers = new List<string>(positions.Count);
        foreach (var position in positions)
            answers.Add(await ServedGateway.AskAsync(client, position));
        return answers;
    }
}
