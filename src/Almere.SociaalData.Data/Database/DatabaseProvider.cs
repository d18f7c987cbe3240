namespace Almere.SociaalData.Data.Database;

/// <summary>The kinds of database that the registers can be kept in.</summary>
public enum DatabaseProvider
{
    /// <summary>A file beside the program; needs no server.</summary>
    Sqlite = 1,
}
