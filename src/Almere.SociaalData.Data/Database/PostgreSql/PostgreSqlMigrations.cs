using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Data.Database.PostgreSql;

/// <summary>The registers with their migrations for PostgreSQL, in folder <c>Migrations/PostgreSql</c>.</summary>
internal sealed class PostgreSqlMigrations(DbContextOptions options) : SociaalDataContext(options)
{
    /// <summary>Of no database: to add a migration, or to print a script.</summary>
    public PostgreSqlMigrations() : this(PostgreSqlStore.Options(new()))
    {
    }
}
