using System.Globalization;
using System.Text;
using System.Text.Json;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.Acceptance;

/// <summary>Who read my data, and why: what a resident at the counter is told, in the words of the schema and of the register of processing activities.</summary>
[Collection(GatewayTests.Name)]
public sealed class AccessedByTests : IDisposable
{
    private const string Bsn = "999900109";

    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private readonly AcceptanceGateway _gateway = new();

    [Fact]
    public async Task A_resident_reads_who_looked_at_what_and_on_which_ground()
    {
        await _gateway.AskAsync("caseworker", "wmo", $$"""query Intake { clients(where: { bsn: { eq: "{{Bsn}}" } }) { nodes { givenNames familyName birthDate address } } }""");
        await _gateway.AskAsync("caseworker", "schuldhulp", $$"""query Debts { clients(where: { bsn: { eq: "{{Bsn}}" } }) { nodes { familyName trajectories { nodes { status } } } } }""");
        var document = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.Root, "schema", "trusted-documents", "caseworker", "WhoReadMyData.graphql"));
        var (status, body, _) = await _gateway.AskAsync("caseworker", "inzage", document, JsonSerializer.SerializeToElement(new { bsn = Bsn }));
        Assert.Equal(200, status);

        var told = AsRead(JsonDocument.Parse(body).RootElement.GetProperty("data").GetProperty("clients").GetProperty("nodes")[0]);
        Snapshot.Match(told);
        Assert.Contains(told, (await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.Root, "README.md"))).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    public void Dispose() => _gateway.Dispose();

    /// <summary>As the counter prints it.</summary>
    private static string AsRead(JsonElement client)
    {
        var descriptions = RegisterSchema.Build().Schema;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{client.GetProperty("givenNames")} {client.GetProperty("familyName")}: your data was used {client.GetProperty("accessedBy").GetProperty("totalCount")} times.\n");
        foreach (var use in client.GetProperty("accessedBy").GetProperty("nodes").EnumerateArray())
        {
            var at = TimeZoneInfo.ConvertTime(use.GetProperty("at").GetDateTimeOffset(), Amsterdam);
            var (purpose, fields) = (use.GetProperty("purpose"), use.GetProperty("coordinates").EnumerateArray().Select(coordinate => coordinate.GetString()!.Split('.')));
            var looked = fields.Select(parts => (descriptions.GetType(parts[0]) as FieldedType)?.Fields.Find(parts[1]))
                .Where(field => field is { Type.Named.IsLeaf: true }).Select(field => field!.Description!.Split('.', ';')[0]).Distinct();
            text.Append(CultureInfo.InvariantCulture, $"\n{at:d MMMM yyyy, HH:mm}, {use.GetProperty("organisation")}\n");
            text.Append(CultureInfo.InvariantCulture, $"  for:    {purpose.GetProperty("title")}\n  ground: {purpose.GetProperty("legalBasis")}\n  what:   {string.Join("; ", looked)}\n");
        }

        return text.ToString();
    }
}
