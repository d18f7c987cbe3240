using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Almere.SociaalData.Access.Callers;
using Almere.SociaalData.Access.Identifiers;
using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Api.AccessLog;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.Data;
using Almere.SociaalData.Data.AccessLog;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.GraphQL;
using Almere.SociaalData.Testing;

namespace Almere.SociaalData.Api.Tests.Asking;

/// <summary>Registers with example data, asked by a caller of one role.</summary>
public abstract class AskedRegisters : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 7, 1);

    private const string Purposes = """
        { "purposes": [ { "id": "monitor", "title": "Monitor", "term": "Monitor", "legalBasis": "A test", "uri": "https://example.org/monitor" } ] }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("sociaaldata-groups").FullName;
    private readonly string? _postgreSql;
    private readonly RegisterApi _api = null!;
    private readonly Caller _caller = null!;
    private readonly CallerScope _scope = null!;
    private readonly AccessLogDoor? _log;

    private protected AskedRegisters(bool isPostgreSql, string role, int clients)
    {
        if (isPostgreSql && !PostgreSqlServer.IsAvailable)
            return;
        _postgreSql = isPostgreSql ? PostgreSqlServer.NameDatabase() : null;
        var options = _postgreSql is null
            ? DatabaseOptions.ForFile(Path.Combine(_folder, "registers.db"))
            : new DatabaseOptions { Provider = DatabaseProvider.PostgreSql, ConnectionString = _postgreSql };
        new DatabaseSetup(options).ReplaceExampleDataAsync(new() { Clients = clients, Days = 2 }, Today).GetAwaiter().GetResult();
        var schema = RegisterSchema.Build();
        var policy = AccessPolicy.Load(
            [
                new("counter.json", Encoding.UTF8.GetBytes(role)), new("purposes.json", Encoding.UTF8.GetBytes(Purposes)),
                new("everyone.json", File.ReadAllBytes(Path.Combine(RepositoryFiles.Root, "schema", "access", "everyone.json"))),
            ],
            schema.Catalog) switch
        {
            PolicyLoad.Loaded(var loaded) => loaded,
            PolicyLoad.Refused refused => throw new InvalidOperationException(string.Join('\n', refused.Problems)),
            var other => throw new InvalidOperationException($"{other}"),
        };
        var factory = new RegistersFactory(options);
        var directory = new OrganisationDirectory(options);
        var organisation = directory.FindAsync("gemeente-almere", default).AsTask().GetAwaiter().GetResult()!;
        _scope = new() { OrganisationId = organisation.Id, MunicipalityId = organisation.MunicipalityId, Today = Today };
        var secrets = new MasterSecrets(Enumerable.Repeat((byte)7, MasterSecrets.SmallestLength).ToArray());
        var log = AccessLogOptions.Beside(options);
        _log = new(new(log), new(log, secrets, TimeProvider.System));
        _api = new(schema, policy, factory, directory, new(secrets), _log);
        _caller = new("gemeente-almere", null, ["counter"], policy.Purposes, policy.Purposes[0]);
        Registers = factory;
    }

    private protected RegistersFactory? Registers { get; }

    public int OwnMunicipality => _scope.MunicipalityId!.Value;

    /// <summary>Skips the test where the database has no server.</summary>
    public void Require()
    {
        if (_log is null)
            PostgreSqlServer.Require();
    }

    /// <summary>The answer of the gateway's pipeline.</summary>
    public JsonNode Ask(string query, JsonObject? variables = null)
    {
        using var json = JsonDocument.Parse(variables?.ToJsonString() ?? "{}");
        var context = _api.Open(_caller, _scope);
        var result = _api.Pipeline.ExecuteAsync(new GraphQLRequest(query) { Variables = json.RootElement }, context).AsTask().GetAwaiter().GetResult();
        ((IAsyncDisposable)context.State!).DisposeAsync().AsTask().GetAwaiter().GetResult();
        return result.Errors.FirstOrDefault(error => error.Cause is not null) is { Cause: { } cause }
            ? throw new InvalidOperationException($"{query}: {cause}", cause)
            : JsonNode.Parse(result.ToJson())!;
    }

    public async ValueTask DisposeAsync()
    {
        if (_log is not null)
        {
            _log.Reader.Dispose();
            await _log.Table.DisposeAsync();
        }

        if (_postgreSql is not null)
            PostgreSqlServer.Drop(_postgreSql);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
