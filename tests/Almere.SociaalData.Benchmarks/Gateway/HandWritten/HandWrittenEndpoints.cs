using System.Data.Common;
using System.Text.Json;
using Almere.SociaalData.Access.Disclosure;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.Domain.Trajectories;
using static System.Text.Json.JsonEncodedText;

namespace Almere.SociaalData.Benchmarks.Gateway.HandWritten;

/// <summary>The endpoints, one for each operation of the comparison.</summary>
internal static class HandWrittenEndpoints
{
    // The rows that the caller's grants open, as the statements know them: a case worker of Almere under the Wmo, a dashboard of Almere, the COA.
    private const string District = """(SELECT "Id" FROM "Districts" WHERE "Code" = @district AND "Year" = @year)""";
    private const string ClientColumns = """ "Bsn", "GivenNames", "FamilyName", "BirthDate", "Sex", "Address", "PostalCode", "BirthYear" """;

    private static readonly JsonEncodedText[] Schemes = JsonColumns.NamesOf<ShelterScheme>();
    private static readonly JsonEncodedText[] ShelterStatuses = JsonColumns.NamesOf<ShelterStatus>();
    private static readonly JsonEncodedText[] Sexes = JsonColumns.NamesOf<Sex>();
    private static readonly JsonEncodedText[] Laws = JsonColumns.NamesOf<Law>();
    private static readonly JsonEncodedText[] Statuses = JsonColumns.NamesOf<TrajectoryStatus>();

    private static readonly JsonEncodedText Data = Encode("data"), Nodes = Encode("nodes"), Clients = Encode("clients"), Trajectories = Encode("trajectories"),
        Name = Encode("name"), Scheme = Encode("scheme"), Status = Encode("status"), Places = Encode("places"), Occupied = Encode("occupied"), Available = Encode("available"),
        MeasuredOn = Encode("measuredOn"), Address = Encode("address"), Operator = Encode("operator"), Locations = Encode("shelterLocations"),
        Bsn = Encode("bsn"), GivenNames = Encode("givenNames"), FamilyName = Encode("familyName"), BirthDate = Encode("birthDate"), SexName = Encode("sex"),
        PostalCode = Encode("postalCode"), BirthYear = Encode("birthYear"), LawName = Encode("law"), RequestedOn = Encode("requestedOn"), StartedOn = Encode("startedOn"),
        EndedOn = Encode("endedOn"), WaitingDays = Encode("waitingDays"), Costs = Encode("costs"), Product = Encode("product"), Provider = Encode("provider"), Node = Encode("node"),
        DistrictName = Encode("district"), Groups = Encode("trajectoryGroups"), Key = Encode("key"), Period = Encode("period"), Count = Encode("count"),
        Suppressed = Encode("suppressed"), Capacity = Encode("shelterCapacity"), On = Encode("on"), Target = Encode("target"), Gap = Encode("gap"),
        PlannedPlaces = Encode("plannedPlaces");

    private static readonly HandWrittenParameter DistrictCode = new("district", typeof(string)), Year = new("year", typeof(int)), Id = new("id", typeof(int)),
        Day = new("day", typeof(DateOnly));

    /// <summary>What is asked once, when the server starts: the key of Almere, which then stands in the statements, so that the database plans with it.</summary>
    public const string Almere = """SELECT "Id" FROM "Municipalities" WHERE "Code" = 'GM0034'""";

    /// <summary>All endpoints.</summary>
    /// <param name="almere">The key of Almere.</param>
    public static IReadOnlyList<HandWrittenEndpoint> All(int almere) =>
    [
        new("/locations", """
            SELECT l."Name", l."Scheme", l."Status", s."Places", s."Occupied", s."Available", s."Date", CASE WHEN l."Scheme" <> 6 AND l."Form" <> 6 THEN l."Address" END, l."OperatorId", o."Name"
            FROM "ShelterLocations" l LEFT JOIN "Organisations" o ON o."Id" = l."OperatorId" LEFT JOIN "CapacitySnapshots" s ON s."Id" = l."LatestSnapshotId"
            ORDER BY l."Id" LIMIT 100
            """, [], (reader, writer) => ListAsync(reader, writer, Locations, Location)),
        new("/clients", $"""
            SELECT {ClientColumns} FROM "Clients"
            WHERE "MunicipalityId" = {almere} AND "DistrictId" = {District} ORDER BY "FamilyName", "Id" LIMIT 50
            """, [DistrictCode, Year], (reader, writer) => ListAsync(reader, writer, Clients, Client)),
        new("/caseload", $"""
            SELECT c."Id", c."FamilyName", t."Law", t."Status", t."RequestedOn", t."ProviderId", o."Name"
            FROM (SELECT "Id", "FamilyName" FROM "Clients" WHERE "MunicipalityId" = {almere} AND "DistrictId" = {District} ORDER BY "FamilyName", "Id" LIMIT 20) c
            LEFT JOIN "Trajectories" t ON t."ClientId" = c."Id" AND t."Id" IN (
                SELECT "Id" FROM "Trajectories" x WHERE x."ClientId" = c."Id" AND x."MunicipalityId" = {almere} AND x."Law" = 1 ORDER BY x."RequestedOn" DESC, x."Id" DESC LIMIT 5)
            LEFT JOIN "Organisations" o ON o."Id" = t."ProviderId"
            ORDER BY c."FamilyName", c."Id", t."RequestedOn" DESC, t."Id" DESC
            """, [DistrictCode, Year], CaseloadAsync),
        new("/client", $"""
            SELECT "Bsn", "GivenNames", "FamilyName", "BirthDate", "Sex", "Address", "PostalCode", "BirthYear", "DistrictId", (SELECT d."Name" FROM "Districts" d WHERE d."Id" = "DistrictId")
            FROM "Clients" WHERE "Id" = @id AND "MunicipalityId" = {almere}
            """, [Id], OneAsync),
        new("/groups", $"""
            SELECT "Law", CAST(substr(CAST("RequestedOn" AS text), 1, 4) AS integer), COUNT(*), COUNT(DISTINCT "ClientId") FROM "Trajectories" WHERE "MunicipalityId" = {almere} GROUP BY 1, 2
            """, [], GroupsAsync),
        new("/open-support", $"""
            SELECT "GivenNames", "FamilyName", "BirthDate", "Sex" FROM "Clients" c
            WHERE "MunicipalityId" = {almere} AND "DistrictId" = {District} AND EXISTS (
                SELECT 1 FROM "Trajectories" t WHERE t."ClientId" = c."Id" AND t."MunicipalityId" = {almere} AND t."Law" = 1 AND t."Status" IN (1, 2, 3))
            ORDER BY "FamilyName", "Id" LIMIT 50
            """, [DistrictCode, Year], (reader, writer) => ListAsync(reader, writer, Clients, Person)),
        new("/trajectories", $"""
            SELECT t."Law", t."Status", t."RequestedOn", t."StartedOn", t."EndedOn", t."WaitingDays", t."Costs", t."ProductId", p."Name"
            FROM "Trajectories" t LEFT JOIN "Products" p ON p."Id" = t."ProductId"
            WHERE t."MunicipalityId" = {almere} AND t."Law" = 1 AND t."RequestedOn" < @day ORDER BY t."RequestedOn" DESC, t."Id" DESC LIMIT 2000
            """, [Day], (reader, writer) => ListAsync(reader, writer, Trajectories, Trajectory)),
        new("/capacity", """
            SELECT @day, SUM(s."Places"), SUM(s."Occupied"), SUM(s."Available"),
                (SELECT SUM(t."Places" + COALESCE((SELECT SUM(w."Places") FROM "ShelterTargetSwaps" w WHERE w."TargetId" = t."Id" AND w."From" <= @day AND @day < w."To"), 0))
                 FROM "ShelterTargets" t JOIN "Municipalities" m ON m."Id" = t."MunicipalityId"
                 WHERE t."Kind" = 1 AND t."Scheme" = 1 AND m."Code" = 'GM0034' AND t."From" <= @day AND (t."To" IS NULL OR @day < t."To")),
                (SELECT SUM(q."PlannedPlaces") FROM "ShelterLocations" q JOIN "Municipalities" m ON m."Id" = q."MunicipalityId"
                 WHERE q."Scheme" = 1 AND m."Code" = 'GM0034' AND ((q."Status" = 1 AND (q."ClosesOn" IS NULL OR @day < q."ClosesOn")) OR @day < q."OpensOn"))
            FROM "ShelterLocations" l JOIN "Municipalities" m ON m."Id" = l."MunicipalityId" LEFT JOIN "CapacitySnapshots" s ON s."Id" = (
                SELECT x."Id" FROM "CapacitySnapshots" x WHERE x."LocationId" = l."Id" AND x."Date" <= @day ORDER BY x."Date" DESC LIMIT 1)
            WHERE l."Scheme" = 1 AND m."Code" = 'GM0034' AND l."Status" <> 1 AND (l."OpensOn" IS NULL OR l."OpensOn" <= @day) AND (l."ClosesOn" IS NULL OR @day < l."ClosesOn")
            """, [Day], CapacityAsync),
    ];

    private static async Task ListAsync(DbDataReader reader, Utf8JsonWriter writer, JsonEncodedText list, Action<DbDataReader, Utf8JsonWriter> row)
    {
        Begin(writer, list);
        while (await reader.ReadAsync())
        {
            writer.WriteStartObject();
            row(reader, writer);
            writer.WriteEndObject();
        }

        End(writer);
    }

    private static void Begin(Utf8JsonWriter writer, JsonEncodedText list)
    {
        writer.WriteStartObject();
        writer.WriteStartObject(Data);
        writer.WriteStartObject(list);
        writer.WriteStartArray(Nodes);
    }

    private static void End(Utf8JsonWriter writer)
    {
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Location(DbDataReader reader, Utf8JsonWriter writer)
    {
        writer.Text(Name, reader, 0);
        writer.Enum(Scheme, Schemes, reader, 1);
        writer.Enum(Status, ShelterStatuses, reader, 2);
        writer.Number(Places, reader, 3);
        writer.Number(Occupied, reader, 4);
        writer.Number(Available, reader, 5);
        writer.Date(MeasuredOn, reader, 6);
        writer.Text(Address, reader, 7);
        Named(writer, Operator, reader, 8);
    }

    private static void Client(DbDataReader reader, Utf8JsonWriter writer)
    {
        writer.Text(Bsn, reader, 0);
        writer.Text(GivenNames, reader, 1);
        writer.Text(FamilyName, reader, 2);
        writer.Date(BirthDate, reader, 3);
        writer.Enum(SexName, Sexes, reader, 4);
        writer.Text(Address, reader, 5);
        writer.Text(PostalCode, reader, 6);
        writer.Number(BirthYear, reader, 7);
    }

    private static void Person(DbDataReader reader, Utf8JsonWriter writer)
    {
        writer.Text(GivenNames, reader, 0);
        writer.Text(FamilyName, reader, 1);
        writer.Date(BirthDate, reader, 2);
        writer.Enum(SexName, Sexes, reader, 3);
    }

    private static void Trajectory(DbDataReader reader, Utf8JsonWriter writer)
    {
        writer.Enum(LawName, Laws, reader, 0);
        writer.Enum(Status, Statuses, reader, 1);
        writer.Date(RequestedOn, reader, 2);
        writer.Date(StartedOn, reader, 3);
        writer.Date(EndedOn, reader, 4);
        writer.Number(WaitingDays, reader, 5);
        writer.Euros(Costs, reader, 6);
        Named(writer, Product, reader, 7);
    }

    private static void Named(Utf8JsonWriter writer, JsonEncodedText name, DbDataReader reader, int key)
    {
        if (reader.IsDBNull(key))
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.Text(Name, reader, key + 1);
        writer.WriteEndObject();
    }

    private static async Task CaseloadAsync(DbDataReader reader, Utf8JsonWriter writer)
    {
        Begin(writer, Clients);
        var last = 0;
        while (await reader.ReadAsync())
        {
            if (reader.GetInt32(0) is var client && client != last)
            {
                if (last != 0)
                    EndClient();
                last = client;
                writer.WriteStartObject();
                writer.Text(FamilyName, reader, 1);
                writer.WriteStartObject(Trajectories);
                writer.WriteStartArray(Nodes);
            }

            if (reader.IsDBNull(2))
                continue;
            writer.WriteStartObject();
            writer.Enum(LawName, Laws, reader, 2);
            writer.Enum(Status, Statuses, reader, 3);
            writer.Date(RequestedOn, reader, 4);
            Named(writer, Provider, reader, 5);
            writer.WriteEndObject();
        }

        if (last != 0)
            EndClient();
        End(writer);

        void EndClient()
        {
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
    }

    private static async Task OneAsync(DbDataReader reader, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject(Data);
        if (await reader.ReadAsync())
        {
            writer.WriteStartObject(Node);
            Client(reader, writer);
            Named(writer, DistrictName, reader, 8);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull(Node);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // By hand but for disclosure control: which groups are suppressed is decided over all of them together, as everybody has to who shows figures on persons.
    private static async Task GroupsAsync(DbDataReader reader, Utf8JsonWriter writer)
    {
        // Where figures are controlled, the first year is that in which the laws came into force, whether anybody asked for support then or not.
        const int first = 2015;
        var groups = new List<FigureCell>();
        var last = first;
        while (await reader.ReadAsync())
        {
            var year = reader.GetInt32(1);
            last = Math.Max(last, year);
            groups.Add(new([reader.GetInt32(0) - 1, year - first], reader.GetInt32(3), [reader.GetInt32(2)], []));
        }

        writer.WriteStartObject();
        writer.WriteStartObject(Data);
        writer.WriteStartArray(Groups);
        var shown = (ShownFigures.Table)DisclosureControl.Apply(new([Laws.Length - 1, last - first + 1], groups), FigurePrecision.Controlled);
        foreach (var group in shown.Cells)
        {
            writer.WriteStartObject();
            writer.WriteStartObject(Key);
            writer.WriteString(LawName, Laws[group.Position[0] + 1]);
            writer.WriteString(Period, $"{group.Position[1] + first}");
            writer.WriteEndObject();
            if (group.Suppressed)
                writer.WriteNull(Count);
            else
                writer.WriteNumber(Count, group.Counts[0]);
            writer.WriteBoolean(Suppressed, group.Suppressed);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static async Task CapacityAsync(DbDataReader reader, Utf8JsonWriter writer)
    {
        await reader.ReadAsync();
        writer.WriteStartObject();
        writer.WriteStartObject(Data);
        writer.WriteStartObject(Capacity);
        writer.Date(On, reader, 0);
        writer.WriteNumber(Places, reader.IsDBNull(1) ? 0 : reader.GetInt64(1));
        writer.Number(Occupied, reader, 2);
        writer.Number(Available, reader, 3);
        writer.Number(Target, reader, 4);
        if (reader.IsDBNull(4))
            writer.WriteNull(Gap);
        else
            writer.WriteNumber(Gap, reader.GetInt64(4) - (reader.IsDBNull(1) ? 0 : reader.GetInt64(1)));
        writer.WriteNumber(PlannedPlaces, reader.IsDBNull(5) ? 0 : reader.GetInt64(5));
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
