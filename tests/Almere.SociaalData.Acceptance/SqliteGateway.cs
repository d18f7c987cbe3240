namespace Almere.SociaalData.Acceptance;

/// <summary>The gateway over a SQLite file, which it makes itself.</summary>
public sealed class SqliteGateway : AcceptanceGateway
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sociaaldata-acceptance").FullName;

    /// <inheritdoc/>
    protected override (string Provider, string ConnectionString) Store => ("Sqlite", $"Data Source={Path.Combine(_folder, "sociaaldata.db")}");

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (disposing && Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }
}
