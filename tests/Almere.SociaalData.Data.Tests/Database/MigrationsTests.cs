using Almere.SociaalData.Data.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Almere.SociaalData.Data.Tests.Database;

public sealed class MigrationsTests
{
    public static TheoryData<DatabaseProvider> Providers() => [.. Enum.GetValues<DatabaseProvider>()];

    [Theory, MemberData(nameof(Providers))]
    public void Make_what_the_model_says(DatabaseProvider provider)
    {
        using var migrations = Store.Migrations(provider);
        Assert.NotEmpty(migrations.Database.GetMigrations());
        Assert.False(migrations.Database.HasPendingModelChanges(), """The model has changed. Add a migration: "bash tools/migrations/add.sh <Name>".""");
    }

    [Theory, MemberData(nameof(Providers))]
    public void Are_the_same_on_every_kind_of_database(DatabaseProvider provider)
    {
        using var migrations = Store.Migrations(provider);
        using var sqlite = Store.Migrations(DatabaseProvider.Sqlite);
        Assert.Equal(sqlite.Database.GetMigrations(), migrations.Database.GetMigrations());
    }

    [Fact]
    public async Task Make_the_same_tables_step_by_step_as_when_they_are_filled_at_once()
    {
        using var atOnce = new TemporaryDatabase();
        await atOnce.Setup.PrepareAsync(null, TemporaryDatabase.Today);
        using var stepByStep = new TemporaryDatabase();
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(stepByStep.Path)!);
        await File.WriteAllBytesAsync(stepByStep.Path, []);
        await stepByStep.Setup.MigrateAsync(TemporaryDatabase.Today);
        Assert.Equal(await DefinitionsAsync(stepByStep), await DefinitionsAsync(atOnce));
    }

    private static async Task<List<string>> DefinitionsAsync(TemporaryDatabase database)
    {
        await using var connection = new SqliteConnection(database.Options.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        // The lock that EF Core takes while it migrates leaves its empty table behind.
        command.CommandText = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> '__EFMigrationsLock' AND name NOT LIKE 'sqlite_%' ORDER BY name";
        await using var reader = await command.ExecuteReaderAsync();
        var definitions = new List<string>();
        while (await reader.ReadAsync()) definitions.Add($"{reader.GetString(0)}: {reader.GetString(1)}");
        return definitions;
    }
}
