using System.Text.Json.Nodes;
using Almere.SociaalData.Access.AccessLog;
using Almere.SociaalData.Access.Catalog;
using Almere.SociaalData.Api.Tests.Asking;
using Almere.SociaalData.Data.Imports;
using Almere.SociaalData.Domain;

namespace Almere.SociaalData.Api.Tests.Filters;

/// <summary>Registers asked by somebody who may read, filter and order by every field of every row; with a few runs of the import and entries of the access log.</summary>
public abstract class OpenRegisters : AskedRegisters
{
    private const string Ground = "A test.";

    private protected OpenRegisters(bool isPostgreSql) : base(isPostgreSql, Role, clients: 80)
    {
        if (Options is null)
            return;
        Import("good.csv", "code,name,province,population,population_on\nGM0034,Almere,Flevoland,214715,2021-01-01\nGM0193,Zwolle,Overijssel,,\n");
        Import("wrong.csv", "code,name,province,population,population_on\nGM0034,Almere,Flevoland,many,2021-01-01\n");
        Log!.Table.OpenAsync(default).AsTask().GetAwaiter().GetResult();
        for (var number = 0; number < 12; number++)
        {
            var at = new DateTimeOffset(2026, 6, 1 + number / 2, 9, 30, 0, TimeSpan.Zero).AddMilliseconds(number * 250);
            var action = new AccessAction
            {
                At = at,
                TraceId = System.Diagnostics.ActivityTraceId.CreateRandom(),
                SpanId = System.Diagnostics.ActivitySpanId.CreateRandom(),
                Name = number % 3 == 0 ? "clients" : "trajectories",
                Organisation = number % 2 == 0 ? "gemeente-almere" : "ggd-flevoland",
                Application = number % 4 == 0 ? null : "dashboard",
                Purpose = number % 3 == 0 ? null : Purpose,
                Refusal = number % 5 == 0 ? "AUTH_NOT_AUTHORIZED" : null,
            };
            var status = number % 5 == 0 ? AccessStatus.Unset : AccessStatus.Ok;
            SubjectId[] persons = [.. Enumerable.Range(1, number % 4).Select(person => Log.Table.Cipher.Encipher(person))];
            Log.Table.WriteAsync(new(action, at.AddMilliseconds(5), status, persons, number), default).AsTask().GetAwaiter().GetResult();
        }
    }

    private void Import(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        var request = new ImportRequest([new(path, name, "municipalities")], name) { AllowsExampleData = true };
        new RegisterImport(Options!, TimeProvider.System).RunAsync(request).GetAwaiter().GetResult();
    }

    /// <summary>A grant for each type with rows, on all fields that it doesn't have from its interface.</summary>
    private static string Role(SchemaCatalog catalog)
    {
        var grants = new JsonArray();
        foreach (var type in catalog.Types.Where(type => type.Entity is not null))
        {
            var fields = type.Fields.Where(field => type.Interfaces.All(one => catalog.Find(one)!.Field(field.Name) is null)).ToList();
            if (fields.Count == 0)
                continue;
            var grant = new JsonObject
            {
                ["on"] = type.Name,
                ["fields"] = new JsonArray([.. fields.Select(field => (JsonNode)field.Name)]),
                ["use"] = new JsonArray("read", "filter", "order"),
                ["ground"] = Ground,
            };
            if (type.AboutPersons || fields.Exists(field => field.Classification >= Classification.Personal))
                grant["purpose"] = PurposeId;
            grants.Add(grant);
        }

        return new JsonObject
        {
            ["title"] = "Reader",
            ["term"] = "Lezer",
            ["about"] = "Reads everything.",
            ["holders"] = new JsonObject { ["organisations"] = new JsonArray("gemeente-almere") },
            ["grants"] = grants,
        }.ToJsonString();
    }
}

/// <summary>The same in SQLite.</summary>
public sealed class OpenOnSqlite() : OpenRegisters(isPostgreSql: false);

/// <summary>The same in PostgreSQL.</summary>
public sealed class OpenOnPostgreSql() : OpenRegisters(isPostgreSql: true);
