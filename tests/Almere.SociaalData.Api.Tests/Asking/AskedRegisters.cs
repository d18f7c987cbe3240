using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Almere.SociaalData.Access.Callers;
using Almere.SociaalData.Access.Catalog;
using Almere.SociaalData.Access.Files;
using Almere.SociaalData.Access.Identifiers;
using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Access.Purposes;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Api.AccessLog;
using Almere.SociaalData.Api.Requests;
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

    /// <summary>The purpose of the caller.</summary>
    private protected const string PurposeId = "monitor";

    private const string RoleName = "asker";
    private const string OperatorRoleName = "operator";
    private const string Organisation = "gemeente-almere";

    private const string Purposes = $$"""
        { "purposes": [ { "id": "{{PurposeId}}", "title": "Monitor", "term": "Monitor", "legalBasis": "A test", "uri": "https://example.org/monitor" } ] }
        """;

    private readonly RegisterApi _api = null!;
    private readonly RegisterApi _keeping = null!;
    private readonly RegisterFigures _figures = new();
    private readonly Caller _caller = null!;
    private readonly Caller _operator = null!;
    private readonly CallerScope _scope = null!;

    /// <param name="isPostgreSql">Whether the registers lie in PostgreSQL; otherwise in a SQLite file. Where there is no server nothing is made.</param>
    /// <param name="roleOf">The role file of the caller, from what the schema offers; its purpose is <c>monitor</c>.</param>
    /// <param name="clients">Number of clients.</param>
    /// <param name="operatorRole">The role file of callers who ask for an organisation; null for none.</param>
    private protected AskedRegisters(bool isPostgreSql, Func<SchemaCatalog, string> roleOf, int clients, string? operatorRole = null)
    {
        if (isPostgreSql && !PostgreSqlServer.IsAvailable)
            return;
        var options = isPostgreSql
            ? new DatabaseOptions { Provider = DatabaseProvider.PostgreSql, ConnectionString = PostgreSqlServer.NameDatabase() }
            : DatabaseOptions.ForFile(Path.Combine(Folder, "registers.db"));
        Options = options;
        new DatabaseSetup(options).ReplaceExampleDataAsync(new() { Clients = clients, Days = 2 }, Today).GetAwaiter().GetResult();
        var schema = RegisterSchema.Build();
        var policy = AccessPolicy.Load(
            [
                new($"{RoleName}.json", Encoding.UTF8.GetBytes(roleOf(schema.Catalog))), new("purposes.json", Encoding.UTF8.GetBytes(Purposes)),
                new("everyone.json", File.ReadAllBytes(Path.Combine(RepositoryFiles.Root, "schema", "access", "everyone.json"))),
                .. operatorRole is null ? (PolicyFile[])[] : [new($"{OperatorRoleName}.json", Encoding.UTF8.GetBytes(operatorRole))],
            ],
            schema.Catalog) switch
        {
            PolicyLoad.Loaded(var loaded) => loaded,
            PolicyLoad.Refused refused => throw new InvalidOperationException(string.Join('\n', refused.Problems)),
            var other => throw new InvalidOperationException($"{other}"),
        };
        var factory = new RegistersFactory(options);
        var directory = new OrganisationDirectory(options);
        var organisation = directory.FindAsync(Organisation, default).AsTask().GetAwaiter().GetResult()!;
        _scope = new() { OrganisationId = organisation.Id, MunicipalityId = organisation.MunicipalityId, Today = Today };
        var secrets = new MasterSecrets(Enumerable.Repeat((byte)7, MasterSecrets.SmallestLength).ToArray());
        var log = AccessLogOptions.Beside(options);
        Log = new(new(log), new(log, secrets, TimeProvider.System));
        var limits = new GraphQLPipelineOptions { MaxCost = int.MaxValue };
        _api = new(schema, policy, factory, directory, new(secrets), Log, limits);
        _keeping = new(schema, policy, factory, directory, new(secrets), Log, limits, _figures);
        _operator = new(Organisation, null, [OperatorRoleName], [], null);
        _caller = new(Organisation, null, [RoleName], policy.Purposes, policy.Purposes[0]);
    }

    /// <summary>A folder that goes with the registers.</summary>
    private protected string Folder { get; } = Directory.CreateTempSubdirectory("sociaaldata-asked").FullName;

    /// <summary>Where the registers lie; null where there is no server.</summary>
    private protected DatabaseOptions? Options { get; }

    /// <summary>The access log; null where there is no server.</summary>
    private protected AccessLogDoor? Log { get; }

    /// <summary>What the caller asks for.</summary>
    private protected Purpose? Purpose => _caller.Purpose;

    /// <summary>The caller's municipality.</summary>
    public int OwnMunicipality => _scope.MunicipalityId!.Value;

    /// <summary>Skips the test where the database has no server.</summary>
    public void Require()
    {
        if (Options is null)
            PostgreSqlServer.Require();
    }

    /// <summary>The answer of the gateway's pipeline.</summary>
    /// <param name="query">The document.</param>
    /// <param name="variables">The variables, or null.</param>
    /// <param name="keeps">Whether figures are kept; otherwise they are counted.</param>
    /// <param name="operatorKey">The organisation that asks as an operator; null for the caller.</param>
    public JsonNode Ask(string query, JsonObject? variables = null, bool keeps = false, int? operatorKey = null)
    {
        using var json = JsonDocument.Parse(variables?.ToJsonString() ?? "{}");
        var api = keeps ? _keeping : _api;
        var context = operatorKey is { } key ? api.Open(_operator, new() { OrganisationId = key, MunicipalityId = null, Today = Today }) : api.Open(_caller, _scope);
        var result = api.Pipeline.ExecuteAsync(new GraphQLRequest(query) { Variables = json.RootElement }, context).AsTask().GetAwaiter().GetResult();
        ((IDisposable)context.State!).Dispose();
        return result.Errors.FirstOrDefault(error => error.Cause is not null) is { Cause: { } cause }
            ? throw new InvalidOperationException($"{query}: {cause}", cause)
            : JsonNode.Parse(result.ToJson())!;
    }

    public async ValueTask DisposeAsync()
    {
        _figures.Dispose();
        if (Log is not null)
        {
            Log.Reader.Dispose();
            await Log.Table.DisposeAsync();
        }

        if (Options is { Provider: DatabaseProvider.PostgreSql })
            PostgreSqlServer.Drop(Options.ConnectionString);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
