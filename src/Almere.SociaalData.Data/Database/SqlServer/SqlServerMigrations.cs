using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Data.Database.SqlServer;

/// <summary>The registers with their migrations for SQL Server, in folder <c>Migrations/SqlServer</c>.</summary>
internal sealed class SqlServerMigrations(DbContextOptions options) : SociaalDataContext(options)
{
    /// <summary>Of no database: to add a migration, or to print a script.</summary>
    public SqlServerMigrations() : this(SqlServerStore.Options(new()))
    {
    }
}
