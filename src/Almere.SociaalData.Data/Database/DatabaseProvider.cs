namespace Almere.SociaalData.Data.Database;

/// <summary>The kinds of database that the registers can be kept in.</summary>
public enum DatabaseProvider
{
    /// <summary>A file beside the program; needs no server.</summary>
    Sqlite = 1,

    /// <summary>SQL Server from version 2019 (compatibility level 150), or Azure SQL.</summary>
    SqlServer = 2,

    /// <summary>A PostgreSQL server, from version 13.</summary>
    PostgreSql = 3,
}
