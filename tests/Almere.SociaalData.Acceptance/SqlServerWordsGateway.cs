using Almere.SociaalData.Data.AccessLog;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.ExampleData;
using Almere.SociaalData.Testing.SqlServer;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Almere.SociaalData.Acceptance;

/// <summary>
/// The gateway as it speaks to a SQL Server, where there is none: every statement that it sends is read by Microsoft's parser and answered from a SQLite file,
/// over the protocol of SQL Server, so that SqlClient's own reading and sending is part of the test.
/// </summary>
public sealed class SqlServerWordsGateway : AcceptanceGateway
{
    private readonly Lazy<SqlServerStandIn> _server;

    /// <summary>Fills the file when it is first asked.</summary>
    public SqlServerWordsGateway() => _server = new(() =>
    {
        new DatabaseSetup(DatabaseOptions.ForFile(DatabaseFile)).ReplaceExampleDataAsync(new ExampleDataOptions(), Today).GetAwaiter().GetResult();
        return new SqlServerStandIn(DatabaseFile);
    });

    /// <summary>The statements that could not be answered so far, and why.</summary>
    public IReadOnlyCollection<string> Refusals => _server.Value.Refusals;

    /// <summary>Stops the server under the gateway.</summary>
    public void Stop() => _server.Value.Stop();

    /// <summary>Starts it again.</summary>
    public void Start() => _server.Value.Start();

    /// <inheritdoc/>
    protected override (string Provider, string ConnectionString) Store => ("SqlServer", _server.Value.ConnectionString);

    // The stand-in answers questions and takes nothing: what is recorded of them goes to a file.
    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton(AccessLogOptions.ForFile($"{DatabaseFile}-access-log"))));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && _server.IsValueCreated)
            _server.Value.Dispose();
        base.Dispose(disposing);
    }
}
