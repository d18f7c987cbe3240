using System.Linq.Expressions;
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
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Trajectories;
using Almere.SociaalData.GraphQL;
using Almere.SociaalData.Testing;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Api.Tests.Groups;

/// <summary>Registers with example data, asked by a counter whose figures are exact, and the same rows in memory.</summary>
public sealed class CountedRegisters : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 7, 1);

    // The counter may count every trajectory, and the clients of its own municipality only.
    private const string Role = """
        {
          "title": "Counter", "term": "Teller", "about": "Counts.", "holders": { "organisations": [ "gemeente-almere" ] },
          "figures": "exact", "figuresGround": "A test.",
          "grants": [
            { "on": "Client", "fields": [ "id" ], "use": [ "aggregate" ], "rows": "ownMunicipality", "purpose": "monitor", "ground": "A test." },
            { "on": "Client", "fields": [ "birthYear", "sex", "district", "municipality", "residenceStatus", "trajectories" ], "use": [ "group", "filter" ], "rows": "ownMunicipality", "purpose": "monitor", "ground": "A test." },
            { "on": "Trajectory", "fields": [ "id", "waitingDays", "costs" ], "use": [ "aggregate", "filter" ], "purpose": "monitor", "ground": "A test." },
            { "on": "Trajectory", "fields": [ "client" ], "use": [ "aggregate", "group", "filter" ], "purpose": "monitor", "ground": "A test." },
            { "on": "Trajectory", "fields": [ "law", "status", "product", "provider", "municipality", "district", "requestedOn", "startedOn" ], "use": [ "group", "filter" ], "purpose": "monitor", "ground": "A test." }
          ]
        }
        """;

    private const string Purposes = """
        { "purposes": [ { "id": "monitor", "title": "Monitor", "term": "Monitor", "legalBasis": "A test", "uri": "https://example.org/monitor" } ] }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("sociaaldata-groups").FullName;
    private readonly RegisterApi _api;
    private readonly Caller _caller;
    private readonly CallerScope _scope;
    private readonly AccessLogDoor _log;

    public CountedRegisters()
    {
        var options = DatabaseOptions.ForFile(Path.Combine(_folder, "registers.db"));
        new DatabaseSetup(options).ReplaceExampleDataAsync(new() { Clients = 500, Days = 2 }, Today).GetAwaiter().GetResult();
        var schema = RegisterSchema.Build();
        var policy = AccessPolicy.Load(
            [
                new("counter.json", Encoding.UTF8.GetBytes(Role)), new("purposes.json", Encoding.UTF8.GetBytes(Purposes)),
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
        var registers = factory.Open(new NoRules());
        Trajectories = registers.Rows<Trajectory>().Include(row => row.Client).Include(row => row.District).Include(row => row.Municipality)
            .Include(row => row.Product).Include(row => row.Provider).AsSingleQuery().ToList();
        Clients = registers.Rows<Client>().Include(row => row.District).Include(row => row.Municipality).ToList();
        registers.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    public IReadOnlyList<Trajectory> Trajectories { get; }

    public IReadOnlyList<Client> Clients { get; }

    public int OwnMunicipality => _scope.MunicipalityId!.Value;

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
        _log.Reader.Dispose();
        await _log.Table.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class NoRules : IRowRules
    {
        public LambdaExpression? RuleFor(Type entity) => null;
    }
}
