using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.ExampleData;
using Almere.SociaalData.Testing.SqlServer;

namespace Almere.SociaalData.Acceptance;

/// <summary>The gateway over a database on a SQL Server, filled as the command line fills one.</summary>
public sealed class SqlServerGateway : AcceptanceGateway
{
    private readonly Lazy<string> _database = new(() =>
    {
        var options = new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = SqlServerServer.CreateDatabase() };
        new DatabaseSetup(options).ReplaceExampleDataAsync(new ExampleDataOptions(), Today).GetAwaiter().GetResult();
        return options.ConnectionString;
    });

    /// <inheritdoc/>
    protected override (string Provider, string ConnectionString) Store => ("SqlServer", _database.Value);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _database.IsValueCreated)
            SqlServerServer.Drop(_database.Value);
    }
}
