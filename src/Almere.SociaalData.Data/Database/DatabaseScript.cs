using Almere.SociaalData.Data.AccessLog;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Almere.SociaalData.Data.Database;

/// <summary>The migrations and the tables of the access log as SQL, for an administrator who runs it himself.</summary>
public static class DatabaseScript
{
    /// <summary>
    /// The script. On a server it may be run again and on a database of any version: it does what is still to be done. SQLite has no statement for that: its script
    /// is for an empty file, and changes nothing in another.
    /// </summary>
    public static string Of(DatabaseProvider provider)
    {
        using var migrations = Store.Migrations(provider);
        return migrations.GetService<IMigrator>()
            .GenerateScript(options: provider == DatabaseProvider.Sqlite ? MigrationsSqlGenerationOptions.Default : MigrationsSqlGenerationOptions.Idempotent)
            .ReplaceLineEndings("\n") + LogStore.ScriptOf(provider);
    }
}
