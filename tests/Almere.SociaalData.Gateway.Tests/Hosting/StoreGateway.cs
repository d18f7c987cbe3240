using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.ExampleData;
using Almere.SociaalData.Testing;
using Microsoft.Data.Sqlite;

namespace Almere.SociaalData.Gateway.Tests.Hosting;

/// <summary>A gateway on a real socket over a database of its own, SQLite or PostgreSQL, which answers one request of an application at a time.</summary>
public abstract class StoreGateway : SocketGateway, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly bool _isPostgreSql;

    private protected StoreGateway(bool isPostgreSql, ExampleDataOptions data)
    {
        _isPostgreSql = isPostgreSql;
        Host = new()
        {
            AsksRegisters = true,
            Settings = { ["Limits:ConcurrentRequestsPerApplication"] = "1", ["Limits:WaitingRequests"] = "0" },
        };
        if (!IsAvailable)
            return;
        var file = Path.Combine(_folder.Path, "sociaaldata.db");
        ConnectionString = isPostgreSql ? PostgreSqlServer.NameDatabase() : $"Data Source={file}";
        var options = isPostgreSql
            ? new DatabaseOptions { Provider = DatabaseProvider.PostgreSql, ConnectionString = ConnectionString }
            : DatabaseOptions.ForFile(file);
        new DatabaseSetup(options).ReplaceExampleDataAsync(data, new DateOnly(2026, 7, 1)).GetAwaiter().GetResult();
        Host.Settings["Database:Provider"] = isPostgreSql ? "PostgreSql" : "Sqlite";
        Host.Settings["ConnectionStrings:SociaalData"] = ConnectionString;
    }

    internal override GatewayHost Host { get; }

    /// <summary>The database.</summary>
    internal string ConnectionString { get; } = "";

    private bool IsAvailable => !_isPostgreSql || PostgreSqlServer.IsAvailable;

    /// <summary>Skips the test where the database has no server.</summary>
    internal void Require()
    {
        if (_isPostgreSql)
            PostgreSqlServer.Require();
    }

    /// <summary>Connections to the database that the gateway has open: of a SQLite file each has the file open.</summary>
    internal int Connections()
    {
        if (_isPostgreSql)
            return PostgreSqlServer.Connections(ConnectionString);
        var file = new SqliteConnectionStringBuilder(ConnectionString).DataSource;
        return Directory.Exists("/proc/self/fd")
            ? Directory.GetFiles("/proc/self/fd").Count(descriptor => System.IO.File.ResolveLinkTarget(descriptor, returnFinalTarget: false)?.FullName == file)
            : 1;
    }

    /// <summary>Whether the database's server still works at a statement. SQLite has none: there a statement runs inside its request.</summary>
    internal bool IsWorking() => _isPostgreSql && PostgreSqlServer.Connections(ConnectionString, "state = 'active'") > 0;

    /// <summary>Runs a statement in the database.</summary>
    private protected void Execute(string sql)
    {
        if (!IsAvailable)
            return;
        if (_isPostgreSql)
        {
            PostgreSqlServer.Execute(ConnectionString, sql);
            return;
        }

        using var connection = new SqliteConnection($"{ConnectionString};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public override Task InitializeAsync() => IsAvailable ? base.InitializeAsync() : Task.CompletedTask;

    public void Dispose()
    {
        _folder.Dispose();
        if (_isPostgreSql && IsAvailable)
            PostgreSqlServer.Drop(ConnectionString);
        GC.SuppressFinalize(this);
    }
}
