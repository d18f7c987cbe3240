using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Data.Database.Sqlite;

/// <summary>The registers with their migrations for SQLite, in folder <c>Migrations/Sqlite</c>.</summary>
internal sealed class SqliteMigrations(DbContextOptions options) : SociaalDataContext(options)
{
    /// <summary>Of no database: to add a migration, or to print a script.</summary>
    public SqliteMigrations() : this(SqliteStore.Options(new()))
    {
    }
}
