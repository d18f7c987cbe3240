using System.Data.Common;
using System.Globalization;
using System.Linq.Expressions;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Api.Tests.Asking;
using Almere.SociaalData.Data;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Domain.Shelter;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Almere.SociaalData.Api.Tests.Shelter;

/// <summary>
/// Registers whose shelter locations open and close, were measured and are asked for at random, and the same rows in memory. The caller sees every location, and the
/// measurements of asylum only; an operator sees its own locations, and all that was measured there.
/// </summary>
public abstract class ShelterRegisters : AskedRegisters
{
    /// <summary>The first of the days on which something happens.</summary>
    public static readonly DateOnly First = new(2026, 6, 1);

    /// <summary>Number of days on which something happens.</summary>
    public const int Days = 20;

    private const string Role = $$"""
        {
          "title": "Planner", "term": "Planner", "about": "Plans.", "holders": { "organisations": [ "gemeente-almere" ] },
          "grants": [
            { "on": "Client", "fields": [ "id" ], "use": [ "read" ], "rows": "ownMunicipality", "purpose": "{{PurposeId}}", "ground": "A test: somebody has to name the purpose." },
            { "on": [ "ShelterLocation", "ShelterCapacity", "ShelterSchemeCapacity", "MunicipalityCapacity" ], "classifications": [ "open", "internal" ], "use": [ "read" ], "ground": "A test." },
            { "on": "CapacitySnapshot", "fields": [ "id", "date", "places", "occupied", "blocked", "available" ], "use": [ "read" ], "rows": "asylumOnly", "ground": "A test." }
          ]
        }
        """;

    private const string OperatorRole = """
        {
          "title": "Operator", "term": "Operator", "about": "Runs locations.", "holders": { "organisations": [ "gemeente-almere" ] },
          "grants": [
            { "on": [ "ShelterCapacity", "ShelterSchemeCapacity", "MunicipalityCapacity" ], "classifications": [ "open", "internal" ], "use": [ "read" ], "ground": "A test." },
            { "on": "ShelterLocation", "classifications": [ "open", "internal" ], "use": [ "read" ], "rows": "ownLocations", "ground": "A test." },
            { "on": "CapacitySnapshot", "fields": [ "id", "date", "places", "occupied", "blocked", "available" ], "use": [ "read" ], "rows": "ownLocations", "ground": "A test." }
          ]
        }
        """;

    private protected ShelterRegisters(bool isPostgreSql) : base(isPostgreSql, _ => Role, clients: 20, OperatorRole)
    {
        if (Options is null)
            return;
        Write(Options, new Random(34));
        var registers = new RegistersFactory(Options).Open(new NoRules());
        Locations = registers.Rows<ShelterLocation>().Include(row => row.Municipality).Include(row => row.Snapshots).AsSingleQuery().ToList();
        Targets = registers.Rows<ShelterTarget>().Include(row => row.Municipality).Include(row => row.Swaps).AsSingleQuery().ToList();
        registers.Dispose();
    }

    public IReadOnlyList<ShelterLocation> Locations { get; } = [];

    public IReadOnlyList<ShelterTarget> Targets { get; } = [];

    private static void Write(DatabaseOptions options, Random random)
    {
        using DbConnection connection = options.Provider == DatabaseProvider.Sqlite ? new SqliteConnection(options.ConnectionString) : new NpgsqlConnection(options.ConnectionString);
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        Run("""UPDATE "ShelterLocations" SET "LatestSnapshotId" = NULL; DELETE FROM "CapacitySnapshots"; DELETE FROM "ShelterTargetSwaps"; DELETE FROM "ShelterTargets";""");
        var snapshot = 0;
        foreach (var location in Keys("ShelterLocations"))
        {
            // Half of them for asylum, so that most of what is measured can be seen.
            Run($"""
                UPDATE "ShelterLocations" SET "Scheme" = {(random.Next(2) == 0 ? 1 : random.Next(2, 7))}, "Status" = {random.Next(1, 4)},
                    "OpensOn" = {DayOr(3)}, "ClosesOn" = {DayOr(2)}, "PlannedPlaces" = {NumberOr(4, 300)} WHERE "Id" = {location};
                """);
            foreach (var day in Enumerable.Range(0, Days).OrderBy(_ => random.Next()).Take(random.Next(4)))
            {
                var (places, occupied, blocked) = (random.Next(300), random.Next(3) == 0 ? (int?)null : random.Next(300), random.Next(3) == 0 ? (int?)null : random.Next(20));
                Run($"""
                    INSERT INTO "CapacitySnapshots" ("Id", "SourceKey", "LocationId", "Date", "Places", "Occupied", "Blocked", "Available")
                    VALUES ({++snapshot}, 'snapshot-{snapshot}', {location}, {Day(day)}, {places}, {Text(occupied)}, {Text(blocked)}, {Text(places - occupied - (blocked ?? 0))});
                    """);
            }
        }

        Run("""
            UPDATE "ShelterLocations" SET "LatestSnapshotId" =
                (SELECT s."Id" FROM "CapacitySnapshots" s WHERE s."LocationId" = "ShelterLocations"."Id" ORDER BY s."Date" DESC LIMIT 1);
            """);
        var municipalities = Keys("Municipalities");
        for (var target = 1; target <= 40; target++)
        {
            Run($"""
                INSERT INTO "ShelterTargets" ("Id", "SourceKey", "MunicipalityId", "Kind", "Scheme", "Statute", "Places", "From", "To", "Source")
                VALUES ({target}, 'target-{target}', {(random.Next(4) == 0 ? "NULL" : $"{municipalities[random.Next(municipalities.Count)]}")}, {(random.Next(5) == 0 ? 2 : 1)},
                    {random.Next(1, 4)}, 'A statute', {random.Next(500)}, {Day(random.Next(Days) - 10)}, {DayOr(2)}, 'A test');
                """);
            for (var swap = random.Next(3); swap > 0; swap--)
            {
                var from = random.Next(Days);
                Run($"""
                    INSERT INTO "ShelterTargetSwaps" ("Id", "SourceKey", "TargetId", "WithId", "Places", "From", "To", "Source")
                    VALUES ({target * 3 + swap}, 'swap-{target}-{swap}', {target}, {municipalities[0]}, {random.Next(-50, 50)}, {Day(from)}, {Day(from + random.Next(1, 10))}, 'A test');
                    """);
            }
        }

        transaction.Commit();

        void Run(string sql)
        {
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        List<int> Keys(string table)
        {
            command.CommandText = $"""SELECT "Id" FROM "{table}" ORDER BY "Id";""";
            using var reader = command.ExecuteReader();
            var keys = new List<int>();
            while (reader.Read())
                keys.Add(reader.GetInt32(0));
            return keys;
        }

        string DayOr(int one) => random.Next(one) == 0 ? "NULL" : Day(random.Next(Days));
        string NumberOr(int one, int most) => random.Next(one) == 0 ? "NULL" : Text(random.Next(most));
        string Day(int day) => $"'{First.AddDays(day):yyyy-MM-dd}'";
        string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "NULL";
    }

    private sealed class NoRules : IRowRules
    {
        public LambdaExpression? RuleFor(Type entity) => null;
    }
}

/// <summary>The same in SQLite.</summary>
public sealed class ShelterOnSqlite() : ShelterRegisters(isPostgreSql: false);

/// <summary>The same in PostgreSQL.</summary>
public sealed class ShelterOnPostgreSql() : ShelterRegisters(isPostgreSql: true);
