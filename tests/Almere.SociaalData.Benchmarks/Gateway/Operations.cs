using System.Globalization;
using System.Text.Json;
using Almere.SociaalData.Benchmarks.Gateway.Servers;

namespace Almere.SociaalData.Benchmarks.Gateway;

/// <summary>The operations of the comparison, each with as many different requests as the data has to offer, up to a few dozen.</summary>
internal static class Operations
{
    private const int Different = 32;
    private const int LargestPage = 2_000;

    /// <summary>Settings of the gateway that the operations need.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { ["Limits:MaxPageRows"] = $"{LargestPage}" };

    /// <summary>All operations on the data.</summary>
    public static async Task<IReadOnlyList<Operation>> OfAsync(BenchmarkData data, GatewayProcess gateway)
    {
        var today = data.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        // Those with most clients: with a tenth of the data a page of them is as full.
        var districts = (await data.ReadAsync(
            $"""
            SELECT d."Code", d."Year" FROM "Districts" d JOIN "Municipalities" m ON m."Id" = d."MunicipalityId" WHERE m."Code" = '{BenchmarkData.MunicipalityCode}'
            ORDER BY (SELECT COUNT(*) FROM "Clients" c WHERE c."DistrictId" = d."Id") DESC, d."Code"
            """,
            reader => (Code: reader.GetString(0), Year: reader.GetInt32(1)))).Take(Different).ToList();
        var byDistrict = Paths("district", districts);
        List<(object?, string)> days = [.. Enumerable.Range(0, Different).Select(i => data.Today.AddDays(-7 * i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Select(day => ((object?)new { day }, $"/trajectories?day={day}"))];
        return
        [
            new("a", "locations with latest snapshot", "dashboard", null, """
                { shelterLocations(first: 100) { nodes { name scheme status places occupied available measuredOn address operator { name } } } }
                """, [(null, "/locations")]),
            new("b", "50 clients of a district, sorted, 8 fields", "caseworker", "wmo", """
                query Clients($district: String!, $year: Int!) {
                  clients(first: 50, where: { district: { code: { eq: $district }, year: { eq: $year } } }, order: [{ familyName: ASC }]) {
                    nodes { bsn givenNames familyName birthDate sex address postalCode birthYear }
                  }
                }
                """, byDistrict("/clients")),
            new("c", "20 clients × first 5 trajectories × provider", "caseworker", "wmo", """
                query Caseload($district: String!, $year: Int!) {
                  clients(first: 20, where: { district: { code: { eq: $district }, year: { eq: $year } } }, order: [{ familyName: ASC }]) {
                    nodes { familyName trajectories(first: 5, order: [{ requestedOn: DESC }]) { nodes { law status requestedOn provider { name } } } }
                  }
                }
                """, byDistrict("/caseload")),
            new("d", "one client by id", "caseworker", "wmo", """
                query Client($id: ID!) {
                  node(id: $id) { ... on Client { bsn givenNames familyName birthDate sex address postalCode birthYear district { name } } }
                }
                """, await ClientsAsync(data, gateway)),
            new("e", "trajectories by law and year", "dashboard", null, """
                { trajectoryGroups(by: [LAW, REQUESTED_YEAR]) { key { law period } count suppressed } }
                """, [(null, "/groups")], GrowsWithPage: false),
            new("f", "clients with an open Wmo trajectory in a district", "caseworker", "wmo", """
                query OpenSupport($district: String!, $year: Int!) {
                  clients(
                    first: 50
                    where: {
                      district: { code: { eq: $district }, year: { eq: $year } }
                      trajectories: { some: { law: { eq: WMO }, status: { in: [REQUESTED, WAITING, ACTIVE] } } }
                    }
                    order: [{ familyName: ASC }]
                  ) { nodes { givenNames familyName birthDate sex } }
                }
                """, byDistrict("/open-support")),
            new("g", "2,000 trajectories × 8 fields", "caseworker", "wmo", """
                query Trajectories($day: Date!) {
                  trajectories(first: 2000, where: { requestedOn: { lt: $day } }, order: [{ requestedOn: DESC }]) {
                    nodes { law status requestedOn startedOn endedOn waitingDays costs product { name } }
                  }
                }
                """, days),
            new("h", "the capacity question", "coa", null, """
                query Capacity($day: Date!) {
                  shelterCapacity(scheme: [ASYLUM], municipality: ["GM0034"], on: $day) { on places occupied available target gap plannedPlaces }
                }
                """, [(new { day = today }, $"/capacity?day={today}")]),
        ];
    }

    private static Func<string, IReadOnlyList<(object?, string)>> Paths(string name, IReadOnlyList<(string Code, int Year)> districts) =>
        path => [.. districts.Select(district => ((object?)new { district = district.Code, year = district.Year }, $"{path}?{name}={district.Code}&year={district.Year}"))];

    /// <summary>Clients by the ids that the caller knows them by: the first of the municipality, in an order that both sides have.</summary>
    private static async Task<IReadOnlyList<(object?, string)>> ClientsAsync(BenchmarkData data, GatewayProcess gateway)
    {
        var keys = await data.ReadAsync(
            $"""SELECT c."Id" FROM "Clients" c JOIN "Municipalities" m ON m."Id" = c."MunicipalityId" WHERE m."Code" = '{BenchmarkData.MunicipalityCode}' ORDER BY c."Id" LIMIT {Different}""",
            reader => reader.GetInt32(0));
        var message = await gateway.MessageAsync("caseworker", "wmo", $$"""{ clients(first: {{Different}}) { nodes { id } } }""", null);
        var answer = await Answers.ReadAsync(gateway.Server.Address, message);
        var ids = JsonDocument.Parse(answer).RootElement.GetProperty("data").GetProperty("clients").GetProperty("nodes").EnumerateArray()
            .Select(node => node.GetProperty("id").GetString()!);
        return [.. ids.Zip(keys, (id, key) => ((object?)new { id }, $"/client?id={key}"))];
    }
}
