using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.ExampleData;
using Almere.SociaalData.Testing;

namespace Almere.SociaalData.Acceptance;

/// <summary>The gateway over a PostgreSQL database, filled as the command line fills one.</summary>
public sealed class PostgreSqlGateway : AcceptanceGateway
{
    private readonly Lazy<string> _database = new(() =>
    {
        var options = new DatabaseOptions { Provider = DatabaseProvider.PostgreSql, ConnectionString = PostgreSqlServer.NameDatabase() };
        new DatabaseSetup(options).ReplaceExampleDataAsync(new ExampleDataOptions(), Today).GetAwaiter().GetResult();
        return options.ConnectionString;
    });

    /// <inheritdoc/>
    protected override (string Provider, string ConnectionString) Store => ("PostgreSql", _database.Value);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _database.IsValueCreated)
            PostgreSqlServer.Drop(_database.Value);
    }
}
