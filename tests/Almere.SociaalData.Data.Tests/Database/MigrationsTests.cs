using Almere.SociaalData.Data.Database;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Almere.SociaalData.Data.Tests.Database;

public sealed class MigrationsTests
{
    // What there is, and how it is defined. The lock that EF Core takes while it migrates leaves its empty table behind in SQLite.
    private const string SqliteDefinitions =
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> '__EFMigrationsLock' AND name NOT LIKE 'sqlite_%' ORDER BY name";

    private const string PostgreSqlDefinitions = """
        SELECT table_name || '.' || column_name, concat_ws(' ', data_type, character_maximum_length, collation_name, is_nullable, column_default, generation_expression)
        FROM information_schema.columns WHERE table_schema = 'public'
        UNION ALL SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
        UNION ALL SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
        ORDER BY 1, 2
        """;

    private const string SqlServerDefinitions = """
        SELECT TABLE_NAME + '.' + COLUMN_NAME, CONCAT(DATA_TYPE, ' ', CHARACTER_MAXIMUM_LENGTH, ' ', COLLATION_NAME, ' ', IS_NULLABLE) FROM INFORMATION_SCHEMA.COLUMNS
        UNION ALL SELECT name, CONCAT(OBJECT_NAME(object_id), ' ', is_unique, ' ', filter_definition) FROM sys.indexes WHERE name IS NOT NULL AND OBJECTPROPERTY(object_id, 'IsUserTable') = 1
        UNION ALL SELECT name, CONCAT(OBJECT_NAME(parent_object_id), ' ', OBJECT_NAME(referenced_object_id), ' ', delete_referential_action) FROM sys.foreign_keys
        ORDER BY 1, 2
        """;

    public static TheoryData<DatabaseProvider> Providers() => [.. Enum.GetValues<DatabaseProvider>()];

    [Theory, MemberData(nameof(Providers))]
    public void Make_what_the_model_says(DatabaseProvider kind)
    {
        using var migrations = Store.Migrations(kind);
        Assert.NotEmpty(migrations.Database.GetMigrations());
        Assert.False(migrations.Database.HasPendingModelChanges(), """The model has changed. Add a migration: "bash tools/migrations/add.sh <Name>".""");
    }

    [Theory, MemberData(nameof(Providers))]
    public void Are_the_same_on_every_kind_of_database(DatabaseProvider kind)
    {
        using var migrations = Store.Migrations(kind);
        using var sqlite = Store.Migrations(DatabaseProvider.Sqlite);
        Assert.Equal(sqlite.Database.GetMigrations(), migrations.Database.GetMigrations());
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Make_the_same_tables_step_by_step_as_when_they_are_filled_at_once(DatabaseProvider provider)
    {
        using var atOnce = await TemporaryDatabase.WithCodeListsAsync(provider);
        // Nothing is left to do but the access log of a server.
        Assert.Empty(await atOnce.Setup.MigrateAsync(TemporaryDatabase.Today));
        using var stepByStep = new TemporaryDatabase(provider);
        await stepByStep.MakeEmptyAsync();
        await stepByStep.Setup.MigrateAsync(TemporaryDatabase.Today);
        var definitions = await DefinitionsAsync(stepByStep);
        Assert.True(definitions.Count > 50);
        Assert.Equal(definitions, await DefinitionsAsync(atOnce));
    }

    private static async Task<List<string>> DefinitionsAsync(TemporaryDatabase database)
    {
        await using var context = database.OpenContext();
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = database.Options.Provider switch
        {
            DatabaseProvider.Sqlite => SqliteDefinitions,
            DatabaseProvider.SqlServer => SqlServerDefinitions,
            _ => PostgreSqlDefinitions,
        };
        await using var reader = await command.ExecuteReaderAsync();
        var definitions = new List<string>();
        while (await reader.ReadAsync()) definitions.Add($"{reader.GetString(0)}: {reader.GetString(1)}");
        return definitions;
    }
}
