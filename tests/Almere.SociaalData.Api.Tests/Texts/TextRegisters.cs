using System.Data.Common;
using Almere.SociaalData.Api.Tests.Asking;
using Almere.SociaalData.Data.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Almere.SociaalData.Api.Tests.Texts;

/// <summary>Registers whose shelter locations can be given any name.</summary>
public abstract class TextRegisters : AskedRegisters
{
    private const string Role = $$"""
        {
          "title": "Reader", "term": "Lezer", "about": "Reads.", "holders": { "organisations": [ "gemeente-almere" ] },
          "grants": [
            { "on": "Client", "fields": [ "id" ], "use": [ "read" ], "rows": "ownMunicipality", "purpose": "{{PurposeId}}", "ground": "A test: somebody has to name the purpose." },
            { "on": "ShelterLocation", "fields": [ "id", "name", "scheme", "form", "status" ], "use": [ "read" ], "ground": "A test." }
          ]
        }
        """;

    private protected TextRegisters(bool isPostgreSql) : base(isPostgreSql, _ => Role, clients: 20)
    {
    }

    /// <summary>Gives a location a name, as the database is given it.</summary>
    public void Name(string sql, params string[] values)
    {
        using DbConnection connection = Options!.Provider == DatabaseProvider.Sqlite ? new SqliteConnection(Options.ConnectionString) : new NpgsqlConnection(Options.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""UPDATE "ShelterLocations" SET "Name" = {sql} WHERE "Id" = (SELECT MIN("Id") FROM "ShelterLocations")""";
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@name", value);
            command.Parameters.Add(parameter);
        }

        if (command.ExecuteNonQuery() != 1)
            throw new InvalidOperationException("There is no location.");
    }
}

/// <summary>The same in SQLite.</summary>
public sealed class TextOnSqlite() : TextRegisters(isPostgreSql: false);

/// <summary>The same in PostgreSQL.</summary>
public sealed class TextOnPostgreSql() : TextRegisters(isPostgreSql: true);
